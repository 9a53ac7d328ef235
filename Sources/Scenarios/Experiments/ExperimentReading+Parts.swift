internal import Parameters
internal import Players
internal import Quantities
internal import Rollup

/// A design of an experiment: the scenario's own, or one that replaces it.
struct ExperimentDesign {
  let name: String
  /// What stands under `design`; `nil` for the scenario's own.
  let node: SourceNode?
}

extension ExperimentReading {
  mutating func worlds() -> [Players.World] {
    var worlds: [Players.World] = []
    for (text, place) in texts(node["worlds"], "worlds", "worlds") {
      if let world = Players.World(text) {
        worlds.append(world)
      } else {
        let isLater = text == "learned" || text == "halted"
        issues.add(
          Issue(
            place, "worlds",
            found: isLater
              ? "'\(text)' is not in this version" : "there is no world '\(shortened(text))'",
            expected: Kind.list(Players.World.known),
            nearest: isLater ? nil : Nearest.name(to: text, in: Players.World.known)))
      }
    }
    return worlds.isEmpty ? [.asWritten] : worlds
  }

  /// The designs with their bases merged in, so that no point reads a file again.
  mutating func designs(_ base: Scenario) -> [ExperimentDesign] {
    var designs: [ExperimentDesign] = []
    for (text, place) in texts(node["designs"], "designs", "designs") {
      var tree = scenario.tree
      do throws(ScenarioError) {
        let design = try WrittenDesign.read(.scalar(text, at: place), in: &tree)
        let isRepeated = node["designs"]?.items?.filter { $0.scalar == text }.count ?? 0 > 1
        if !isRepeated && designs.contains(where: { $0.name == design.name }) {
          issues.add(
            Issue(
              place, "designs", found: "two designs named '\(design.name)'",
              expected: "a 'name' in one of the files"))
        }
        designs.append(ExperimentDesign(name: design.name, node: design.node))
      } catch {
        issues.add(error, at: place, "designs")
      }
    }
    return designs.isEmpty ? [ExperimentDesign(name: base.designName, node: nil)] : designs
  }

  func measureNames(_ base: Scenario) -> [String] {
    MetricDictionary.all(classes: base.resolved.map("users").map("classes").entries.map(\.key))
      .map(\.name)
  }

  mutating func measure(
    _ base: Scenario, _ designs: [String]
  ) -> (summary: [String], comparison: ExperimentComparison?) {
    guard let measure = node["measure"] else { return ([], nil) }
    guard let entries = measure.entries else {
      issues.add(
        Issue(measure.place, "measure", found: measure.form, expected: "a map of summary, compare"))
      return ([], nil)
    }
    for entry in entries where !["summary", "compare"].contains(entry.key) {
      issues.add(
        SchemaReader.unknownKey(entry, under: "measure", known: ["summary", "compare"]))
    }
    let known = measureNames(base)
    var summary: [String] = []
    for (text, place) in texts(measure["summary"], "measure.summary", "metrics") {
      summary.append(text)
      guard !known.contains(text) else { continue }
      issues.add(
        Issue(
          place, "measure.summary", found: "there is no metric '\(shortened(text))'",
          expected: "a name of the metric dictionary", nearest: Nearest.name(to: text, in: known)))
    }
    return (summary, comparison(measure["compare"], designs))
  }

  private mutating func comparison(
    _ node: SourceNode?, _ designs: [String]
  ) -> ExperimentComparison? {
    guard let node else { return nil }
    var reader = SchemaReader()
    reader.issues = issues
    let read = reader.parameter(
      ExperimentSchema.compare, from: node, at: "measure.compare", place: node.place)
    issues = reader.issues
    guard let read, let baseline = read["baseline"]?.spelling,
      case .leaf(.share(let level), _)? = read["level"],
      let adjustment = ExperimentComparison.Adjustment(rawValue: read["adjust"]?.spelling ?? "")
    else { return nil }
    if !designs.contains(baseline) {
      issues.add(
        Issue(
          node.place(of: ["baseline"]), "measure.compare.baseline",
          found: "'\(shortened(baseline))' is not among the designs", expected: Kind.list(designs),
          nearest: Nearest.name(to: baseline, in: designs)))
    }
    if level == .zero || level >= .whole {
      issues.add(
        Issue(
          node.place(of: ["level"]), "measure.compare.level", found: Value.share(level).text(),
          expected: "a level between 0 % and 100 %, such as '95 %'"))
    }
    return ExperimentComparison(
      baseline: baseline, isPaired: read["paired"]?.spelling == "on", adjustment: adjustment,
      level: level.ratio)
  }

  mutating func exclusions(_ axes: [GridAxis]) -> [Exclusion] {
    let names = axes.map(\.axis.name) + ["design", "world"]
    var exclusions: [Exclusion] = []
    for (text, place) in texts(node["exclude"], "exclude", "conditions") {
      do {
        exclusions.append(Exclusion(try Condition.parse(text, names: names), at: place))
      } catch {
        issues.add(place, "exclude", error)
      }
    }
    return exclusions
  }
}
