public import Foundation
public import Players
internal import Scenarios
internal import Store

/// Which runs a comparison needs: every design, in every variation, in every world.
public struct ComparisonPlan: Sendable {
  /// A key that is varied, with its values as they would stand in a file.
  public struct Variation: Sendable {
    /// The dotted path.
    public var path: String
    /// The values.
    public var values: [String]

    /// `path` takes `values` in turn.
    public init(path: String, values: [String]) {
      self.path = path
      self.values = values
    }
  }

  /// The scenario of all designs; `nil` for a day in November 2023 and everything else by default.
  public var scenarioFile: String?
  /// Presets or files.
  public var designs: [String]
  /// The worlds, in the order in which they are shown.
  public var worlds: [World]
  /// The machines with which one more prover enters, where the honest world is shown.
  public var machines = World.usualMachines
  /// What is varied.
  public var variations: [Variation] = []
  /// The number of seeds, from 1 on.
  public var seeds = 16
  /// The length of the runs in days, as text; `nil` for the scenario's own.
  public var days: String?
  /// The length of the runs in worlds with an attack or one more prover; `nil` for that of the
  /// others, a day at most.
  public var attackDays: String?
  /// The length of the runs in single worlds, by the world's name, before all else.
  public var worldDays: [String: String] = [:]

  /// A comparison of `designs` in `worlds`.
  public init(designs: [String], worlds: [World]) {
    self.designs = designs
    self.worlds = worlds
  }

  /// Reads the scenario once for every design, variation and length.
  ///
  /// Beside the worlds that are shown it has those that figures are taken over (`Scorecard`), and it
  /// leaves out what nobody can play: attacks that ask for decisions that a design does not have.
  /// - Throws: `ScenarioError`; `ComparisonError` when two designs have one name.
  public func plan() throws -> Plan {
    let names = try names()
    var cells: [Cell] = []
    for (design, name) in zip(designs, names) {
      for variation in combinations {
        let overrides = try overrides(design, variation)
        let key = Self.key(name, variation)
        let plain = try read(overrides, days)
        var known: [String?: Scenario] = [days: plain]
        let worlds = worlds(for: plain)
        // A design in which nobody can play what is asked for is still one of those compared.
        for world in worlds.isEmpty && !self.worlds.isEmpty ? [.honest] : worlds {
          let (length, option) = length(of: world, plain)
          let scenario = try known[length] ?? read(overrides, length, option)
          known[length] = scenario
          cells.append(Cell(scenario, world, design: key))
        }
      }
    }
    guard let name = cells.first?.scenario().name else { throw ComparisonError.nothingToCompare }
    return Plan(name: name, cells: cells, seeds: (1...UInt64(seeds)).map { $0 })
  }

  /// How long runs of a world are, and the option that says so.
  private func length(of world: World, _ plain: Scenario) -> (days: String?, option: String) {
    if let own = worldDays[world.name] { return (own, "--world-days") }
    guard world.isShort else { return (days, "--days") }
    if let attackDays { return (attackDays, "--attack-days") }
    let time = plain.setting(seed: 1).time
    // A day, unless the warm-up would take half of it.
    let isLong = time.slots > Self.slotsOfDay && 2 * time.warmUpSlots <= Self.slotsOfDay
    return (isLong ? "1" : days, "--attack-days")
  }

  private static let slotsOfDay = 7_200

  /// The name of each design in results: the one that it gives itself, and for a file that gives
  /// itself the name of another design (such as an edited copy of a preset) the file's.
  private func names() throws -> [String] {
    let given = try designs.map { try read(overrides($0, []), nil, "").designName }
    let names = zip(designs, given).map { design, name in
      let isAlone = given.filter { $0 == name }.count == 1
      let url = URL(fileURLWithPath: design)
      return isAlone || design == name ? name : url.deletingPathExtension().lastPathComponent
    }
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      throw ComparisonError.oneNameTwice(name)
    }
    return names
  }

  /// What stands in for a scenario file.
  private static let defaultScenario = """
    rolluplab: 1
    name: day-of-november
    design: centralized
    time: {length: 1 d}
    """

  /// Every combination of the varied keys' values; one empty combination when nothing is varied.
  private var combinations: [[(path: String, value: String)]] {
    variations.reduce([[]]) { combinations, variation in
      combinations.flatMap { before in
        variation.values.map { before + [(variation.path, $0)] }
      }
    }
  }

  private func overrides(
    _ design: String, _ variation: [(path: String, value: String)]
  ) throws -> [Override] {
    // A name in double quotes is the same text in YAML as in JSON.
    [try Override(path: "design", value: JSON.text(design).compact, source: "design '\(design)'")]
      + (try variation.map {
        try Override(path: $0.path, value: $0.value, source: "--vary \($0.path)=\($0.value)")
      })
  }

  private func read(
    _ overrides: [Override], _ days: String?, _ option: String = "--days"
  ) throws -> Scenario {
    var overrides = overrides
    if let days {
      overrides.append(
        try Override(path: "time.length", value: "\(days) d", source: "\(option) \(days)"))
    }
    if let scenarioFile {
      return try ScenarioReader.read(file: scenarioFile, overrides: overrides)
    }
    return try ScenarioReader.read(
      text: Self.defaultScenario, name: "day-of-november", overrides: overrides)
  }

  private static func key(
    _ design: String, _ variation: [(path: String, value: String)]
  ) -> String {
    guard !variation.isEmpty else { return design }
    return "\(design)[\(variation.map { "\($0.path)=\($0.value)" }.joined(separator: ","))]"
  }
}

/// Why a comparison cannot be made.
public enum ComparisonError: LocalizedError, Equatable {
  /// Two of the designs have this name in results.
  case oneNameTwice(String)
  /// There is no design or no world.
  case nothingToCompare

  /// One sentence.
  public var errorDescription: String? {
    switch self {
    case .oneNameTwice(let name):
      "two of the designs are called '\(name)'; give one of the files another 'name:'"
    case .nothingToCompare: "there is nothing to compare: name a design and a world"
    }
  }
}

extension World {
  /// Whether somebody attacks or enters.
  fileprivate var isShort: Bool {
    if case .entrant = self { true } else { attack != nil }
  }
}
