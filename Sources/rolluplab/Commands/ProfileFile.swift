internal import Foundation
internal import Proving

/// A prover's model in a file, as `calibrate --out` writes it.
struct ProfileFile: Codable {
  /// What it is called.
  var name: String
  /// System and machine, for people.
  var summary: String
  /// Where the times are from.
  var source: String
  /// The figures.
  var model: ProverCostModel

  /// The prover of a name or, where no prover is called so, of a file.
  static func profile(_ text: String) throws -> ProverProfile {
    if let known = ProverProfile.all.first(where: { $0.name == text }) { return known }
    guard text.hasSuffix(".json") || InputPath.isFile(text) else {
      let known = ProverProfile.all.map(\.name).joined(separator: ", ")
      throw CommandFailure(.usage, "there is no prover '\(text)'; known: \(known), or a file")
    }
    try InputPath.require(text)
    return try read(text)
  }

  private static func read(_ path: String) throws -> ProverProfile {
    let file: Self
    do {
      file = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
    } catch let error as DecodingError {
      throw CommandFailure(.data, "\(path): not a prover's profile: \(reason(error))")
    } catch {
      throw CommandFailure(.inputOutput, "\(path): cannot be read: \(error)")
    }
    if let problem = file.model.problem { throw CommandFailure(.data, "\(path): \(problem)") }
    return ProverProfile(
      name: file.name, summary: file.summary, model: file.model, timeSource: file.source)
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\((context.codingPath + [key]).map(\.stringValue).joined(separator: ".")) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has the wrong type"
    case .dataCorrupted(let context): context.debugDescription
    @unknown default: "it cannot be read"
    }
  }

  /// Writes this profile to a file.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try (encoder.encode(self) + Data("\n".utf8)).write(to: URL(filePath: path))
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot be written: \(error)")
    }
  }
}
