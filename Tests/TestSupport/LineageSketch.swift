package import Parameters
package import Quantities
internal import Players
package import Rollup

/// A state channel in few words: no disputes and local payments only, but for what a test changes.
package struct ChannelSketch: Sendable {
  package var members = 2
  package var deposit = Wei(ether: 1)
  package var lifetimeSlots = 40
  package var local = Share.whole
  package var disputed = Share.zero
  package var windowSlots = 10
  package var stale = Share.zero
  package var disputeGas = 200_000

  package init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  /// The lineage; opening takes 100,000 gas and 50,000 a member, closing and answering 100,000 each.
  package var lineage: Lineage {
    Lineage(
      Arguments([
        .leaf("lineage", .text("state-channel")), .leaf("members", .count(members)),
        .leaf("deposit", .ether(deposit.rawValue)), .leaf("lifetime", .slots(lifetimeSlots)),
        .leaf("local-payments", .share(local)), .leaf("open-gas", .count(100_000)),
        .leaf("open-gas-per-member", .count(50_000)), .leaf("close-gas", .count(100_000)),
        .leaf("disputed", .share(disputed)), .leaf("dispute-gas", .count(disputeGas)),
        .leaf("dispute-window", .slots(windowSlots)), .leaf("stale", .share(stale)),
        .leaf("challenge-gas", .count(100_000)),
      ]))
  }
}

/// A plasma chain in few words.
package struct PlasmaSketch: Sendable {
  package var intervalSlots = 50
  package var fee = Wei(100_000_000_000)
  package var periodSlots = 300
  package var exitGas = 350_000

  package init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  /// The lineage; a root takes 50,000 gas.
  package var lineage: Lineage {
    Lineage(
      Arguments([
        .leaf("lineage", .text("plasma")), .leaf("interval", .slots(intervalSlots)),
        .leaf("root-gas", .count(50_000)), .leaf("fee", .ether(fee.rawValue)),
        .leaf("challenge-period", .slots(periodSlots)), .leaf("exit-gas", .count(exitGas)),
      ]))
  }
}

extension Value {
  /// So many L1 slots.
  package static func slots(_ count: Int) -> Self {
    .duration(count * TimeUnit.slots.nanoseconds)
  }
}

/// Runs a lineage alone.
package func run(
  _ lineage: Lineage, _ setting: SettingSketch, haltSlot: Int? = nil, seed: UInt64
) throws -> RunResult {
  let nobody: [Contestant<Cast>] = []
  let baseline = Baseline(lineage, setting: setting.setting, haltSlot: haltSlot)
  return try Simulation.run(nobody, baselines: [baseline], seed: seed)[0]
}

/// A lineage on its own tape, stepped by hand so that a test can look at the tape, or tamper.
package struct LineageBench: ~Copyable {
  package let run: any LineageRun
  package var tape: TapeSlot
  private var writer: TapeWriter
  private var slot = 0

  package init(_ lineage: Lineage, _ setting: SettingSketch, seed: UInt64) {
    let setting = setting.setting
    run = Baseline(lineage, setting: setting).begin(seed: seed)
    tape = TapeSlot(blocksPerSlot: setting.time.blocksPerSlot)
    writer = TapeWriter(setting, seed: seed)
  }

  /// Plays a slot; the tape is what it saw.
  package mutating func step() throws {
    writer.write(slot, into: &tape)
    try run.step(tape)
    slot += 1
  }

  /// What the run leaves.
  package func finish() -> RunResult { run.finish(tapeHash: "") }
}
