internal import Parameters

/// The keys of an experiment file.
enum ExperimentSchema {
  /// A list, or its one member.
  private static let texts = Shape.either(.many(.text, atLeast: 1), .leaf(.text))

  static let keys: [Parameter] = [
    Parameter("rolluplab", .count(1...1), default: .required, "the version of the file format"),
    Parameter("experiment", .text, default: .required, "the name, also of the results' folder"),
    Parameter("question", .text, default: .absent, "the question that it answers"),
    Parameter(
      "scenario", .either(.leaf(.text), .record([])), default: .required,
      "the scenario: a file relative to this one, or written here"),
    Parameter(
      "designs", texts, default: .absent, "a list of presets and files; the scenario's own"),
    Parameter("worlds", texts, default: .absent, "a list of worlds; as-written"),
    Parameter(
      "axes", .table(.record(axis), of: "axis"), default: .text("{}"),
      "what varies: the full grid of these, after 'zip' and 'exclude'"),
    Parameter("zip", .text, default: .absent, "axes that are walked together: [a, b]"),
    Parameter("exclude", texts, default: .absent, "a list of conditions on points to leave out"),
    seeds,
    Parameter("set", .text, default: .absent, "key paths with values, set at every point"),
    Parameter("measure", .record([summary, compare]), default: .fields, "what is reported"),
    game,
  ]

  static let axis: [Parameter] = [
    Parameter("path", .text, default: .required, "the key path that it sets"),
    Parameter("values", texts, default: .absent, "a list of values"),
    Parameter("range", .record(range), default: .absent, "values between two ends"),
    Parameter("only", texts, default: .absent, "a list of the designs that it applies to; all"),
  ]

  static let range: [Parameter] = [
    Parameter("from", .text, default: .required, "the first value"),
    Parameter("to", .text, default: .required, "the last value"),
    Parameter("steps", .count(2...10_000), default: .required, "how many values"),
    Parameter(
      "scale",
      .choice([Choice("linear", "equal differences"), Choice("log", "equal ratios")]),
      default: .text("linear"), "how the values between lie"),
  ]

  static let seeds = Parameter(
    "seeds",
    .record([
      Parameter("first", .count(0...1_000_000_000), default: .text("1"), "the first seed"),
      Parameter("count", .count(1...100_000), default: .text("16"), "how many"),
    ]), default: .fields, "the seeds that every point runs with")

  static let summary = Parameter(
    "summary", texts, default: .absent, "a list of the metrics that a summary shows; all")

  static let compare = Parameter(
    "compare",
    .record([
      Parameter(
        "baseline", .text, default: .required, "the design that the others are compared with"),
      Parameter(
        "paired", .flag, default: .text("on"), "whether differences are taken seed by seed"),
      Parameter(
        "adjust",
        .choice([Choice("holm", "Holm's step-down correction"), Choice("none", "no correction")]),
        default: .text("holm"), "the correction for many comparisons"),
      Parameter("level", .share(), default: .text("95 %"), "the level of confidence"),
    ]), default: .absent, "how designs are compared")

  static let game = Parameter(
    "game",
    .record([
      Parameter(
        "roles", .table(.record(role), of: "role"), default: .absent,
        "who takes part, by the name of a group of players or of a role; every role that could do "
          + "anything but be honest"),
      Parameter(
        "coalitions", .many(.share(), atLeast: 1), default: .text("[33 %, 50 %, 100 %]"),
        "parts of a role that are tried as one coalition, besides one member alone"),
      Parameter(
        "payoff",
        .choice([
          Choice("ether-per-day", "ether a day, tokens at the outside price at the end"),
          Choice("dollars-per-day", "the same in dollars at the price at the start"),
        ]), default: .text("ether-per-day"), "what payoffs are counted in"),
      Parameter(
        "bootstrap", .count(100...100_000), default: .text("1000"),
        "how often the seeds are drawn anew for intervals and confidence"),
    ]), default: .absent,
    "the game of the scenario's design, for `game`: who could do what, and what is tried")

  private static let role: [Parameter] = [
    Parameter(
      "players", .count(1...ExperimentGame.mostPlayers), default: .absent,
      "how many players the role is reduced to, each in control of as many of its members; at most "
        + "\(ExperimentGame.usualPlayers), and as many as divide them",
      source: .published(
        "hierarchical reduction: Wellman, Reeves, Lochner, Cheng and Suri, AAAI 2005")),
    Parameter(
      "strategies", .many(.text, atLeast: 2), default: .absent,
      "what they choose from, 'honest' among it: attacks of the role, 'learned', and strategies of "
        + "its groups; all but 'learned'"),
  ]
}
