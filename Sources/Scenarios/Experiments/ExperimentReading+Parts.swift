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
        issues.add(
          Issue(
            place, "worlds", found: "there is no world '\(shortened(text))'",
            expected: Kind.list(Players.World.known),
            nearest: Nearest.name(to: text, in: Players.World.known)))
      }
    }
    return worlds.isEmpty ? [.asWritten] : worlds
  }

  /// The designs with their bases merged in, so that no point reads a file again; `nil` where it
  /// cannot be known which there are.
  mutating func designs(_ base: Scenario?) -> [ExperimentDesign]? {
    var isComplete = true
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
        isComplete = false
      }
    }
    guard designs.isEmpty, isComplete else { return isComplete ? designs : nil }
    return base.map { [ExperimentDesign(name: $0.designName, node: nil)] }
  }

  /// Refuses a name that is none of the designs, where those are known.
  mutating func checkDesign(_ text: String, at place: Place, _ path: String, _ designs: [String]?) {
    guard let designs, !designs.contains(text) else { return }
    issues.add(
      Issue(
        place, path, found: "'\(shortened(text))' is not among the designs",
        expected: Kind.list(designs), nearest: Nearest.name(to: text, in: designs)))
  }

  /// The metrics that can be named; `nil` where the scenario is refused.
  private func measureNames(_ base: Scenario?) -> [String]? {
    guard let base else { return nil }
    let classes = base.resolved.map("users").map("classes").entries.map(\.key)
    return MetricDictionary.all(classes: classes).map(\.name)
  }

  mutating func measure(
    _ base: Scenario?, _ designs: [String]?
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
      guard let known, !known.contains(text) else { continue }
      issues.add(
        Issue(
          place, "measure.summary", found: "there is no metric '\(shortened(text))'",
          expected: "a name of the metric dictionary", nearest: Nearest.name(to: text, in: known)))
    }
    return (summary, comparison(measure["compare"], designs))
  }

  private mutating func comparison(
    _ node: SourceNode?, _ designs: [String]?
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
    checkDesign(
      baseline, at: node.place(of: ["baseline"]), "measure.compare.baseline", designs)
    if level == .zero || level >= .whole {
      issues.add(
        Issue(
          node.place(of: ["level"]), "measure.compare.level", found: Value.share(level).text(),
          expected: "a level between 0 % and 100 %, such as '95 %'"))
    }
    if read["paired"]?.spelling != "on" {
      issues.add(
        Issue(
          node.place(of: ["paired"]), "measure.compare.paired", found: "'off'",
          expected: "'on': designs run under the same seeds and are compared seed by seed"))
    }
    if let designs, designs == [baseline] {
      issues.add(
        Issue(
          node.place, "measure.compare", found: "one design, which has none to differ from",
          expected: "another design in 'designs', or no 'compare'"))
    }
    return ExperimentComparison(
      baseline: baseline, isPaired: read["paired"]?.spelling == "on", adjustment: adjustment,
      level: level.ratio)
  }

  /// The conditions of `exclude`; each may name what is there alone.
  mutating func exclusions(
    _ axes: [GridAxis], _ designs: [String]?, _ worlds: [Players.World]
  ) -> [Exclusion]? {
    let names = axes.map(\.axis.name) + ["design", "world"]
    var known: [String: [String]] = ["design": designs ?? [], "world": worlds.map(\.name)]
    for axis in axes { known[axis.axis.name] = axis.axis.values }
    var exclusions: [Exclusion] = []
    var isGood = true
    for (text, place) in texts(node["exclude"], "exclude", "conditions") {
      do {
        let condition = try Condition.parse(text, names: names)
        for (name, value) in condition.asked {
          guard let values = known[name], name != "design" || designs != nil else { continue }
          if Condition.isAmong(value, values) { continue }
          isGood = false
          issues.add(
            Issue(
              place, "exclude",
              found: "'\(shortened(value))' is no \(Self.noun(name)) here: \(shortened(text))",
              expected: Kind.list(values), nearest: Nearest.name(to: value, in: values)))
        }
        exclusions.append(Exclusion(condition, text, at: place))
      } catch {
        isGood = false
        issues.add(place, "exclude", error)
      }
    }
    return isGood ? exclusions : nil
  }

  private static func noun(_ name: String) -> String {
    name == "design" || name == "world" ? name : "value of the axis '\(name)'"
  }
}
