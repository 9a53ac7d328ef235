/// A value that replaces what a file says at a path: `--set key.path=value`.
public struct Override: Sendable {
  /// The keys from the root.
  let path: [String]
  /// What stands there.
  let node: SourceNode

  /// Reads `key.path=value`; the value is YAML flow text, as it would stand in the file.
  public init(_ text: String) throws(ScenarioError) {
    guard let sign = text.firstIndex(of: "=") else {
      throw .refused(
        Issue(
          Place(file: "--set \(shortened(text))"), "", found: "no '='", expected: "key.path=value"))
    }
    try self.init(path: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
  }

  /// `value`, YAML flow text, at the dotted `path`; messages say that it is from `source`, such as
  /// `--days 2`, or else from `--set`.
  public init(path: String, value: String, source: String? = nil) throws(ScenarioError) {
    let place = Place(file: source.map(shortened) ?? "--set \(shortened(path))")
    let text = try TextLimits.text(of: Array(value.utf8), file: place.file)
    let node =
      value.contains(where: { !$0.isWhitespace })
      ? try YAMLText.flow(text, at: place) : SourceNode.scalar("", at: place)
    try self.init(path: path, node: node)
  }

  init(path: String, node: SourceNode) throws(ScenarioError) {
    let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard keys.allSatisfy({ !$0.isEmpty }), keys.count <= TextLimits.depth else {
      throw .refused(
        Issue(
          node.place, shortened(path), found: "the path '\(shortened(path))'",
          expected: "keys joined by dots, such as time.length"))
    }
    self.path = keys
    self.node = node
  }
}
