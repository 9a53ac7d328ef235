internal import Parameters
internal import Quantities

/// An axis with the source of its values.
struct GridAxis {
  let axis: ExperimentAxis
  let values: [SourceNode]
  let place: Place
}

extension ExperimentReading {
  mutating func axes(_ designs: [String]?) -> [GridAxis] {
    guard let axes = node["axes"] else { return [] }
    guard let entries = axes.entries else {
      issues.add(
        Issue(
          axes.place, "axes", found: axes.form, expected: "a map: the name of each axis over it"))
      return []
    }
    return entries.compactMap { axis($0, designs) }
  }

  private mutating func axis(_ entry: SourceNode.Entry, _ designs: [String]?) -> GridAxis? {
    let path = "axes.\(shortened(entry.key))"
    guard Name.isKebab(entry.key), !["design", "world", "seed"].contains(entry.key) else {
      issues.add(
        Issue(
          entry.place, path, found: "the name '\(shortened(entry.key))'",
          expected: "another name, in lower-case letters, digits and hyphens"))
      return nil
    }
    guard let keys = entry.node.entries else {
      issues.add(
        Issue(
          entry.node.place, path, found: entry.node.form,
          expected: "a map of path, and values or range"))
      return nil
    }
    let known = ExperimentSchema.axis.map(\.key)
    for key in keys where !known.contains(key.key) {
      issues.add(SchemaReader.unknownKey(key, under: path, known: known))
    }
    guard let target = entry.node["path"]?.scalar, !target.isEmpty else {
      issues.add(
        Issue(
          entry.node.place(of: ["path"]), "\(path).path",
          found: entry.node["path"]?.form ?? "missing",
          expected: "a key path such as 'users.arrivals.rate'"))
      return nil
    }
    guard let values = values(entry.node, path, target) else { return nil }
    let only = texts(entry.node["only"], "\(path).only", "designs")
    for (text, place) in only { checkDesign(text, at: place, "\(path).only", designs) }
    return GridAxis(
      axis: ExperimentAxis(
        name: entry.key, path: target, values: values.compactMap(\.scalar), only: only.map(\.0)),
      values: values, place: entry.place)
  }

  private mutating func values(
    _ node: SourceNode, _ path: String, _ target: String
  ) -> [SourceNode]? {
    switch (node["values"], node["range"]) {
    case (let values?, nil):
      let texts = texts(values, "\(path).values", "values")
      return texts.isEmpty ? nil : texts.map { SourceNode.scalar($0.0, at: $0.1) }
    case (nil, let range?): return self.range(range, "\(path).range", target)
    default:
      issues.add(
        Issue(
          node.place, path,
          found: node["values"] == nil ? "no values" : "both 'values' and 'range'",
          expected: "'values' or 'range'"))
      return nil
    }
  }

  private mutating func range(
    _ node: SourceNode, _ path: String, _ target: String
  ) -> [SourceNode]? {
    var reader = SchemaReader()
    reader.issues = issues
    let read = reader.record(ExperimentSchema.range, from: node, at: path, place: node.place)
    issues = reader.issues
    guard let from = read["from"]?.spelling, let to = read["to"]?.spelling,
      case .leaf(.count(let steps), _)? = read["steps"]
    else { return nil }
    do {
      let texts = try AxisRange(from: from, to: to, isLog: read["scale"]?.spelling == "log").values(
        steps: steps, isWhole: Self.isWhole(target))
      return texts.map { SourceNode.scalar($0, at: node.place) }
    } catch {
      issues.add(node.place, path, error)
      return nil
    }
  }

  private static func isWhole(_ path: String) -> Bool {
    var parameter: Parameter? = ScenarioSchema.root
    for key in path.split(separator: ".") {
      parameter = parameter?.shape.childParameter(String(key), in: nil)
    }
    if case .leaf(.count)? = parameter?.shape { return true }
    return false
  }

  /// The groups of axes that are walked together, each as indices; an axis alone is its own group.
  ///
  /// `nil` where 'zip' is refused, and so no grid can be walked.
  mutating func zipped(_ axes: [GridAxis]) -> [[Int]]? {
    var groups: [[Int]] = []
    var isGood = true
    for (names, place) in zipLists() {
      let group = names.compactMap { name in axes.firstIndex { $0.axis.name == name } }
      let problems = zipProblems(names, group, taken: Set(groups.joined()), axes)
      for problem in problems { issues.add(place, "zip", problem) }
      // A name twice in one list is refused with the list.
      if !problems.isEmpty || Set(group).count < group.count { isGood = false }
      if !group.isEmpty { groups.append(group.sorted()) }
    }
    guard isGood else { return nil }
    let together = Set(groups.joined())
    groups += axes.indices.filter { !together.contains($0) }.map { [$0] }
    return groups.sorted { $0[0] < $1[0] }
  }

  /// Why the axes called `names`, of which those in `group` are there, cannot be walked together.
  private func zipProblems(
    _ names: [String], _ group: [Int], taken: Set<Int>, _ axes: [GridAxis]
  ) -> [Mismatch] {
    let known = axes.map(\.axis.name)
    var problems = names.filter { !known.contains($0) }.map { name in
      Mismatch(
        "there is no axis '\(shortened(name))'",
        expected: Kind.list(known.isEmpty ? ["none"] : known),
        nearest: Nearest.name(to: name, in: known))
    }
    if !taken.isDisjoint(with: group) {
      problems.append(Mismatch("an axis twice", expected: "each axis once"))
    }
    func differ<T: Hashable>(_ path: KeyPath<GridAxis, T>) -> Bool {
      Set(group.map { axes[$0][keyPath: path] }).count > 1
    }
    if differ(\.values.count) {
      let counts = group.map { "\(axes[$0].values.count) values of \(axes[$0].axis.name)" }
      problems.append(
        Mismatch(counts.joined(separator: ", "), expected: "as many values of each"))
    }
    if differ(\.axis.onlySet) {
      let designs = group.map { index in
        let only = axes[index].axis.only
        return "\(axes[index].axis.name) for "
          + (only.isEmpty ? "all designs" : only.joined(separator: " and "))
      }
      problems.append(
        Mismatch(
          "axes with another 'only': " + designs.joined(separator: ", "),
          expected: "the same 'only' for each"))
    }
    return problems
  }

  /// Refuses two axes that set one key of one design: the first would have no effect.
  mutating func checkPaths(_ axes: [GridAxis]) {
    for (index, axis) in axes.enumerated() {
      let other = axes[..<index].first {
        $0.axis.path == axis.axis.path
          && ($0.axis.only.isEmpty || axis.axis.only.isEmpty
            || !$0.axis.onlySet.isDisjoint(with: axis.axis.only))
      }
      guard let other else { continue }
      issues.add(
        Issue(
          axis.place, "axes.\(axis.axis.name).path",
          found: "'\(shortened(axis.axis.path))', which the axis '\(other.axis.name)' sets too",
          expected: "one axis for a key, or 'only' with other designs"))
    }
  }

  private mutating func zipLists() -> [([String], Place)] {
    guard let zip = node["zip"] else { return [] }
    if let items = zip.items, items.contains(where: { $0.items != nil }) {
      return items.map { item in (texts(item, "zip", "axes").map(\.0), item.place) }
    }
    return [(texts(zip, "zip", "axes").map(\.0), zip.place)]
  }
}

extension ExperimentAxis {
  fileprivate var onlySet: Set<String> { Set(only) }
}
