internal import ArgumentParser
internal import Scenarios
internal import Store

/// `rolluplab explain`: what a name means.
struct Explain: ParsableCommand {
  /// How an explanation is written.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    /// For people, at most 100 columns wide.
    case table
    /// One object.
    case json
    /// A preset's file, ready to be copied and edited.
    case yaml
  }

  static let configuration = CommandConfiguration(
    abstract: "Say what a name means: parameters with value, unit and source.",
    discussion: """
      Examples:
        rolluplab explain users.arrivals.rate
        rolluplab explain latency.final.p99
        rolluplab explain centralized --format yaml > mine.yaml

      The name is that of a design (or a design file), rule, metric, decision, \
      learner, attack, world, feed, machine, scenario or experiment key, or of an account or reason in flows. Where a design and a rule share a name, \
      the rule is part.rule, such as sequencing.centralized.
      """)

  @Argument(help: "The name.")
  var name: String
  @Option(help: "How it is written: table, json or yaml (designs only).")
  var format = Form.table

  func run() throws {
    let isFile = InputPath.isFile(name)
    if isFile { try InputPath.require(name) }
    let explanation =
      isFile ? try Catalogue.explain(designFile: name) : try Catalogue.explain(name)
    switch format {
    case .table: try Output.write(ExplanationTable.text(explanation))
    case .json: try Output.write(Self.json(explanation))
    case .yaml:
      guard let yaml = explanation.yaml else {
        throw CommandFailure(
          .usage, "'\(name)' is a \(explanation.kind); only presets can be written as YAML")
      }
      try Output.write(yaml.hasSuffix("\n") ? yaml : yaml + "\n")
    }
  }

  private static func json(_ explanation: Explanation) -> JSON {
    .object([
      ("name", .text(explanation.title)),
      ("kind", .text(explanation.kind)),
      ("meaning", .text(explanation.meaning)),
      (
        "rows",
        .list(
          explanation.rows.map {
            .object([
              ("name", .text($0.path)), ("value", .text($0.value)), ("unit", .text($0.unit)),
              ("meaning", .text($0.meaning)), ("source", .text($0.source)),
            ])
          })
      ),
    ])
  }
}
