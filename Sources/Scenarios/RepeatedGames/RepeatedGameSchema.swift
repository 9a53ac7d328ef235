internal import Learning
internal import Parameters

/// The keys of a file with a repeated game, as the reader takes them and `explain` shows them.
enum RepeatedGameSchema {
  /// The whole file.
  static let root = Parameter(
    "", .record(parameters), default: .fields, "a repeated game with learners and no rollup")

  /// The keys of the file.
  static let parameters = [
    Parameter("name", .text, default: .absent, "what results call it; else the file's name"),
    environment, learners,
    Parameter("stop", .record(stop), default: .required, "when a session ends"),
    Parameter(
      "tail", .number(0...1), default: .text("0.1"),
      "the share of the periods, at the end, over which measures of play are averaged"),
    Parameter(
      "sessions", .count(1...(1 << 32)), default: .text("100"), "how many independent sessions"),
    Parameter(
      "seed", .count(0...Int.max), default: .text("1"), "what all that is random is drawn from"),
    Parameter(
      "measures", .many(.text, atLeast: 1), default: .absent,
      "the measures that are wanted; else all"),
    Parameter(
      "impulse", .record(impulse), default: .absent,
      "a price that one firm is forced to after convergence"),
    Parameter(
      "series", .record([points]), default: .absent,
      "means over equal blocks of time, beside the measures"),
  ]

  /// What is played.
  static let environment = Parameter(
    "environment", .rule(tag: "kind", EnvironmentSchema.all), default: .required, "what is played")

  /// Who plays.
  static let learners = Parameter(
    "learners", .series(.rule(tag: "kind", LearnerSchema.all), atLeast: 1), default: .required,
    "who plays: one learner a player, or one that is copied to all")

  private static let points = Parameter(
    "points", .count(1...100_000), default: .required, "how many blocks")

  private static let stop = [
    Parameter("periods", .count(1...(1 << 40)), default: .absent, "after so many periods"),
    Parameter(
      "window", .count(1...(1 << 40)), default: .absent,
      "when no greedy action of any state has changed for so many periods in a row; 100000 with "
        + "max_periods alone"),
    Parameter(
      "max_periods", .count(1...(1 << 40)), default: .absent,
      "after so many periods in any case; 1000000000 with window alone"),
  ]

  private static let impulse = [
    Parameter("player", .count(1...1_000_000), default: .absent, "who deviates; else each in turn"),
    Parameter(
      "action",
      .either(
        .choice([Choice("best-response", "the static best response to the others' limit prices")]),
        .count(1...1000)), default: .text("best-response"),
      "what it does: a price of the grid, from 1"),
    Parameter(
      "periods", .count(1...1_000_000), default: .text("15"),
      "how long prices are followed, the deviation included"),
  ]
}

extension Kind {
  /// A number of any size that sums of many can hold.
  static let anyNumber = Kind.number(-1e100...1e100)
  /// A number from 0 on.
  static let size = Kind.number(0...1e100)
  /// A probability.
  static let probability = Kind.number(0...1)
}

extension Shape {
  /// One number for all, or a list with one each.
  static let oneOrEach = Shape.either(.leaf(.anyNumber), numbers)
  /// A list of numbers.
  static let numbers = Shape.series(.leaf(.anyNumber), atLeast: 1)
}
