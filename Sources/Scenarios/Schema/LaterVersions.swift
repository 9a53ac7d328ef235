/// What the scenario format names and this version does not do: refused, never ignored.
enum LaterVersions {
  /// Choices at a path that come later.
  static func choices(_ path: String) -> [String] {
    switch path {
    case "record.events": ["on", "true"]
    default: []
    }
  }
}
