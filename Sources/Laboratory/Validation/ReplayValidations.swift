internal import Players
internal import Rollup
internal import Scenarios
internal import Store

extension Validation {
  /// The engine beside itself: what must not change a result, changes no bit of it.
  static let replays: [Validation] = [replay, rollback]

  private static let designs = ["optimistic-pipeline", "outsourced-proving-mev-auction"]

  /// Two hours of a design in which players have learned, or are honest.
  private static func scenario(_ design: String) throws -> Scenario {
    try ScenarioReader.read(
      text: """
        rolluplab: 1
        design: \(design)
        time: {start: 2023-11-06T00:00:00Z, length: 2 h, warm-up: 30 min}
        users: {arrivals: {process: poisson, rate: 4 tx/s}, accounts: {count: 2000}}
        learning: {train: {decisions: 2000}}

        """)
  }

  private static let replay = Validation(
    "replay", "a run is a function of scenario and seed alone: results that differ", quick: true,
    seconds: 8
  ) { runner in
    let cells = try designs.flatMap { design in
      let scenario = try scenario(design)
      return [World.honest, .learned].map { Cell(scenario, $0) }
    }
    let plan = Plan(name: "replay", cells: cells, seeds: [1, 2])
    let first = try results(of: plan, threads: 1, runner)
    func differing(_ others: [RunResult]) -> Double {
      Double(zip(first, others).count { $0 != $1 } + abs(first.count - others.count))
    }
    // The second seed is left over, as if somebody had stopped the work.
    var interrupted = plan
    interrupted.simulate = { points, seed, control in
      guard seed == 1 else { throw CancellationError() }
      return try plan.simulate(points, seed, control)
    }
    var separate = plan
    separate.simulate = { points, seed, control in
      try points.flatMap { try plan.simulate([$0], seed, control) }
    }
    let alone = try results(of: separate, threads: 1, runner)
    let zero = ValidationCheck.Test.exact(0, tolerance: 0)
    return [
      .number("twice", differing(try results(of: plan, threads: 1, runner)), zero),
      .number("on two threads", differing(try results(of: plan, threads: 2, runner)), zero),
      .number("alone and in company", differing(alone), zero),
      .number(
        "interrupted and resumed",
        differing(try results(of: plan, after: interrupted, threads: 1, runner)), zero),
      .number(
        "tapes of other users and prices, by design",
        Double(Set(alone.map(\.tapeHash)).count - plan.manifest.seeds.count), zero),
    ]
  }

  /// All results of a plan, point by point; those that `before` makes are made before.
  private static func results(
    of plan: Plan, after before: Plan? = nil, threads: Int, _ runner: ValidationRunner
  ) throws -> [RunResult] {
    let store = try ResultStore(inMemory: plan.manifest)
    for part in [before, plan].compactMap({ $0 }) {
      try Runner(part, jobs: threads, cancellation: runner.cancellation).run(into: store)
    }
    let results = try (0..<plan.manifest.runs).map { try store.result(ofRun: $0) }
    try store.close()
    if runner.cancellation.isCancelled { throw CancellationError() }
    return results.compactMap { $0 }
  }

  /// Blocks of two minutes, undone: accounts are what they were before them.
  private static let rollback = Validation(
    "rollback", "what is undone has never been: bytes of accounts and prices that differ",
    quick: true, seconds: 1
  ) { _ in
    let scenario = try scenario("optimistic-pipeline")
    let setting = scenario.setting(seed: 1)
    let cast = Cast(setting.players, design: scenario.design, world: .honest, seed: 1)
    var engine = Engine(
      Contestant(design: scenario.design, setting: setting, players: cast), seed: 1)
    var writer = TapeWriter(setting, seed: 1)
    var tape = TapeSlot(blocksPerSlot: setting.time.blocksPerSlot)
    func accounts() -> [UInt8] {
      Array(
        UnsafeRawBufferPointer(
          UnsafeBufferPointer(
            start: engine.world.accounts.row, count: engine.world.accounts.count)))
    }
    var before: [UInt8] = []
    var (fee, block) = (UInt64(0), UInt32(0))
    for slot in 0..<310 {
      if slot == 300 {
        (before, fee, block) = (accounts(), engine.world.quote.baseFee, engine.world.nextBlock)
      }
      writer.write(slot, into: &tape)
      try engine.step(tape)
    }
    let moved = zip(before, accounts()).count { $0 != $1 }
    engine.undo(from: block, at: 310 * 12)
    let left = zip(before, accounts()).count { $0 != $1 }
    return [
      .number("bytes that the blocks changed", Double(moved), .atLeast(1)),
      .number("bytes that differ after the undoing", Double(left), .exact(0, tolerance: 0)),
      .number(
        "base fee that differs", Double(engine.world.quote.baseFee) - Double(fee),
        .exact(0, tolerance: 0)),
    ]
  }
}
