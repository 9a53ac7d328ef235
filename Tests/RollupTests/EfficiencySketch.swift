import Parameters
import Players
import Quantities
import Rollup
import TestSupport

/// Proof of Efficiency in few words: calldata, virtual state, and what a test changes.
struct EfficiencySketch {
  var userChoice = "random"
  var auction = "sealed"
  var maxDelaySeconds = 120
  var batchGasLimit = 400_000_000
  var reward = "posted-price"
  var machines = 8
  /// In hundredths.
  var jitter: UInt128 = 10
  var proofTimes = "lognormal"
  var mostPooled = 32
  var targetSeconds = 1_800
  var poolSeconds = 1_200
  var authorization = "any"
  /// The base fee of L2 gas, in wei; it stays there, since batches are below half their limit.
  var baseFee: UInt128 = 1_000_000_000

  init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  var design: Design {
    func part(_ name: String, _ rule: String, _ entries: [Arguments.Entry] = []) -> Arguments.Entry
    {
      Arguments.Entry(name, .map(Arguments([leaf("rule", .text(rule))] + entries)))
    }
    func leaf(_ key: String, _ value: Value) -> Arguments.Entry {
      Arguments.Entry(key, .leaf(value))
    }
    func seconds(_ count: Int) -> Value { .duration(count * TimeUnit.seconds.nanoseconds) }
    let nobody = ["treasury", "public-goods", "burn"].map { leaf($0, .share(.zero)) }
    let token: UInt128 = 1_000_000_000_000_000_000
    return Design(
      name: "efficiency",
      Arguments([
        part(
          "sequencing", "open",
          [
            leaf("order", .text("tip")), leaf("batch-gas-limit", .count(batchGasLimit)),
            leaf("max-delay", seconds(maxDelaySeconds)), leaf("user-choice", .text(userChoice)),
            leaf("l1-auction", .text(auction)), leaf("outbid", .share(Share(percent: 25))),
            leaf("replacement-bump", .share(Share(percent: 10))),
          ]),
        part(
          "proving", "race",
          [
            leaf("machines", .count(machines)), leaf("proof-system", .text("fflonk")),
            leaf("reward", .text(reward)), leaf("target", seconds(targetSeconds)),
            leaf("start-fee", .tokens(token / 10)), leaf("fee-multiplier", .count(1_002)),
            leaf("price", .ether(300_000_000_000_000)), leaf("margin", .share(Share(percent: 200))),
            leaf("jitter", .number(Decimal128(digits: jitter, exponent: -2))),
            leaf("proof-times", .text(proofTimes)),
            leaf("max-pool", .count(mostPooled)),
            leaf("pool-age", seconds(poolSeconds)),
          ]),
        part("confirmation", "virtual-state"),
        part(
          "availability", "calldata",
          [
            leaf("max-bytes", .count(120_000)), leaf("zero-bytes", .share(.zero)),
            leaf("pricing", .text("eip-2028")), Arguments.Entry("compression", .map(Arguments([]))),
            leaf("overhead-gas", .count(90_000)),
          ]),
        part(
          "fees", "base-fee-and-tip",
          [leaf("floor", .ether(baseFee)), leaf("data-margin", .share(.zero))]),
        part(
          "revenue", "split",
          [
            Arguments.Entry("fees", .map(Arguments(nobody))),
            Arguments.Entry("tips", .map(Arguments(nobody + [leaf("provers", .share(.zero))]))),
            Arguments.Entry(
              "bids",
              .map(
                Arguments(
                  ["provers", "public-goods", "burn"].map { leaf($0, .share(.zero)) }))),
          ]),
        part("penalties", "none"), part("escape", "none"), part("authorization", authorization),
      ]))
  }

  /// Four sequencers, `provers` aggregators and two searchers, who answer as `behaviours` say.
  static func groups(
    provers: Int = 3, tokens: TokenAmount = .zero, _ behaviours: [String: String] = [:]
  ) -> [PlayerGroup] {
    func group(_ name: String, _ role: Role, _ count: Int, _ tokens: TokenAmount) -> PlayerGroup {
      PlayerGroup(
        name: name, role: role, count: count, ether: Wei(ether: 100), tokens: tokens,
        behaviours: behaviours.mapValues { .choice($0) })
    }
    return [
      group("operators", .sequencer, 4, tokens), group("searchers", .searcher, 2, .zero),
      group("provers", .prover, provers, .zero),
    ]
  }

  /// Two hours of transfers alone, without trades and probes, at a calm L1.
  static func transfers(_ groups: [PlayerGroup] = groups(), slots: Int = 600) -> SettingSketch {
    SettingSketch {
      $0.slots = slots
      $0.blocksPerSlot = 1
      $0.probesPerSecond = 0
      $0.pools = []
      $0.classes = [
        .transfer.with {
          $0.share = 1
          $0.value = .lognormal(median: 0.004e18, sigma: 0.1)
          $0.patienceSeconds = 3_600
        }
      ]
      $0.groups = groups
    }
  }

  func bench(_ setting: SettingSketch, seed: UInt64) -> Bench<Cast> {
    let design = design
    let setting = setting.setting
    return Bench(
      design, setting, players: Cast(setting.players, design: design, world: .asWritten), seed: seed
    )
  }

  func run(_ setting: SettingSketch, seed: UInt64) throws -> RunResult {
    var bench = bench(setting, seed: seed)
    try bench.step(setting.slots)
    return bench.engine.finish(tapeHash: "")
  }
}

extension RunResult {
  /// What was paid for a reason by accounts whose names begin with `from`, to those with `to`.
  func total(_ reason: String, from: String = "", to: String = "") -> UInt128 {
    total { $0.reason == reason && $0.from.hasPrefix(from) && $0.to.hasPrefix(to) }
  }

  func metric(_ name: String) -> Double? { metrics.first { $0.name == name }?.value }
}
