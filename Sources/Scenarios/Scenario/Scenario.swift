public import Parameters
internal import Proving
public import Rollup

/// One world to simulate, read and checked: a design, a setting and how they came to be.
public struct Scenario: Sendable {
  /// The name in results: given, or the file's; not part of the hash.
  public let name: String
  /// The design's name in results: the preset's, the file's, or given; not part of the hash.
  public let designName: String
  /// What is run.
  public let subject: Subject
  /// The SHA-256 of the resolved scenario in canonical JSON, with the contents of its feeds.
  public let hash: String
  /// A hash of what decides the exogenous tape alone: time, feeds, users and the outside price.
  ///
  /// Scenarios with one key read the same tape for the same seed, whatever their designs.
  public let tapeKey: String
  /// What a reader of the results should know: feeds of another calendar, groups that are idle.
  public let notes: [String]
  /// Every parameter in use whose value no source gives.
  public let assumptions: [Assumption]

  let tree: Resolved
  let feeds: ScenarioFeeds

  /// The rollup's design.
  ///
  /// - Precondition: It is a rollup: `lineage` is `nil`.
  public var design: Design {
    guard case .rollup(let design) = subject else {
      preconditionFailure("\(designName) is a lineage, which has no parts")
    }
    return design
  }

  /// What rollups descend from; `nil`: it is a rollup.
  public var lineage: Lineage? {
    if case .lineage(let lineage) = subject { lineage } else { nil }
  }

  /// Everything with its defaults, in the order of the declaration.
  public var resolved: Arguments { tree.arguments }

  /// The whole file with the defaults in: reads back as this scenario, from any folder.
  public func canonicalYAML() -> String { tree.yaml() }

  /// What the hash is taken of: compact JSON, names left out and feeds by their content.
  public var canonicalJSON: String { Self.hashed(tree, feeds).json }

  static func hashed(_ tree: Resolved, _ feeds: ScenarioFeeds) -> Resolved {
    var tree = tree
    tree["name"] = nil
    if var design = tree["design"] {
      design["name"] = nil
      tree["design"] = design
    }
    if var section = tree["feeds"] {
      for (key, sha256) in feeds.contents {
        guard var feed = section[key] else { continue }
        feed["replay"] = nil
        feed["file"] = nil
        feed["content"] = .text(sha256)
        section[key] = feed
      }
      tree["feeds"] = section
    }
    if let content = feeds.proofTimes?.sha256, var proving = tree["proving"] {
      proving["times"] = .map([Resolved.Entry("content", .text(content))])
      tree["proving"] = proving
    }
    if let content = feeds.profile?.sha256, var proving = tree["proving"] {
      proving["profile"] = .map([Resolved.Entry("content", .text(content))])
      tree["proving"] = proving
    }
    return tree
  }

  static func tape(_ hashed: Resolved) -> Resolved {
    .map(
      ["time", "feeds", "users"].compactMap { key in
        hashed[key].map { Resolved.Entry(key, $0) }
      }
        + ["source", "price", "exogenous"].compactMap { key in
          hashed["mev"]?[key].map { Resolved.Entry(key, $0) }
        })
  }
}

extension Scenario: CustomStringConvertible {
  /// The names and the start of the hash.
  public var description: String { "scenario \(name), design \(designName), \(hash.prefix(12))" }
}

/// What a scenario runs.
public enum Subject: Sendable {
  /// A rollup: nine parts.
  case rollup(Design)
  /// What rollups descend from: no parts, and nobody who decides.
  case lineage(Lineage)
}

/// The parsed feeds of a scenario.
struct ScenarioFeeds: Sendable {
  var l1: L1Feed?
  var blobs: BlobFeed?
  var price: PriceFeed?
  var proofTimes: ProofTimesFile?
  var profile: (file: ProfileFile, sha256: String)?

  /// The SHA-256 of each feed that is replayed.
  var contents: [(key: String, sha256: String)] {
    [("l1", l1?.sha256), ("blobs", blobs?.sha256), ("eth-usd", price?.sha256)]
      .compactMap { key, sha256 in sha256.map { (key, $0) } }
  }

  /// The published prover of a name, or that of the file which was read.
  func prover(called name: String) -> ProverProfile? {
    profile?.file.profile ?? ProverProfile.all.first { $0.name == name }
  }
}
