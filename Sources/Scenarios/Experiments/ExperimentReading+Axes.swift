internal import Parameters
internal import Quantities

/// An axis with the source of its values.
struct GridAxis {
  let axis: ExperimentAxis
  let values: [SourceNode]
  let place: Place
}

extension ExperimentReading {
  mutating func axes(_ designs: [String]) -> [GridAxis] {
    guard let axes = node["axes"] else { return [] }
    guard let entries = axes.entries else {
      issues.add(
        Issue(
          axes.place, "axes", found: axes.form, expected: "a map: the name of each axis over it"))
      return []
    }
    return entries.compactMap { axis($0, designs) }
  }

  private mutating func axis(_ entry: SourceNode.Entry, _ designs: [String]) -> GridAxis? {
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
    for (text, place) in only where !designs.contains(text) {
      issues.add(
        Issue(
          place, "\(path).only", found: "'\(shortened(text))' is not among the designs",
          expected: Kind.list(designs), nearest: Nearest.name(to: text, in: designs)))
    }
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
  mutating func zipped(_ axes: [GridAxis]) -> [[Int]] {
    var groups: [[Int]] = []
    for (names, place) in zipLists() {
      var group: [Int] = []
      for name in names {
        if let index = axes.firstIndex(where: { $0.axis.name == name }) {
          group.append(index)
        } else {
          issues.add(
            Issue(
              place, "zip", found: "there is no axis '\(shortened(name))'",
              expected: Kind.list(axes.map(\.axis.name).isEmpty ? ["none"] : axes.map(\.axis.name)),
              nearest: Nearest.name(to: name, in: axes.map(\.axis.name))))
        }
      }
      if Set(group.map { axes[$0].values.count }).count > 1 {
        issues.add(
          Issue(
            place, "zip",
            found: group.map { "\(axes[$0].values.count) values of \(axes[$0].axis.name)" }
              .joined(separator: ", "), expected: "as many values of each"))
      }
      if Set(group.map { axes[$0].axis.only }).count > 1 {
        issues.add(
          Issue(
            place, "zip", found: "axes with another 'only'", expected: "the same 'only' for each"))
      }
      if Set(group).count < group.count || !Set(groups.joined()).isDisjoint(with: group) {
        issues.add(Issue(place, "zip", found: "an axis twice", expected: "each axis once"))
      }
      if !group.isEmpty { groups.append(group.sorted()) }
    }
    let together = Set(groups.joined())
    groups += axes.indices.filter { !together.contains($0) }.map { [$0] }
    return groups.sorted { $0[0] < $1[0] }
  }

  private mutating func zipLists() -> [([String], Place)] {
    guard let zip = node["zip"] else { return [] }
    if let items = zip.items, items.contains(where: { $0.items != nil }) {
      return items.map { item in (texts(item, "zip", "axes").map(\.0), item.place) }
    }
    return [(texts(zip, "zip", "axes").map(\.0), zip.place)]
  }
}
