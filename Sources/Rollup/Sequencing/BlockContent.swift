internal import Parameters

/// The decision of whoever orders a block: what goes in.
public enum BlockContent: Int, CaseIterable, Sendable {
  /// Everything that fits, by the design's order.
  case all
  /// Everything but the tagged probes.
  case censor
  /// Nothing.
  case empty
  /// Everything that fits, and the orderer takes what arbitrage and sandwiches give.
  case extract
  /// Only what tips a hundred times the base fee.
  case gouge
  /// Everything but users' trades; the orderer takes what arbitrage gives.
  case lockPool

  /// The decision kind as players see it; actions in the order of the cases.
  public static let kind = DecisionKind(
    "order-block", role: .sequencer, "what to put into the next L2 block",
    fields: [
      .init("pending", unit: "transactions"),
      .init("pending-gas", unit: "L2 gas"),
      .init("base-fee", unit: "wei per L2 gas"),
      .init("time", unit: "seconds since the start"),
    ],
    menu: .choices([
      Choice("include-all", "everything that fits, by the design's order"),
      Choice("censor", "everything but the tagged probe transactions"),
      Choice("empty", "nothing"),
      Choice("extract", "everything that fits, with the orderer's own arbitrage and sandwiches"),
      Choice("gouge", "only what tips at least 100 times the base fee; all where tips buy nothing"),
      Choice("lock-pool", "everything but users' trades, with the orderer's own arbitrage"),
    ]), resolved: "at once, with the block's fees", isMomentary: true)
}

extension BlockContent {
  /// The question to `player`, whose right to order came from `parent`.
  static func request(
    _ block: BlockView, kind: Int, to player: Int, parent: Ticket = .none
  ) -> Request {
    Request(
      kind: kind, player: player, ordinal: block.ordinal,
      observation: SIMD8(
        Double(block.pending), Double(block.pendingGas), Double(block.baseFee), block.seconds,
        0, 0, 0, 0), parent: parent)
  }

  /// The least tip of a block that is for sale, in multiples of the base fee.
  ///
  /// Assumption: at the usual floor of 0.01 gwei that is a twentieth of what a median transfer is
  /// worth to its sender.
  static let gougeMultiple: UInt64 = 100

  /// Whether users' transactions are left out that would fit, but not all of them.
  var excludes: Bool { self == .censor || self == .gouge || self == .lockPool }

  /// Whether a transaction is passed over whatever it pays.
  @inline(__always) func passesOver(isProbe: Bool, trades: Bool) -> Bool {
    switch self {
    case .censor: isProbe
    case .lockPool: trades
    case .all, .empty, .extract, .gouge: false
    }
  }

  /// What an action says.
  static func answer(_ action: Action) -> BlockContent {
    guard let content = BlockContent(rawValue: action.index) else {
      preconditionFailure("action \(action.index) is none of order-block's")
    }
    return content
  }
}
