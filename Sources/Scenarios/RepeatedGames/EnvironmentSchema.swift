internal import Parameters

/// The games that can be played again and again, with what can be set about them.
enum EnvironmentSchema {
  /// All kinds, in the order of `GameEnvironment`.
  static let all = [
    bertrand, auction, matrix, bandit, tullock, race, inspection, volunteer, blotto,
  ]

  private static let bertrand = Variant(
    "bertrand", "price competition with logit demand on a grid of prices",
    [
      Parameter("n", .count(1...1000), default: .required, "how many firms"),
      Parameter("m", .count(2...1000), default: .required, "how many prices each can choose from"),
      Parameter(
        "xi", .number(0...1e6), default: .text("0.1"),
        "how far the grid reaches beyond the Nash and the joint-profit price"),
      Parameter("quality", .oneOrEach, default: .text("2"), "a_i, of all firms or of each"),
      Parameter("cost", .oneOrEach, default: .text("1"), "c_i, of all firms or of each"),
      Parameter("outside", .anyNumber, default: .text("0"), "a_0, the quality of buying nothing"),
      Parameter("mu", .size, default: .text("0.25"), "how differentiated the goods are, above 0"),
      memory,
    ], source: "Calvano, Calzolari, Denicolò, Pastorello 2020, section II")

  private static let auction = Variant(
    "auction", "a sealed-bid auction of one good on a grid of bids",
    [
      Parameter(
        "format",
        .choice([
          Choice("first", "the winner pays the own bid"),
          Choice("second", "the winner pays the highest bid of the others"),
          Choice("all-pay", "every bidder pays the own bid"),
          Choice(
            "mixed", "the winner pays (2 - weight) of the highest and weight - 1 of the second"),
        ]), default: .required, "who pays what"),
      Parameter(
        "weight", .number(1...2), default: .absent, "1 is first price, 2 second; mixed only"),
      Parameter("n", .count(2...1000), default: .required, "how many bidders"),
      Parameter("bids", .record(grid()), default: .required, "the bids that are possible"),
      Parameter(
        "values", .rule(tag: "kind", values), default: .required, "what the good is worth"),
      Parameter(
        "reserve", .either(.choice([Choice("none", "there is none")]), .anyNumber),
        default: .text("none"), "a bid below it cannot win, and the price is at least this"),
      Parameter(
        "ties",
        .choice([
          Choice("split", "each of k tied winners gets 1/k of the winner's payoff"),
          Choice("random", "one of them, drawn"),
        ]), default: .text("split"), "who wins of equal highest bids"),
      Parameter(
        "feedback",
        .choice([
          Choice("none", "only the own payoff"),
          Choice("winning-bid", "the highest rival bid, so what every own bid would have paid"),
        ]), default: .text("none"), "what bidders hear"),
    ], source: "Krishna 2009")

  private static let values = [
    Variant(
      "fixed", "always the same",
      [Parameter("value", .oneOrEach, default: .required, "the value of all bidders or of each")]),
    Variant(
      "uniform", "drawn every period from the midpoints of equal cells; the learner's state",
      [
        Parameter("low", .anyNumber, default: .required, "the lower end"),
        Parameter("high", .anyNumber, default: .required, "the upper end"),
        levels,
      ]),
    Variant(
      "affiliated",
      "(1 - eta/2) of the own signal and eta / (2 (n - 1)) of each other one; signals uniform on [0, 1]",
      [
        Parameter("eta", .number(0...2), default: .required, "how much the others' signals count"),
        levels,
      ]),
  ]

  private static let matrix = Variant(
    "matrix", "a game in normal form",
    [
      Parameter(
        "payoffs", .series(.series(.numbers, atLeast: 1), atLeast: 2), default: .absent,
        "a matrix for each of two players; rows are actions of the first"),
      Parameter("nfg", .text, default: .absent, "instead, a Gambit file, seen from this one"),
      Parameter(
        "play",
        .choice([
          Choice("sampled", "actions are drawn"),
          Choice("expected", "learners meet mixed strategies, and nothing is drawn"),
        ]), default: .text("sampled"), "what learners meet"),
      Parameter(
        "memory", .count(0...1), default: .text("0"),
        "1: value learners see all actions of the last period"),
    ])

  private static let bandit = Variant(
    "bandit", "one player, and arms that pay at random",
    [
      Parameter(
        "rewards",
        .choice([
          Choice("bernoulli", "1 with the mean's probability, otherwise 0"),
          Choice("constant", "always the mean"),
          Choice("gaussian", "normal around the mean"),
        ]), default: .required, "how an arm pays around its mean"),
      Parameter("sd", .number(0...1e6), default: .absent, "the standard deviation; gaussian only"),
      Parameter(
        "segments",
        .series(
          .record([
            Parameter("periods", .count(1...(1 << 40)), default: .required, "how long it lasts"),
            Parameter("means", .numbers, default: .required, "what each arm pays on average"),
          ]), atLeast: 1), default: .required, "what the arms pay, one segment after the other"),
    ], source: "Auer, Cesa-Bianchi, Freund, Schapire 2002")

  private static let tullock = Variant(
    "tullock", "a contest in which efforts buy chances of a prize",
    [
      Parameter("n", .count(1...1000), default: .required, "how many contestants"),
      Parameter("prize", .oneOrEach, default: .required, "the prize of all contestants or of each"),
      Parameter("r", .number(0...100), default: .text("1"), "the exponent of efforts, above 0"),
      Parameter(
        "effort", .record(grid(from: "0")), default: .required, "the efforts that are possible"),
      Parameter(
        "sampled", .flag, default: .text("false"),
        "whether the winner is drawn, or payoffs expected"),
    ], source: "Tullock 1980")

  private static let race = Variant(
    "race", "exponential times race for a prize, and a rate costs whether it wins or not",
    [
      Parameter("n", .count(1...1000), default: .required, "how many racers"),
      Parameter("rates", .numbers, default: .required, "the rates that are possible, above 0"),
      Parameter("cost", .size, default: .required, "what a unit of rate costs"),
      Parameter("prize", .anyNumber, default: .required, "what the first gets"),
      Parameter(
        "sampled", .flag, default: .text("true"), "whether times are drawn, or payoffs expected"),
    ])

  private static let inspection = Variant(
    "inspection", "the inspectee complies or cheats, the inspector looks or does not",
    [
      Parameter("wage", .anyNumber, default: .required, "what the inspectee is paid"),
      Parameter("c", .anyNumber, default: .required, "what complying costs"),
      Parameter("fine", .anyNumber, default: .required, "what a cheat pays when caught"),
      Parameter("h", .anyNumber, default: .required, "what looking costs"),
      Parameter(
        "recovery", .anyNumber, default: .required, "what a caught cheat brings the inspector"),
      Parameter(
        "damage", .anyNumber, default: .required, "what a cheat that is not caught costs it"),
    ], source: "Dresher 1962")

  private static let volunteer = Variant(
    "volunteer", "one has to do what helps all, and would rather have another do it",
    [
      Parameter("n", .count(1...1000), default: .required, "how many players"),
      Parameter(
        "benefit", .anyNumber, default: .required, "what everybody gets from one volunteer"),
      Parameter("cost", .anyNumber, default: .required, "what it costs to be one"),
    ], source: "Diekmann 1985")

  private static let blotto = Variant(
    "blotto", "whole troops on fields; a field's weight goes to the larger",
    [
      Parameter(
        "troops",
        .either(
          .leaf(.count(0...1_000_000)), .series(.leaf(.count(0...1_000_000)), atLeast: 1)),
        default: .required, "the troops of both players, or a pair"),
      Parameter("fields", .numbers, default: .required, "the weight of each field"),
    ], source: "Borel 1921")

  private static let memory = Parameter(
    "memory", .count(0...1), default: .text("1"), "1: learners see all prices of the last period")

  private static let levels = Parameter(
    "levels", .count(1...1000), default: .required, "how many cells")

  private static func grid(from least: String? = nil) -> [Parameter] {
    [
      Parameter(
        "minimum", .anyNumber, default: least.map { .text($0) } ?? .required, "the lowest"),
      Parameter("maximum", .anyNumber, default: .required, "the highest"),
      Parameter(
        "count", .count(1...1000), default: .required,
        "how many, in equal steps, both ends included"),
    ]
  }
}
