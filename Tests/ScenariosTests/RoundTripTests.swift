import Foundation
import Scenarios
import Testing

@Suite("Canonical form")
struct RoundTripTests {
  static let week = Fixtures.folder.appending(path: "valid/week-of-november.yaml").path

  static let overrides: [[String]] = [
    [], ["time.length=1 h"], ["time.length=3600 s", "time.warm-up=0 s"],
    ["design.sequencing.max-delay=1 min"], ["design=centralized-calldata"],
    ["design=centralized-state-diff", "design.availability.carrier=blobs"],
    ["design.availability=calldata"], ["design.availability.rule=calldata"],
    ["design.availability.compression={swap: 80 %}"], ["design.fees.rule=gas-proportional"],
    ["design.escape=none"], ["users.arrivals.process=hawkes"],
    ["users.arrivals={process: hawkes, rate: 1 tx/min, branching: 4e-5}"],
    ["users.classes.swap.gas=130000"], ["users.classes.heavy.value=0.1 ether"],
    ["users.classes.heavy.value.pareto={scale: 1 gwei, shape: 1.5}"],
    ["users.classes.heavy.value.exponential.mean=1 wei"],
    ["users.classes.transfer.amount=0 ether"], ["users.probe.rate=0 tx/s"],
    ["players.searchers.count=5"], ["players.bidders={role: sequencer, count: 4}"],
    ["players.rollers={role: prover, count: 8, capital: 5000 token, hardware: {cpu-96-vcpu: 4}}"],
    ["players.operator.behaviour.order-block=censor"], ["mev.price.process=gbm"],
    ["mev.price={process: gbm-jumps, sigma: 0.05, jumps: 0.1, jump-sigma: 0.2}"],
    ["mev.pools.eth-usd.reserves=[1000 ether, 1900000.5 usd]"],
    ["mev.pools.eth-usd.reserves=[1000 ether, 2000 ether]"],
    ["feeds.blobs={process: poisson, mean: 4.5, start-excess: 10000000, fork: prague}"],
    ["feeds.blobs.align=2024-03-26T00:00:00Z"], ["feeds.l1.replay=l1-blocks-2023-12-11"],
    ["feeds.l1.when-exhausted=loop", "time.length=30 d"],
    ["feeds.l1.when-exhausted=resample-days", "time.length=20 d"],
    ["feeds.blobs={process: poisson, reference: 2 gwei, elasticity: 1}"],
    ["token={price: 2 usd, service-elasticity: 4e-2 per lost day, impact: 1 % per ether}"],
    ["token.borrow-rate=12.5 % per year", "token.detection=1 h"],
    ["learning={train: {decisions: 0}, evaluate: {exploration: on, learning: on}}"],
    ["mev.source=exogenous"], ["mev={source: exogenous, exogenous: {constant: 1 gwei}}"],
    ["mev.exogenous.sigma=2"], ["mev={source: exogenous, exogenous: {tail-index: 1.1}}"],
    ["users.sends=always"], ["users.classes.swap.tip={pareto: {scale: 1 gwei, shape: 2}}"],
    ["players.operators.count=2"], ["players.outsider.capital=7 token"],
    ["players.operator.behaviour.order-block={learner: exp3, state: [time], actions: [empty]}"],
    [
      "players.operator.behaviour.order-block={learner: q-learning, payoff: {low: -1, high: 4e-5}}"
    ],
    ["players.operator.behaviour.order-block={learner: exp3, parameters: {gamma: auto}}"],
    ["design=plasma"],
    ["design=state-channel", "design.members=3", "players.operators.count=2"],
    ["design={lineage: plasma, name: mine, interval: 90 min}"],
    ["record.flows=false"], ["name=another"],
  ]

  @Test("reads back with the same hash and text", arguments: overrides)
  func roundTrip(set: [String]) throws {
    let scenario = try Fixtures.scenario(set: set)
    let yaml = scenario.canonicalYAML()
    let again = try ScenarioReader.read(text: yaml, name: "elsewhere", directory: "/")
    #expect(again.hash == scenario.hash)
    #expect(again.tapeKey == scenario.tapeKey)
    #expect(again.canonicalYAML() == yaml)
    #expect(again.canonicalJSON == scenario.canonicalJSON)
    #expect(again.resolved == scenario.resolved)
    #expect(again.assumptions == scenario.assumptions)
    #expect(again.notes == scenario.notes)
    #expect(again.name == scenario.name && again.designName == scenario.designName)
  }

  @Test("of the documented example is accepted and reads back")
  func example() throws {
    let scenario = try ScenarioReader.read(file: Self.week)
    #expect(scenario.name == "week-of-november")
    let again = try ScenarioReader.read(text: scenario.canonicalYAML())
    #expect(again.hash == scenario.hash)
    let setting = scenario.setting(seed: 1)
    #expect(setting.time.slots == 50_400 && setting.time.warmUpSlots == 1_800)
    #expect(setting.l1.baseFee.count == 50_400)
    #expect(setting.players.count == 4)
    #expect(scenario.notes.contains { $0.contains("rollers") && $0.contains("prover") })
  }

  @Test("refuses times that are no whole slots, and names the nearest that are")
  func wholeSlots() throws {
    let cases = [
      ("time.length", "100 s", "'96 s' or '108 s'"), ("time.warm-up", "61 s", "'1 min' or '72 s'"),
      ("time.length", "1.5 slots", "'12 s' or '24 s'"),
    ]
    for (path, value, nearest) in cases {
      let error = try #require(throws: ScenarioError.self) {
        try Fixtures.scenario(set: ["\(path)=\(value)"])
      }
      #expect(error.issues.count == 1 && error.issues[0].path == path)
      #expect(error.issues[0].message.contains(nearest), "\(error.issues)")
    }
  }

  @Test("of files that extend another, replay a CSV file or change parts lists the same")
  func layered() throws {
    let folder = try Fixtures.temporaryFolder()
    func write(_ name: String, _ text: String) throws -> String {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      return "\(folder)/\(name)"
    }
    let rows = (0..<200).map { "\(1_700_000_000 + 12 * $0),\(5_000 + $0),15000000" }
    _ = try write("my.csv", (["ts,base_fee_wei,gas_used"] + rows).joined(separator: "\n"))
    _ = try write(
      "base.yaml",
      "rolluplab: 1\ndesign: centralized-calldata\ntime: {length: 20 min}\n"
        + "users: {probe: {rate: 3 tx/min}}\n")
    let files = [
      try write("a.yaml", "rolluplab: 1\nextends: base.yaml\n"),
      try write("b.yaml", "rolluplab: 1\nextends: base.yaml\nfeeds: {l1: {file: my.csv}}\n"),
      try write(
        "c.yaml",
        "rolluplab: 1\nextends: base.yaml\ndesign: {escape: {rule: forced-inclusion, delay: 6 h}}\n"
      ),
    ]
    for file in files {
      let scenario = try ScenarioReader.read(file: file)
      let again = try ScenarioReader.read(text: scenario.canonicalYAML(), name: "elsewhere")
      #expect(again.assumptions == scenario.assumptions && again.notes == scenario.notes)
      #expect(again.hash == scenario.hash)
    }
  }

  static let equal: [(a: [String], b: [String])] = [
    (["time.length=24 h"], ["time.length=1 d"]),
    (["time.length=7200 slots"], ["time.length=86400 s"]),
    (["users.arrivals.rate=10 tx/s"], ["users.arrivals.rate=600 tx/min"]),
    (["users.accounts.balance=10 ether"], ["users.accounts.balance=1e10 gwei"]),
    (["record.flows=on"], ["record.flows=true"]),
    (["feeds.l1.tip=5.0 %"], ["feeds.l1.tip=5 %"]),
    (["design=centralized"], ["design={base: centralized}"]),
    (["design.availability=blobs"], ["design.availability={rule: blobs}"]),
    (["users.classes.heavy.value=1 ether"], ["users.classes.heavy.value={constant: 1e9 gwei}"]),
    (["name=a"], ["name=b"]),
    (["learning.evaluate.learning=on"], ["learning.evaluate.learning=true"]),
    (["token.impact=1e-3 % per ether"], ["token={}"]),
    (
      ["players.operator.behaviour.order-block={learner: exp3}"],
      ["players.operator.behaviour.order-block={learner: exp3, state: [], parameters: {}}"]
    ),
    (["time.start=2023-11-06T00:00:05Z"], ["time.start=2023-11-06"]),
  ]

  @Test("has one hash for one meaning", arguments: equal)
  func equalMeaning(a: [String], b: [String]) throws {
    #expect(try Fixtures.scenario(set: a).hash == Fixtures.scenario(set: b).hash)
  }

  static let unequal: [(a: [String], b: [String])] = [
    (["time.length=24 h"], ["time.length=25 h"]),
    (["design=centralized"], ["design=centralized-calldata"]),
    (["feeds.l1.replay=l1-blocks-2023-11-06"], ["feeds.l1.replay=l1-blocks-2023-12-11"]),
    (["token.sigma=0.05"], ["token.sigma=0.06"]),
    (["users.sends=always"], ["users.sends=when-worth-it"]),
    (["learning.train.decisions=1"], ["learning.train.decisions=2"]),
    (
      ["players.operator.behaviour.order-block={learner: exp3, actions: [censor, empty]}"],
      ["players.operator.behaviour.order-block={learner: exp3, actions: [empty, censor]}"]
    ),
    (["record.series=10"], ["record.series=11"]),
    (["players.operator.capital=1 ether"], ["players.operator.capital=1 token"]),
  ]

  @Test("has another hash for another meaning", arguments: unequal)
  func otherMeaning(a: [String], b: [String]) throws {
    #expect(try Fixtures.scenario(set: a).hash != Fixtures.scenario(set: b).hash)
  }

  @Test("does not depend on the order of keys")
  func keyOrder() throws {
    let a = try ScenarioReader.read(
      text: """
        rolluplab: 1
        time: {length: 2 d, l2-blocks-per-slot: 4}
        design: centralized
        players: {b: {role: prover}, a: {role: sequencer}}
        """)
    let b = try ScenarioReader.read(
      text: """
        players: {a: {role: sequencer}, b: {role: prover}}
        design: {base: centralized}
        time: {l2-blocks-per-slot: 4, length: 48 h}
        rolluplab: 1
        """)
    #expect(a.hash == b.hash)
  }

  @Test("shares the tape between designs, players and proving, and not between users")
  func tapeKey() throws {
    let key = try Fixtures.scenario().tapeKey
    for set in ["design=centralized-calldata", "players.searchers.count=9", "mev.searcher-tip=1 %"]
    {
      #expect(try Fixtures.scenario(set: [set]).tapeKey == key)
    }
    for set in ["users.probe.rate=2 tx/min", "mev.price.sigma=0.1", "time.length=2 d"] {
      #expect(try Fixtures.scenario(set: [set]).tapeKey != key)
    }
  }

  @Test("of random overrides reads back with the same hash")
  func fuzzed() throws {
    var state: UInt64 = 42
    func pick<T>(_ choices: [T]) -> T {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int((state >> 33) % UInt64(choices.count))]
    }
    for _ in 0..<300 {
      let set = (0..<pick([1, 2, 3, 4])).map { _ in pick(Self.overrides.flatMap { $0 }) }
      guard let scenario = try? Fixtures.scenario(set: set) else { continue }
      let again = try ScenarioReader.read(text: scenario.canonicalYAML())
      #expect(again.hash == scenario.hash, "\(set)")
    }
  }
}
