public import Parameters
internal import Quantities

/// Fees, tips and bids split by fixed shares.
public struct SplitRevenue: RevenueRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "split", "fees, tips and bids split by fixed shares",
    [
      split("fees", "base fees and charges per byte"),
      split(
        "tips", "tips, arbitrage tips included",
        [
          Parameter(
            "provers", .share(), default: .text("0 %"),
            "the share of tips, arbitrage tips included, that is shared among provers")
        ]),
      Parameter(
        "bids",
        .record([
          bidShare("provers", "what is paid for the right to order, shared when a batch is final"),
          bidShare("public-goods", "what is paid for the right to order, for public goods"),
          bidShare("burn", "what is paid for the right to order and burned"),
        ]), default: .fields,
        "who besides the treasury gets what is paid for the right to order, where it is sold"),
    ])

  /// The shares of others may not exceed the whole.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] {
    ["fees", "tips", "bids"].compactMap { key in
      let first = key == "bids" ? "provers" : "treasury"
      let given =
        others(arguments.map(key), first).reduce(0) { $0 + $1.billionths }
        + (key == "tips" ? arguments.map(key).share("provers").billionths : 0)
      guard given > Share.whole.billionths else { return nil }
      return RuleProblem(
        key,
        "\(first), public-goods\(key == "tips" ? ", provers" : "") and burn add up to \(Double(given) / 1e7) %; at most 100 %"
      )
    }
  }

  /// How base fees and charges per byte are split.
  public let fees: RevenueSplit
  /// How tips are split.
  public let tips: RevenueSplit
  /// How bids are split.
  public let bids: BidSplit

  /// The rule with checked parameters; the sequencer's share is what the others leave.
  public init(_ arguments: Arguments) {
    fees = Self.read(arguments.map("fees"))
    tips = Self.read(arguments.map("tips"), provers: arguments.map("tips").share("provers"))
    let shares = Self.others(arguments.map("bids"), "provers")
    bids = BidSplit(provers: shares[0], publicGoods: shares[1], burn: shares[2])
  }

  private static func bidShare(_ key: String, _ what: String) -> Parameter {
    Parameter(key, .share(), default: .text("0 %"), "the share of \(what)")
  }

  private static func split(
    _ key: String, _ what: String, _ more: [Parameter] = []
  ) -> Parameter {
    Parameter(
      key,
      .record(
        [
          Parameter("treasury", .share(), default: .text("0 %"), "the treasury's share of \(what)"),
          Parameter(
            "public-goods", .share(), default: .text("0 %"), "public goods' share of \(what)"),
          Parameter("burn", .share(), default: .text("0 %"), "the share of \(what) that is burned"),
        ] + more), default: .fields, "who besides the sequencer gets \(what)")
  }

  private static func read(_ map: Arguments, provers: Share = .zero) -> RevenueSplit {
    let others = others(map, "treasury")
    let given = others.reduce(provers.billionths) { $0 + $1.billionths }
    return RevenueSplit(
      sequencer: Share(billionths: Share.whole.billionths - given),
      treasury: others[0], publicGoods: others[1], burn: others[2],
      provers: provers)
  }

  private static func others(_ map: Arguments, _ first: String) -> [Share] {
    [map.share(first), map.share("public-goods"), map.share("burn")]
  }
}
