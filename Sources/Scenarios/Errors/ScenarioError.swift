public import Foundation

/// Why a scenario, design, experiment or feed was not accepted.
public enum ScenarioError: LocalizedError, Equatable, Sendable {
  /// There is no such file.
  case missingFile(String)
  /// The file is there but the system does not give it.
  case unreadable(String, reason: String)
  /// What it says is not accepted: all issues, up to 20, and how many more there are.
  case refused([Issue], more: Int)

  /// Whether the named input does not exist.
  public var isMissingFile: Bool {
    if case .missingFile = self { true } else { false }
  }

  /// Everything that is wrong with the input; empty where it was not read.
  public var issues: [Issue] {
    if case .refused(let issues, _) = self { issues } else { [] }
  }

  /// A line for each issue.
  public var errorDescription: String? {
    switch self {
    case .missingFile(let file): return "\(file): there is no such file"
    case .unreadable(let file, let reason): return "\(file): cannot be read: \(reason)"
    case .refused(let issues, let more):
      let lines = issues.map(\.description) + (more > 0 ? ["and \(more) more"] : [])
      return lines.joined(separator: "\n")
    }
  }

  static func refused(_ issue: Issue) -> Self { .refused([issue], more: 0) }
}
