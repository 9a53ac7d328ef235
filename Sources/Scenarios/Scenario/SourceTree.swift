/// The files that one scenario is written in: where relative paths start, and what `extends` names.
struct SourceTree {
  /// The most files that extend, or base their design on, one another.
  static let depth = 8

  /// The folder that paths start from where they are not written in a file.
  let directory: String
  /// The file of the scenario, by absolute path, where it is one.
  private var directories: [String: String] = [:]

  init(directory: String) { self.directory = directory }

  /// The map of a file, with what it extends merged under it.
  mutating func load(_ file: String) throws(ScenarioError) -> SourceNode {
    let node = try YAMLText.read(file: file)
    if file != "-" { directories[file] = FilePath.directory(of: file) }
    return try extended(node, chain: file == "-" ? [] : [FilePath.absolute(file, from: ".")])
  }

  /// The map with what it extends merged under it.
  mutating func extended(
    _ node: SourceNode, chain: [String] = []
  ) throws(ScenarioError) -> SourceNode {
    guard node.entries != nil else {
      throw .refused(
        Issue(node.place, "", found: node.form, expected: "a map of keys, such as 'rolluplab: 1'"))
    }
    guard let extends = node["extends"] else { return node }
    var child = node
    child["extends"] = nil
    guard let text = extends.scalar, !text.isEmpty else {
      throw .refused(Issue(extends.place, "extends", found: extends.form, expected: "a file"))
    }
    var parent = try follow(text, at: extends.place, "extends", chain: chain) {
      (tree: inout SourceTree, node, chain) throws(ScenarioError) in
      try tree.extended(node, chain: chain)
    }
    parent["name"] = nil
    return Overlay.merged(parent, child, ScenarioSchema.shape)
  }

  /// Reads the file that `text` names at `place`; refuses circles and chains of more than 8 files.
  mutating func follow<R>(
    _ text: String, at place: Place, _ path: String, chain: [String],
    _ body: (inout SourceTree, SourceNode, [String]) throws(ScenarioError) -> R
  ) throws(ScenarioError) -> R {
    let file = FilePath.joined(directories[place.file] ?? directory, text)
    let absolute = FilePath.absolute(file, from: ".")
    guard !chain.contains(absolute) else {
      throw .refused(
        Issue(
          place, path, found: "'\(text)' leads back to itself", expected: "files without a circle"))
    }
    guard chain.count <= Self.depth else {
      throw .refused(
        Issue(
          place, path, found: "more than \(Self.depth) files that build on one another",
          expected: "a shorter chain"))
    }
    do {
      let node = try YAMLText.read(file: file)
      directories[file] = FilePath.directory(of: file)
      return try body(&self, node, chain + [absolute])
    } catch {
      // What is wrong inside the file names the file itself; that it is not there, this place.
      if case .refused = error { throw error }
      var issues = IssueList()
      issues.add(error, at: place, path)
      throw .refused(issues.kept, more: 0)
    }
  }

  /// The absolute path of a file that is named at `place`.
  func absolute(_ text: String, at place: Place) -> String {
    FilePath.absolute(FilePath.joined(directories[place.file] ?? directory, text), from: ".")
  }
}

extension SourceNode {
  /// The place of what stands at `path`, or of the nearest map above it that is written.
  func place(of path: [String]) -> Place {
    var node = self
    var place = node.place
    for key in path {
      guard let entry = node.entries?.first(where: { $0.key == key }) else { return place }
      node = entry.node
      place = node.scalar == nil ? entry.place : node.place
    }
    return place
  }
}
