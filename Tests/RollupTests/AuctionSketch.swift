import Parameters
import Quantities
import Rollup
import TestSupport

/// The MEV auction and the rollers in few words: short windows, so that a test sees many.
struct AuctionSketch {
  var windowSlots = 5
  var reserve = Wei(1)
  var auction = "first-price"
  var noShowSlots = 5
  var inclusion = "enforced"
  /// Whether the auction orders, or the one operator.
  var isAuctioned = true
  /// Whether rollers prove, or whoever posts.
  var hasRollers = true
  var rollersPerBlock = 3
  /// Within which committee work is dealt, and for how long; `nil`: by score among all.
  var committee: (size: Int, epochSlots: Int)?
  var deadlineSlots = 20
  var performance = Decimal128(digits: 3, exponent: -1)
  var disclosure = "before-posting"
  var pay = "on-proof"
  /// What a proof is paid.
  var price = Wei(200_000_000_000_000)
  var deposit = Wei(ether: 10)
  var selection = "proportional"
  var missedProof = Share(percent: 1)
  var inspection = Share.whole
  /// Whether posters bring the fines, what a check costs them, and their part of a fine.
  var isInspectedByPoster = false
  var inspectionCost = Wei(20_000_000_000_000)
  var recovery = Share(percent: 50)
  var maxDelaySeconds = 300
  /// Kinds in the order of the design's: the auction's two, or the operator's one; then the rollers'.
  var assignmentKind: Int { isAuctioned ? 2 : 1 }

  init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  var design: Design {
    DesignSketch {
      $0.bidShares = [60, 20, 20]
      $0.maxDelaySeconds = maxDelaySeconds
      $0.blockGasLimit = Self.blockGasLimit
      if isAuctioned { $0.parts["sequencing"] = sequencing }
      if hasRollers { $0.parts["proving"] = proving }
      $0.parts["penalties"] = penalties
    }.design
  }

  /// Three times what arrives in a slot, which is one block.
  private static let blockGasLimit = 60_000_000

  /// The parts `proving` and `penalties`.
  var rollers: [Arguments.Entry] { proving }
  var fines: [Arguments.Entry] { penalties }

  private static func slots(_ count: Int) -> Value { .duration(count * TimeUnit.slots.nanoseconds) }

  private var sequencing: [Arguments.Entry] {
    [
      .leaf("rule", .text("mev-auction")), .leaf("window", Self.slots(windowSlots)),
      .leaf("reserve", .ether(reserve.rawValue)), .leaf("auction", .text(auction)),
      .leaf("increment", .ether(1_000_000_000)), .leaf("bond", .ether(5_000_000_000_000_000_001)),
      .leaf("no-show", Self.slots(noShowSlots)), .leaf("inclusion", .text(inclusion)),
      .leaf("order", .text("tip")), .leaf("block-gas-limit", .count(Self.blockGasLimit)),
      .leaf("max-delay", .duration(maxDelaySeconds * TimeUnit.seconds.nanoseconds)),
    ]
  }

  private var proving: [Arguments.Entry] {
    [
      .leaf("rule", .text(committee == nil ? "reputation" : "reputation-lottery")),
      .leaf("committee", .count(committee?.size ?? 0)),
      .leaf("epoch", Self.slots(committee?.epochSlots ?? 0)),
      .leaf("rollers-per-block", .count(rollersPerBlock)),
      .leaf("deadline", Self.slots(deadlineSlots)),
      .map(
        "score",
        [
          .leaf("deposit", .number(Decimal128(digits: 7, exponent: -1))),
          .leaf("performance", .number(performance)),
        ]),
      .leaf("selection", .text(selection)), .leaf("deposit", .ether(deposit.rawValue)),
      .leaf("deposit-step", .ether(0)), .leaf("deposit-kind", .text("raw")),
      .leaf("membership", .duration(21_600 * TimeUnit.seconds.nanoseconds)),
      .leaf("memory", .number(Decimal128(digits: 1, exponent: -1))),
      .leaf("reward", .text("posted-price")), .leaf("price", .ether(price.rawValue)),
      .leaf("margin", .share(.zero)), .leaf("fee-share", .share(.zero)),
      .leaf("pay", .text(pay)), .leaf("disclosure", .text(disclosure)),
      .leaf("machines", .count(4)), .leaf("jitter", .number(Decimal128(digits: 0, exponent: 0))),
      .leaf("proof-times", .text("lognormal")),
      .leaf("proof-system", .text("fflonk")),
    ] + (isInspectedByPoster ? [posterInspection] : [])
  }

  private var posterInspection: Arguments.Entry {
    .map(
      "inspection",
      [.leaf("cost", .ether(inspectionCost.rawValue)), .leaf("recovery", .share(recovery))])
  }

  private var penalties: [Arguments.Entry] {
    [
      .leaf("rule", .text("fines")), .leaf("missed-window", .share(Share(percent: 50))),
      .leaf("invalid-proof", .share(Share(percent: 10))),
      .leaf("missed-proof", .share(missedProof)),
      .leaf("late-proof", .number(Decimal128(digits: 5, exponent: -2))),
      .leaf("inspection", .share(inspection)),
    ]
  }
}

extension SettingSketch {
  /// Four bidders and eight rollers, and a price that stands still.
  static func market(_ change: (inout Self) -> Void = { _ in }) -> Self {
    SettingSketch {
      $0.slots = 200
      $0.blocksPerSlot = 1
      $0.sigmaPerRootSecond = 0
      $0.jumpsPerSecond = 0
      $0.operatorEther = Wei(ether: 1_000)
      $0.others = [
        PlayerGroup(name: "bidders", role: .sequencer, count: 3, ether: Wei(ether: 1_000)),
        PlayerGroup(name: "rollers", role: .prover, count: 8, ether: Wei(ether: 100)),
      ]
      change(&$0)
    }
  }
}

extension RunResult {
  /// What those who order locked or got back; rollers' deposits apart.
  func bonds(_ reason: String) -> UInt128 {
    total { flow in
      flow.reason == reason && !flow.from.hasPrefix("rollers") && !flow.to.hasPrefix("rollers")
    }
  }
}
