internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Players
internal import Scenarios
internal import Store

/// `rolluplab compare`: designs beside each other.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare designs under the same users, prices and randomness: the scorecard.",
    discussion: """
      Examples:
        rolluplab compare centralized centralized-calldata
        rolluplab compare centralized mine.yaml --scenario week.yaml --out results
        rolluplab compare centralized --vary design.sequencing.order=tip,fifo

      A design is a preset (see `list designs`) or a file, such as an edited copy \
      from `explain PRESET --format yaml`. Every design runs under \
      every seed in every world, and where honest is shown also in the worlds that its \
      figures are taken over: every attack that the design leaves room for, by one member \
      and by a third, and one more prover with each machine. Intervals are Student's over seeds; differences are \
      paired by seed, and their p is Holm-adjusted within a figure. The first design \
      is the baseline of the table; JSON has all pairs. With --vary a design is \
      called NAME[key=value].

      Without --scenario it is one day in November 2023, and everything else by \
      default. --out keeps the runs: results.sqlite, runs.csv, summary.csv, \
      flows.csv and columns.csv; repeated, the command goes on where it stopped.
      """)

  @Argument(help: "Presets or design files.")
  var design: [String]
  @Option(help: ArgumentHelp("The scenario of all designs.", valueName: "file"))
  var scenario: String?
  @Option(
    help: ArgumentHelp(
      "Which worlds to show (default: those of the scorecard, \(Scorecard.worlds.joined(separator: ",")))",
      valueName: "world,..."), transform: WorldText.readAll)
  var worlds = Scorecard.worlds.compactMap { World($0) }
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Run every design with each of these values; may be repeated.", valueName: "key=v1,v2"))
  var vary: [String] = []
  @Option(help: "How many seeds, from 1 on.")
  var seeds = 16
  @Option(help: ArgumentHelp("The length of the runs in days.", valueName: "n"))
  var days: String?
  @Option(
    help: ArgumentHelp(
      "The length of the runs in worlds with an attack or one more prover, in days (default: that "
        + "of the others, a day at most).", valueName: "n"))
  var attackDays: String?
  @Option(
    help: ArgumentHelp(
      "The length of the runs in single worlds, in days.", valueName: "world=n,..."),
    transform: WorldText.readLengths)
  var worldDays: [String: String] = [:]
  @Option(
    help: ArgumentHelp(
      "The machines with which one more prover enters (default: those that `list hardware` shows as entrants).",
      valueName: "name,..."), transform: WorldText.readMachines)
  var machines = World.usualMachines
  @OptionGroup var jobs: JobsOption
  @Option(
    help: ArgumentHelp("Keep the results in this directory.", valueName: "dir"),
    transform: OutputPath.read)
  var out: String?
  @OptionGroup var fresh: FreshOption
  @OptionGroup var format: FormatOption

  func validate() throws {
    try Self.check(
      scenario: scenario, seeds: seeds, days: [("--days", days), ("--attack-days", attackDays)])
    _ = try parsedVariations()
  }

  /// Refuses what no comparison of designs can have.
  static func check(scenario: String?, seeds: Int, days: [(option: String, text: String?)]) throws {
    guard scenario != "-" else {
      throw ValidationError("--scenario is a file; standard input cannot be read once a design.")
    }
    guard (1...100_000).contains(seeds) else {
      throw ValidationError("--seeds is \(seeds); it must be from 1 to 100000.")
    }
    for (option, text) in days {
      guard let text else { continue }
      guard let number = Double(text), number > 0, number.isFinite else {
        throw ValidationError("\(option) is '\(text)'; it must be a number above 0.")
      }
    }
  }

  func run() throws {
    for file in design where InputPath.isFile(file) { try InputPath.require(file) }
    var request = ComparisonPlan(designs: design, worlds: worlds)
    request.scenarioFile = scenario
    request.variations = try parsedVariations()
    request.seeds = seeds
    request.days = days
    request.attackDays = attackDays
    request.worldDays = worldDays
    request.machines = machines
    let plan = try request.plan()
    let comparison = try Work.compared(
      plan, worlds: request.worlds, out: out, fresh: fresh.isFresh, jobs: jobs.count)
    switch format.format {
    case .json: try Output.write(comparison.json(scenario: plan.manifest.name))
    case .csv: try Output.write(comparison.csv)
    case .table:
      try Output.write(ComparisonTable(comparison).text(scenario: plan.manifest.name))
    }
    try Work.requireAll(comparison, of: plan)
  }

  private func parsedVariations() throws -> [ComparisonPlan.Variation] {
    let variations = try vary.map(Self.variation)
    for (index, variation) in variations.enumerated()
    where variations[..<index].contains(where: { $0.path == variation.path }) {
      throw ValidationError(
        "--vary names \(variation.path) twice; write all its values in one: "
          + "\(variation.path)=v1,v2.")
    }
    return variations
  }

  private static func variation(_ text: String) throws -> ComparisonPlan.Variation {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw ValidationError("--vary is '\(text)'; it must be key.path=value,value.")
    }
    let values = text[text.index(after: sign)...].split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard !values.isEmpty else {
      throw ValidationError("--vary \(text) has no value.")
    }
    for (index, value) in values.enumerated() where values[..<index].contains(value) {
      throw ValidationError("--vary \(text) has the value \(value) twice.")
    }
    return .init(path: String(text[..<sign]), values: values)
  }
}
