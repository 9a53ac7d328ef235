internal import Players

/// The grid of an experiment, walked in the order of results.
struct ExperimentGrid {
  let reading: ScenarioReading
  let common: [Override]
  let designs: [ExperimentDesign]
  let worlds: [World]
  let axes: [GridAxis]
  /// Axes that are walked together, as indices.
  let groups: [[Int]]
  let exclusions: [Exclusion]

  /// Every point that is not excluded, checked; stops where the issues are too many to show.
  mutating func points(_ issues: inout IssueList, at place: Place) -> [ExperimentPoint] {
    let size = groups.reduce(designs.count.multipliedReportingOverflow(by: worlds.count)) {
      let (size, overflow) = $0.partialValue.multipliedReportingOverflow(
        by: axes[$1[0]].values.count)
      return (size, overflow || $0.overflow)
    }
    guard !size.overflow, size.partialValue <= ExperimentReading.pointLimit else {
      issues.add(
        Issue(
          place, "axes",
          found: "a grid of more than \(ExperimentReading.pointLimit) points",
          expected: "fewer values, 'zip', or several experiments"))
      return []
    }
    var matches = [Int](repeating: 0, count: exclusions.count)
    var points: [ExperimentPoint] = []
    points.reserveCapacity(size.partialValue)
    for design in designs {
      let reading = reading.with(design)
      let combinations = combinations(design.name)
      var made: [ExperimentPoint?] = Array(repeating: nil, count: combinations.count)
      for world in worlds {
        for (index, combination) in combinations.enumerated() {
          let values = texts(combination)
          if isExcluded(design.name, world, values, &matches, &issues) { continue }
          if made[index] == nil {
            made[index] = point(reading, design, world, combination, values, &issues)
          }
          if issues.isFull { return [] }
          guard let point = made[index] else { continue }
          points.append(
            ExperimentPoint(
              design: point.design, world: world, axes: point.axes, hash: point.hash,
              tapeKey: point.tapeKey, source: point.source))
        }
      }
    }
    for (exclusion, count) in zip(exclusions, matches) where count == 0 && issues.isEmpty {
      issues.add(
        Issue(
          exclusion.place, "exclude",
          found: "'\(shortened(exclusion.text))', which holds at no point",
          expected: "a condition that leaves something out"))
    }
    if points.isEmpty && issues.isEmpty {
      issues.add(Issue(place, "exclude", found: "conditions that leave no point"))
    }
    return points
  }

  private func point(
    _ reading: ScenarioReading, _ design: ExperimentDesign, _ world: World, _ combination: [Int?],
    _ values: [String?], _ issues: inout IssueList
  ) -> ExperimentPoint? {
    do throws(ScenarioError) {
      let overrides = common + (try set(combination))
      try checkEffect(overrides, reading, combination)
      let scenario = try reading.scenario(overrides)
      let source = ExperimentSource(
        reading: reading, overrides: overrides, feeds: scenario.feeds)
      return ExperimentPoint(
        design: scenario.designName, world: world,
        axes: zip(axes, values).map { ($0.axis.name, $1) }, hash: scenario.hash,
        tapeKey: scenario.tapeKey, source: source)
    } catch {
      issues.add(error, at: reading.node.place, "")
      return nil
    }
  }

  /// What the axes set, keys above others first: a whole design before a key in it.
  private func set(_ combination: [Int?]) throws(ScenarioError) -> [Override] {
    var overrides: [Override] = []
    for (axis, index) in zip(axes, combination) {
      guard let index else { continue }
      overrides.append(try Override(path: axis.axis.path, node: axis.values[index]))
    }
    return overrides.enumerated()
      .sorted { ($0.element.path.count, $0.offset) < ($1.element.path.count, $1.offset) }
      .map(\.element)
  }

  /// Refuses an axis whose value another axis throws away, such as a key of a rule that is replaced.
  private func checkEffect(
    _ overrides: [Override], _ reading: ScenarioReading, _ combination: [Int?]
  ) throws(ScenarioError) {
    guard combination.count(where: { $0 != nil }) > 1, let node = reading.applied(overrides) else {
      return
    }
    for (axis, index) in zip(axes, combination) where index != nil {
      var below: SourceNode? = node
      for key in axis.axis.path.split(separator: ".") { below = below?[String(key)] }
      guard below == nil else { continue }
      throw .refused(
        Issue(
          axis.place, "axes.\(axis.axis.name).path",
          found: "'\(shortened(axis.axis.path))' is replaced by an axis after it",
          expected: "the axis '\(axis.axis.name)' after the one that replaces it"))
    }
  }

  /// For each combination, the index of each axis' value; `nil` where the axis does not apply.
  private func combinations(_ design: String) -> [[Int?]] {
    var combinations: [[Int?]] = [Array(repeating: nil, count: axes.count)]
    for group in groups {
      let only = axes[group[0]].axis.only
      guard only.isEmpty || only.contains(design) else { continue }
      combinations = combinations.flatMap { combination in
        axes[group[0]].values.indices.map { index in
          var next = combination
          for axis in group { next[axis] = index }
          return next
        }
      }
    }
    return combinations
  }

  private func texts(_ combination: [Int?]) -> [String?] {
    zip(axes, combination).map { axis, index in index.flatMap { axis.values[$0].scalar } }
  }

  private func isExcluded(
    _ design: String, _ world: World, _ values: [String?], _ matches: inout [Int],
    _ issues: inout IssueList
  ) -> Bool {
    guard !exclusions.isEmpty else { return false }
    var names: [String: String?] = ["design": design, "world": world.name]
    for (axis, value) in zip(axes, values) { names[axis.axis.name] = .some(value) }
    var isExcluded = false
    for (index, exclusion) in exclusions.enumerated() {
      do {
        guard try exclusion.condition.holds(names) else { continue }
        matches[index] += 1
        isExcluded = true
      } catch {
        issues.add(exclusion.place, "exclude", error)
      }
    }
    return isExcluded
  }
}

extension ScenarioReading {
  /// The same with another design, already merged.
  func with(_ design: ExperimentDesign) -> ScenarioReading {
    guard let replacement = design.node else { return self }
    var node = node
    if node["design"] == nil {
      node.append(
        SourceNode.Entry(key: "design", place: replacement.place, node: replacement))
    } else {
      node["design"] = replacement
    }
    return ScenarioReading(node, name: name, tree)
  }
}
