internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Players

/// `rolluplab attack`: what each attack brings in each design.
struct RunAttacks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attack",
    abstract: "Attack designs: whom each attack pays, and whom it costs what.",
    discussion: """
      Examples:
        rolluplab attack centralized proof-of-efficiency
        rolluplab attack mine.yaml --attacks censor,bid-ring --scenario week.yaml
        rolluplab attack centralized --attacks censor@one,censor@50%,censor@100%

      Every attack is run against every design under the same users, prices and \
      randomness, by its usual share of its role or by the one behind `@`, and \
      measured against the same players honest. The verdict is about the 95 % \
      interval of the profit: `pays` where all of it is above zero, `does not pay` \
      where none of it is, else `undecided`; `not offered` where the design asks \
      nothing that the attack answers.

      --format json is {version, scenario, seeds, designs: [...], attacks: [{design, \
      attack, world, share, verdict, note, smallest_profitable_share, profit, \
      profit_per_risk, at_risk, victims_loss, griefing, revenue_lost}]}, one entry a \
      design and attack; each of the last six is {metric, unit, mean, ci_low, \
      ci_high, n, note}. smallest_profitable_share is null unless the attack is run \
      with several shares. csv has the same in columns.

      --out keeps the runs as `compare --out` does, for `report` and `export`.
      """)

  @Argument(help: "Presets or design files.")
  var design: [String]
  @Option(
    help: ArgumentHelp(
      "Which attacks (default: all of `list attacks`).", valueName: "name[@share],..."),
    transform: WorldText.readAttacks)
  var attacks = Attack.all.map { World.attack($0.name, percent: nil) }
  @Option(help: ArgumentHelp("The scenario of all designs.", valueName: "file"))
  var scenario: String?
  @Option(help: "How many seeds, from 1 on.")
  var seeds = 16
  @Option(
    help: ArgumentHelp(
      "The length of the runs in days (default: that of the scenario, a day at most).",
      valueName: "n"))
  var days: String?
  @OptionGroup var jobs: JobsOption
  @Option(
    help: ArgumentHelp("Keep the results in this directory.", valueName: "dir"),
    transform: OutputPath.read)
  var out: String?
  @OptionGroup var fresh: FreshOption
  @OptionGroup var format: FormatOption

  func validate() throws {
    try Compare.check(scenario: scenario, seeds: seeds, days: [("--days", days)])
  }

  func run() throws {
    for file in design where InputPath.isFile(file) { try InputPath.require(file) }
    var request = ComparisonPlan.attacks(attacks, on: design, days: days)
    request.scenarioFile = scenario
    request.seeds = seeds
    let plan = try request.plan()
    let comparison = try Work.compared(
      plan, worlds: attacks, out: out, fresh: fresh.isFresh, jobs: jobs.count)
    let matrix = AttackMatrix(comparison, of: plan.manifest, worlds: attacks)
    switch format.format {
    case .json: try Output.write(matrix.json(scenario: plan.manifest.name))
    case .csv: try Output.write(matrix.csv)
    case .table: try Output.write(AttackTable(matrix).text(scenario: plan.manifest.name))
    }
    if let out {
      Messages.say("a page of it: rolluplab report \(out) --out \(out)/report.html")
    }
    try Work.requireAll(comparison, of: plan)
  }
}
