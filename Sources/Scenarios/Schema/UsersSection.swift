internal import Parameters
internal import Quantities

/// `users`: who sends transactions, how often and why.
enum UsersSection {
  static let parameter = Parameter(
    "users",
    .record([
      arrivals,
      Parameter(
        "sends",
        .choice([
          Choice("when-worth-it", "who gains less than it pays leaves"),
          Choice("always", "nobody leaves for the price, and nothing that was sent is dropped"),
        ]), default: .text("when-worth-it"), "whether users send although it costs too much",
        source: .assumption("people look at the price")),
      Parameter(
        "classes", .table(.record(transactionClass), of: "transaction class"),
        default: .text(usualClasses),
        "the kinds of transactions, at most 16; when given they replace all defaults, and their shares sum to 100 %",
        source: .assumption("a mix of payments, trades and heavy calls, mean 149 thousand gas")),
      Parameter(
        "probe",
        .record([
          Parameter(
            "class", .text, default: .absent,
            "the class that probes belong to; the one with the largest share where it is not given"),
          Parameter(
            "rate", .rate, default: .text("1 tx/min"), "how often a probe is sent",
            source: .assumption("rare enough not to load the rollup")),
        ]), default: .fields,
        "tagged transactions, present in every world: the target of censorship figures"),
      Parameter(
        "accounts",
        .record([
          Parameter(
            "count", .count(2...10_000_000), default: .text("100000"), "the number of accounts",
            source: .assumption("the order of magnitude of a rollup's weekly users")),
          Parameter(
            "balance", .ether, default: .text("10 ether"),
            "the ether of each account at the start, with dollars of the same worth beside it",
            source: .assumption("enough that fees and trades never fail for want of funds")),
        ]), default: .fields, "the accounts that users act from"),
    ]), default: .fields, "who sends transactions, how often and why")

  private static let rate = Parameter(
    "rate", .rate, default: .text("10 tx/s"), "the long-run mean rate of transactions",
    source: .assumption("of the order of the busiest rollups of 2023"))

  private static let arrivals = Parameter(
    "arrivals",
    .rule(
      tag: "process",
      [
        Variant("poisson", "independent arrivals at a constant rate", [rate]),
        Variant(
          "hawkes", "self-exciting arrivals: each causes others for a while",
          [
            rate,
            Parameter(
              "branching", .number(0...0.95), default: .text("0.3"),
              "how many further arrivals each causes on average",
              source: .assumption("bursts, but far from an avalanche")),
            Parameter(
              "decay", .duration(.seconds, atLeast: 1_000_000), default: .text("30 s"),
              "the mean time after which they come",
              source: .assumption("bursts of some L2 blocks")),
          ], source: "Hawkes 1971"),
      ]), default: .text("{process: poisson}"), "when transactions arrive")

  private static let transactionClass: [Parameter] = [
    Parameter("share", .share(), default: .required, "the share of arrivals"),
    Parameter(
      "gas", .count(21_000...1_000_000_000), default: .required, "L2 gas of one transaction"),
    Parameter(
      "bytes", .count(1...120_000), default: .required, "bytes of one transaction after compression"
    ),
    Parameter(
      "value", distribution("value"), default: .required,
      "what inclusion at once is worth to the sender"),
    Parameter(
      "patience", .duration(.minutes, atLeast: 1_000_000_000), default: .text("10 min"),
      "the time in which that worth halves",
      source: .assumption("people watch a wallet for some minutes")),
    Parameter(
      "tip", distribution("tip"), default: .absent,
      "what a sender tips per gas, drawn; where it is not given, what gets ahead in the last block"),
    Parameter(
      "size", distribution("size"), default: .absent,
      "what a trade puts into the pool; a class without it pays and does not trade"),
    Parameter(
      "slippage", .share(), default: .text("0.5 %"),
      "how much less than the quoted amount a trader accepts; only with 'size'",
      source: .assumption("the usual setting of exchange front ends")),
    Parameter(
      "amount", .ether, default: .text("0.01 ether"),
      "what a payment moves from sender to receiver; only without 'size'",
      source: .assumption("only moves balances: no figure leans on it")),
    Parameter(
      "extra-writes", .count(0...10_000), default: .text("0"),
      "storage slots written besides accounts and pool",
      source: .assumption("payments and trades write only those")),
  ]

  private static func distribution(_ what: String) -> Shape {
    .oneOf([
      Variant(
        "constant", "always the same",
        [Parameter("constant", .ether, default: .required, "the \(what)")]
      ),
      Variant(
        "lognormal", "the median times exp(sigma z)",
        [
          Parameter("median", .ether, default: .required, "half of them are below it"),
          Parameter(
            "sigma", .number(0...5), default: .required, "the standard deviation of the logarithm"),
        ]),
      Variant(
        "exponential", "memoryless",
        [Parameter("mean", .ether, default: .required, "the mean \(what)")]),
      Variant(
        "pareto", "at least 'scale', with a heavy tail",
        [
          Parameter("scale", .ether, default: .required, "the least \(what)"),
          Parameter("shape", .number(0.1...100), default: .required, "the tail index"),
        ]),
    ])
  }

  private static let usualClasses = """
    {transfer: {share: 60 %, gas: 21000, bytes: 28, patience: 10 min, \
    value: {lognormal: {median: 0.0004 ether, sigma: 1.0}}}, \
    swap: {share: 30 %, gas: 120000, bytes: 56, patience: 2 min, \
    value: {lognormal: {median: 0.002 ether, sigma: 1.2}}, \
    size: {lognormal: {median: 0.05 ether, sigma: 1.5}}, slippage: 0.5 %}, \
    heavy: {share: 10 %, gas: 1000000, bytes: 136, patience: 30 min, extra-writes: 8, \
    value: {lognormal: {median: 0.006 ether, sigma: 1.2}}}}
    """
}
