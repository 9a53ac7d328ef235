internal import Parameters

/// `mev`: the markets that value can be extracted from.
enum MarketSection {
  static let parameter = Parameter(
    "mev",
    .record([
      Parameter(
        "source",
        .choice([
          Choice("endogenous", "arbitrage and trades in pools against an outside price"),
          Choice("exogenous", "a drawn amount each L1 slot, as 'exogenous' says"),
        ]),
        default: .text("endogenous"), "where extractable value comes from"),
      Parameter(
        "pools", .table(.record(pool), of: "pool"), default: .text("{eth-usd: {}}"),
        "constant-product pools of ether and dollars on L2"),
      price, ExogenousSection.parameter,
      Parameter(
        "searcher-tip", .share(), default: .text("90 %"),
        "the share of an arbitrage's profit that a searcher offers as a tip",
        source: .assumption("competition leaves searchers a tenth")),
    ]), default: .fields, "the markets that value can be extracted from")

  private static let pool: [Parameter] = [
    Parameter(
      "reserves",
      .list([
        .ether,
        .either(
          .either(.dollars, .ether),
          .choice([Choice("value-matched", "worth as much as the ether at the start")])),
      ]), default: .text("[2000 ether, value-matched]"),
      "ether, and the dollars beside it: an amount, ether's worth of them, or value-matched",
      source: .assumption("a deep pool of a large rollup")),
    Parameter(
      "fee", .share(), default: .text("0.3 %"), "what the pool keeps of each trade's input",
      source: .published("Uniswap v2")),
  ]

  private static let calibrate = Parameter(
    "calibrate", .choice([Choice("eth-usd", "the feed feeds.eth-usd")]), default: .text("eth-usd"),
    "the feed whose daily moves set what is not given here")

  private static let sigma = Parameter(
    "sigma", .number(0...1), default: .absent,
    "the standard deviation of a day's logarithmic move without jumps, in place of the calibrated one"
  )

  private static let price = Parameter(
    "price",
    .rule(
      tag: "process",
      [
        Variant(
          "gbm-jumps", "geometric Brownian motion with jumps, without drift",
          [
            calibrate, sigma,
            Parameter(
              "jumps", .number(0...100), default: .absent,
              "the mean number of jumps a day, in place of the calibrated one"),
            Parameter(
              "jump-sigma", .number(0...1), default: .absent,
              "the standard deviation of a jump of the logarithm, in place of the calibrated one"),
          ], source: "Merton 1976"),
        Variant("gbm", "geometric Brownian motion, without drift", [calibrate, sigma]),
      ]), default: .text("{process: gbm-jumps}"), "the outside price of ether in dollars")
}
