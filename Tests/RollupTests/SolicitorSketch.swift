import Parameters
import Quantities
import Rollup
import TestSupport

/// The random solicitor in few words, with or without a proof before each next block.
struct SolicitorSketch {
  var draw = "uniform"
  var share = Share(percent: 20)
  var taste = Share(percent: 10)
  var liveness = Wei(ether: 0.0001)
  /// The interval between blocks in seconds; `nil`: blocks as the setting says, a turn is a slot.
  var intervalSeconds: Int?
  var deadlineSeconds = 3_600
  var bond = Wei(ether: 1)
  var blockGasLimit = 60_000_000
  var blobs = 6
  var machines = 4

  init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  var design: Design {
    DesignSketch {
      $0.bidShares = [0, 50, 20]
      $0.availability = .blobs(max: blobs)
      $0.machines = machines
      $0.parts["sequencing"] = [
        .leaf("rule", .text("random-solicitor")), .leaf("draw", .text(draw)),
        .leaf("share", .share(share)), .leaf("taste", .share(taste)),
        .leaf("liveness", .ether(liveness.rawValue)), .leaf("order", .text("tip")),
        .leaf("block-gas-limit", .count(blockGasLimit)),
        .leaf("max-delay", .duration(300 * TimeUnit.seconds.nanoseconds)),
      ]
      if let intervalSeconds {
        $0.parts["confirmation"] = Self.proofFirst(intervalSeconds, deadlineSeconds, bond)
      }
    }.design
  }

  /// The part `confirmation` of a design whose next block waits for the proof.
  static func proofFirst(
    _ interval: Int, _ deadline: Int, _ bond: Wei
  ) -> [Arguments.Entry] {
    [
      .leaf("rule", .text("proof-first")),
      .leaf("interval", .duration(interval * TimeUnit.seconds.nanoseconds)),
      .leaf("proof-deadline", .duration(deadline * TimeUnit.seconds.nanoseconds)),
      .leaf("bond", .ether(bond.rawValue)),
    ]
  }

  /// Four sequencers, four producers and one outsider; sequencers are 0 to 3, producers 4 to 7, and the
  /// outsider is 8.
  static func setting(_ change: (inout SettingSketch) -> Void = { _ in }) -> SettingSketch {
    SettingSketch {
      $0.slots = 600
      $0.blocksPerSlot = 1
      $0.sigmaPerRootSecond = 0
      $0.jumpsPerSecond = 0
      $0.arrivals = .poisson(perSecond: 5)
      $0.groups = [
        PlayerGroup(name: "one", role: .sequencer, count: 1, ether: Wei(ether: 100)),
        PlayerGroup(name: "two", role: .sequencer, count: 1, ether: Wei(ether: 200)),
        PlayerGroup(name: "three", role: .sequencer, count: 1, ether: Wei(ether: 300)),
        PlayerGroup(name: "four", role: .sequencer, count: 1, ether: Wei(ether: 400)),
        PlayerGroup(name: "builders", role: .builder, count: 4, ether: Wei(ether: 100)),
        PlayerGroup(name: "outsider", role: .attacker, count: 1, ether: Wei(ether: 500)),
      ]
      change(&$0)
    }
  }

  /// The decision kinds of the design, as requests number them.
  enum Kind {
    static let bid = 0
    static let content = 1
    static let choice = 2
    static let commitment = 3
  }

  /// The number of the outsider.
  static let outsider = 8
}
