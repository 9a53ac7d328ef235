import Parameters
import Proving
import Quantities
import Rollup
import TestSupport

/// A federated tree in few words: no stragglers, no links, leaves of a quarter of a batch.
struct TreeSketch {
  var leaf = Decimal128(digits: 25, exponent: -2)
  var linkSeconds = 0
  var assignment = "random"
  var levels = "flow"
  var stragglers = Share.zero
  var machines = 16
  var missedProof = Share(percent: 1)
  static let price: UInt128 = 700_000_000_000_000

  init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  /// One proof a batch, of 400 s: leaves of 100 s, merges of 40 s.
  static let profile = ProverProfile(
    name: "whole", summary: "a test's", transactionsPerProof: 1_000_000, secondsPerProof: 400,
    dollarsPerHour: DollarAmount(9_520_000), timeSource: "a test's", priceSource: "a test's")

  /// The decisions about parts of batches; the operator's kind is the first.
  static let kind = 1

  var design: Design {
    DesignSketch {
      $0.maxDelaySeconds = 1_200
      $0.parts["proving"] = [
        .leaf("rule", .text("federated-tree")), .leaf("leaf", .number(leaf)),
        .leaf("merge", .number(Decimal128(digits: 1, exponent: -1))),
        .leaf("link", .duration(linkSeconds * TimeUnit.seconds.nanoseconds)),
        .leaf("assignment", .text(assignment)), .leaf("levels", .text(levels)),
        .leaf("stragglers", .share(stragglers)),
        .leaf("slowdown", .number(Decimal128(digits: 5, exponent: 0))),
        .leaf("time-out", .duration(360 * TimeUnit.seconds.nanoseconds)),
        .leaf("price", .ether(Self.price)), .leaf("deposit", .ether(10_000_000_000_000_000_000)),
        .leaf("machines", .count(machines)), .leaf("proof-system", .text("fflonk")),
      ]
      $0.parts["penalties"] = [
        .leaf("rule", .text("fines")), .leaf("missed-window", .share(.zero)),
        .leaf("invalid-proof", .share(.zero)), .leaf("missed-proof", .share(missedProof)),
        .leaf("late-proof", .number(Decimal128(digits: 0, exponent: 0))),
        .leaf("inspection", .share(.whole)),
      ]
    }.design
  }

  /// A bench with so many provers, who answer as `answer` says: 0 proves, 1 skips.
  func bench(
    provers: Int, slots: Int = 600, seed: UInt64 = 3,
    _ answer: @escaping @Sendable (Request) -> Int = { _ in 0 }
  ) -> Bench<Script> {
    let setting = SettingSketch.market {
      $0.slots = slots
      $0.arrivals = .poisson(perSecond: 1)
      $0.proving.profile = Self.profile
      $0.others = [
        PlayerGroup(name: "provers", role: .prover, count: provers, ether: Wei(ether: 100))
      ]
    }
    return Bench(
      design, setting.setting,
      players: Script { $0.kind == Self.kind ? Action(answer($0)) : .honest }, seed: seed)
  }
}

extension Bench where P == Script {
  /// How many parts of batches were asked about, and what those that are over came to.
  var parts: (asked: [Request], over: [Outcome]) {
    (
      engine.desk.players.requests.filter { $0.kind == TreeSketch.kind },
      engine.desk.players.outcomes.filter { $0.request.kind == TreeSketch.kind }
    )
  }

  /// Plays until the first batch is final; returns the slots from when its provers were asked.
  mutating func stepToFirstFinal() throws -> Int {
    while parts.asked.isEmpty { try step() }
    let asked = slot
    while parts.over.isEmpty, slot < 5_000 { try step() }
    return slot - asked
  }
}
