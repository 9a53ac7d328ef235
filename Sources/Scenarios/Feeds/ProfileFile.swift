internal import Foundation
public import Proving

/// A prover's model in a file, as `calibrate --out` writes it.
public struct ProfileFile: Codable, Sendable {
  /// What it is called.
  public var name: String
  /// System and machine, for people.
  public var summary: String
  /// Where the times are from.
  public var source: String
  /// The figures.
  public var model: ProverCostModel

  /// A file of this model.
  public init(name: String, summary: String, source: String, model: ProverCostModel) {
    (self.name, self.summary, self.source, self.model) = (name, summary, source, model)
  }

  /// The prover that the file describes.
  public var profile: ProverProfile {
    ProverProfile(name: name, summary: summary, model: model, timeSource: source)
  }

  private static let longest = 1_000_000

  /// Reads a file.
  ///
  /// - Throws: `ScenarioError` if it cannot be read, holds no profile, or one whose figures are none.
  public static func read(_ path: String) throws(ScenarioError) -> Self { try known(path).file }

  /// The file with the SHA-256 of its bytes.
  static func known(_ path: String) throws(ScenarioError) -> (file: Self, sha256: String) {
    let bytes = try InputFile.bytes(path, limit: longest)
    let file: Self
    do { file = try JSONDecoder().decode(Self.self, from: Data(bytes)) } catch {
      throw refusal(path, "not a prover's profile: \(reason(error))")
    }
    if let problem = file.model.problem { throw refusal(path, problem) }
    return (file, SHA256.hex(bytes))
  }

  private static func refusal(_ path: String, _ found: String) -> ScenarioError {
    .refused(Issue(Place(file: path), "", found: found))
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context)?:
      "\((context.codingPath + [key]).map(\.stringValue).joined(separator: ".")) is missing"
    case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has the wrong type"
    case .dataCorrupted(let context)?: context.debugDescription
    default: "it cannot be read"
    }
  }
}
