internal import Players
internal import Scenarios
internal import Store

extension Scenario {
  /// Whether extracted value is drawn from a tail without a variance, so that means of what adds it up
  /// have no interval.
  var hasHeavyDraws: Bool {
    guard let drawn = setting(seed: 1).exogenous else { return false }
    return drawn.tailFrom < 1 && drawn.tailIndex < 2
  }
}

/// What the scenario behind a design's runs says about how to read them.
struct DesignFacts {
  private let scenario: Scenario?

  /// Reads the scenario of the design's first point that has ended; where none can be read nothing
  /// is known.
  init(_ store: ResultStore, design: String, axes: [String?]?) {
    scenario =
      store.manifest.points.lazy
      .filter { $0.design == design && (axes == nil || $0.axes == axes) }
      .compactMap { try? store.scenario(hash: $0.scenarioHash) }
      .compactMap { try? ScenarioReader.read(text: $0, name: design) }.first
  }

  /// Whether a metric's mean over the seeds has no interval: it adds up draws from a tail without a
  /// variance.
  func isHeavy(_ metric: String) -> Bool {
    Self.sums.contains(metric) && scenario?.hasHeavyDraws == true
  }

  /// Metrics that are sums of extracted value, or of what it goes into.
  private static let sums: Set = [
    "mev.total.ether", "operator.profit.ether", "prover.profit.ether", "attack.profit.ether",
    "attack.victims.ether", "attack.profit-per-risk", "attack.cost-per-slot.ether",
    "revenue-lost.ether", "entrant.profit.ether",
  ]

  /// Whether means of profits over the seeds have no interval.
  var hasHeavyProfits: Bool { isHeavy("attack.profit.ether") }

  /// Why nothing was run in a world.
  func absence(of name: String) -> String {
    if scenario?.lineage != nil, let world = World(name),
      let note = Cell.notes(onLineageIn: world).first
    {
      return String(note.dropFirst(name.count + 2))
    }
    guard let world = World(name), world.attack != nil else {
      return "\(name) was not run for this design"
    }
    return cast(in: world)?.notes.first { $0.hasPrefix("\(name): ") }
      .map { String($0.dropFirst(name.count + 2)) }
      ?? "\(name) was not run: the design does not ask what it answers, or nobody has its role"
  }

  /// What is to be known of all figures of a world.
  func remark(on name: String) -> String? {
    if name == Scorecard.learnedWorld, scenario?.lineage != nil { return Self.asHonest }
    guard name == Scorecard.learnedWorld, let cast = cast(in: .learned), !cast.hasLearners else {
      return nil
    }
    return Self.asHonest
  }

  private static let asHonest = "nobody learns in this design: as honest"

  private func cast(in world: World) -> Cast? {
    scenario.flatMap {
      guard $0.lineage == nil else { return nil }
      return Cast(world.groups($0.setting(seed: 1).players), design: $0.design, world: world)
    }
  }
}
