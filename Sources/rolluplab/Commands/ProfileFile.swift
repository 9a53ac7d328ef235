internal import Foundation
internal import Proving
internal import Scenarios

extension ProfileFile {
  /// The prover of a name or, where no prover is called so, of a file.
  static func profile(_ text: String) throws -> ProverProfile {
    if let known = ProverProfile.all.first(where: { $0.name == text }) { return known }
    guard text.hasSuffix(".json") || InputPath.isFile(text) else {
      let known = ProverProfile.all.map(\.name).joined(separator: ", ")
      throw CommandFailure(.usage, "there is no prover '\(text)'; known: \(known), or a file")
    }
    return try read(text).profile
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
