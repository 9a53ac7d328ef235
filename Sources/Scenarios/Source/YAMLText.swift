internal import Yams

/// YAML text into a `SourceNode`; everything that a scenario may not use is refused with its place.
struct YAMLText {
  private let file: String
  private let text: String

  /// Reads `text`, which comes from `file` and has passed `TextLimits`.
  static func read(_ text: String, file: String) throws(ScenarioError) -> SourceNode {
    try Self(file: file, text: text).node()
  }

  /// Reads a file, or standard input for `-`.
  static func read(file: String) throws(ScenarioError) -> SourceNode {
    let bytes = try InputFile.bytes(file, limit: TextLimits.bytes)
    let name = file == "-" ? "standard input" : file
    return try read(TextLimits.text(of: bytes, file: name), file: name)
  }

  /// Reads flow text that is part of the program: defaults.
  static func flow(_ text: String, at place: Place) throws(ScenarioError) -> SourceNode {
    let node = try read(text, file: place.file)
    return node.moved(to: place)
  }

  private func node() throws(ScenarioError) -> SourceNode {
    let parser: Yams.Parser
    let root: Node?
    do {
      parser = try Yams.Parser(yaml: text, resolver: .basic)
      root = try parser.singleRoot()
    } catch let error as YamlError {
      throw .refused(issue(error))
    } catch {
      throw .refused(Issue(Place(file: file), "", found: "text that is not YAML: \(error)"))
    }
    guard let root else {
      throw .refused(Issue(Place(file: file, line: 1), "", found: "an empty file"))
    }
    // Nodes hold their anchors weakly; the parser is what keeps them.
    defer { withExtendedLifetime(parser) {} }
    return try convert(root, path: "", depth: 0)
  }

  private func convert(_ node: Node, path: String, depth: Int) throws(ScenarioError) -> SourceNode {
    let place = place(node.mark)
    func refuse(_ found: String, _ expected: String) -> ScenarioError {
      .refused(Issue(place, path, found: found, expected: expected))
    }
    guard node.anchor == nil else {
      throw refuse("an anchor ('&')", "the value alone; 'extends: FILE' reuses a file")
    }
    guard depth <= TextLimits.depth else {
      throw refuse(
        "more than \(TextLimits.depth) maps and lists inside one another", "a flatter file")
    }
    switch node {
    case .scalar(let scalar):
      guard !isTagged(scalar.tag, quoted: scalar.style != .plain && scalar.style != .any) else {
        throw refuse("a tag ('\(scalar.tag)')", "the value alone")
      }
      return .scalar(scalar.string, at: place)
    case .sequence(let sequence):
      guard !isTagged(sequence.tag, quoted: false) else {
        throw refuse("a tag ('\(sequence.tag)')", "the list alone")
      }
      var items: [SourceNode] = []
      for (index, item) in sequence.enumerated() {
        items.append(try convert(item, path: "\(path)[\(index)]", depth: depth + 1))
      }
      return SourceNode(content: .list(items), place: place)
    case .mapping(let mapping):
      guard !isTagged(mapping.tag, quoted: false) else {
        throw refuse("a tag ('\(mapping.tag)')", "the map alone")
      }
      var entries: [SourceNode.Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key, key.anchor == nil else {
          throw .refused(
            Issue(self.place(key.mark), path, found: "a key that is not plain text"))
        }
        if name.string == "<<" {
          throw .refused(
            Issue(
              self.place(key.mark), path, found: "a merge key ('<<')",
              expected: "'extends: FILE', which merges files"))
        }
        let below = path.isEmpty ? name.string : "\(path).\(name.string)"
        entries.append(
          SourceNode.Entry(
            key: name.string, place: self.place(key.mark),
            node: try convert(value, path: shortened(below), depth: depth + 1)))
      }
      return .map(entries, at: place)
    case .alias:
      throw refuse("an alias ('*')", "the value itself")
    }
  }

  private func isTagged(_ tag: Tag, quoted: Bool) -> Bool {
    switch tag.description {
    case "", "!": false
    case "tag:yaml.org,2002:str": !quoted
    default: true
    }
  }

  private func place(_ mark: Mark?) -> Place {
    Place(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0)
  }

  private func issue(_ error: YamlError) -> Issue {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let about = context.map { "\($0.text) ".trimmed + ": " } ?? ""
      return Issue(place(mark), "", found: "text that is not YAML: \(about)\(problem)")
    case .composer(_, let problem, let mark, _):
      let second = problem.contains("another document")
      return Issue(
        place(mark), "", found: second ? "a second document" : "text that is not YAML: \(problem)",
        expected: second ? "one document a file" : "")
    case .duplicatedKeysInMapping(let keys, let context):
      let duplicate = DuplicateKey(key: keys.first ?? "", mark: context.mark, text: text)
      return Issue(
        Place(file: file, line: duplicate.line, column: context.mark.column), duplicate.path,
        found: "the key '\(shortened(keys.first ?? ""))' stands here twice\(duplicate.again)",
        expected: "each key once")
    case .reader(let problem, _, _, _):
      return Issue(Place(file: file), "", found: "text that is not YAML: \(problem)")
    default:
      return Issue(Place(file: file), "", found: "text that is not YAML")
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}

extension SourceNode {
  /// The same with one place throughout: for text that did not come from a file.
  func moved(to place: Place) -> SourceNode {
    switch content {
    case .scalar: SourceNode(content: content, place: place)
    case .list(let items):
      SourceNode(content: .list(items.map { $0.moved(to: place) }), place: place)
    case .map(let entries):
      SourceNode(
        content: .map(
          entries.map { Entry(key: $0.key, place: place, node: $0.node.moved(to: place)) }),
        place: place)
    }
  }
}
