internal import Rollup
internal import Synchronization

/// A design that is part of the program: a YAML file with all nine parts, or with a lineage.
public struct Preset: Sendable {
  /// The name in files and results.
  public let name: String
  /// What it is, in a sentence.
  public let summary: String
  /// The file: ready to be printed, copied and edited.
  public let yaml: String

  /// Every preset.
  public static let all = [
    centralized, centralizedCalldata, centralizedStateDiff,
    proofOfEfficiency, proofOfEfficiencyBlobs,
    outsourcedProving, reputationLottery, federatedProvers,
    proofOfStake, effectiveProofOfStake,
    mevAuction, burnAuction, outsourcedProvingMEVAuction,
    singleBlockCreator, optimisticPipeline,
    stateChannel, plasma,
  ]

  /// Those that are rollups: nine parts, with players who decide.
  public static var rollups: [Preset] { all.filter { $0.parts[Lineage.tag] == nil } }

  static func named(_ name: String) -> Preset? { all.first { $0.name == name } }

  /// The parts, or the lineage with its parameters, as source.
  var parts: SourceNode {
    Self.cache.withLock { cache in
      if let node = cache[name] { return node }
      guard var node = try? YAMLText.read(yaml, file: "preset \(name)") else {
        preconditionFailure("preset \(name) is not YAML")
      }
      node["rolluplab"] = nil
      node["name"] = nil
      cache[name] = node
      return node
    }
  }

  private static let cache = Mutex<[String: SourceNode]>([:])
}
