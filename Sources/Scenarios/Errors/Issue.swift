/// One thing that is wrong with what a user wrote.
public struct Issue: Hashable, Sendable, CustomStringConvertible {
  /// Where it is written.
  public let place: Place
  /// The path of the key, such as `users.classes.swap.gas`; empty for the file as a whole.
  public let path: String
  /// What stands there.
  public let found: String
  /// What should; empty where `found` says it all.
  public let expected: String
  /// The valid key, unit or choice that is nearest to what stands there.
  public let nearest: String?

  /// `found` where `expected` should be.
  public init(
    _ place: Place, _ path: String, found: String, expected: String = "", nearest: String? = nil
  ) {
    self.place = place
    self.path = path
    self.found = found
    self.expected = expected
    self.nearest = nearest
  }

  /// What is wrong, without the place.
  public var message: String {
    found + (expected.isEmpty ? "" : "; expected \(expected)")
      + (nearest.map { "; did you mean '\($0)'?" } ?? "")
  }

  /// `file:line: key.path: message`.
  public var description: String {
    path.isEmpty ? "\(place): \(message)" : "\(place): \(path): \(message)"
  }
}

/// The issues of one reading, each once.
struct IssueList {
  /// How many are kept; the rest are counted.
  static let limit = 20

  private(set) var kept: [Issue] = []
  private(set) var more = 0
  private var seen: Set<Issue> = []

  var isEmpty: Bool { kept.isEmpty }
  var isFull: Bool { more > 0 }

  /// Keeps the issue if it is new; beyond the limit it is counted and not even made.
  mutating func add(_ issue: @autoclosure () -> Issue) {
    guard kept.count < Self.limit else {
      more += 1
      return
    }
    let issue = issue()
    if seen.insert(issue).inserted { kept.append(issue) }
  }

  mutating func add(_ place: Place, _ path: String, _ mismatch: Mismatch) {
    add(
      Issue(
        place, path, found: mismatch.found, expected: mismatch.expected, nearest: mismatch.nearest))
  }

  /// Takes over what another reading found.
  mutating func add(_ error: ScenarioError, at place: Place, _ path: String) {
    switch error {
    case .refused(let issues, let more):
      issues.forEach { add($0) }
      self.more += more
    case .missingFile(let file): add(Issue(place, path, found: "there is no file '\(file)'"))
    case .unreadable(let file, let reason):
      add(Issue(place, path, found: "'\(file)' cannot be read: \(reason)"))
    }
  }

  func check() throws(ScenarioError) {
    if !isEmpty { throw .refused(kept, more: more) }
  }
}
