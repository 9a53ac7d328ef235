internal import Proving
internal import Randomness
internal import Rollup

/// A million batches through the proving service on one core, at a load of nine tenths.
struct ProvingBenchmark {
  let repeats: Int
  private static let batches = 1_000_000

  func rows() -> [Row] {
    let tree = { () -> ProofPlan in
      var plan = ProofPlan(jobs: 8, seconds: 10)
      plan.arity = 2
      plan.merge = 2
      plan.tail = 5
      return plan
    }()
    return [
      row("proving: a million batches of one proof", ProofPlan(seconds: 10), nil),
      row("proving: a million trees of 8 chunks", tree, nil),
      row(
        "proving: a million trees, machines break down", tree,
        Breakdowns(meanWork: 100_000, meanRepair: 1_800)),
    ]
  }

  private func row(_ name: String, _ plan: ProofPlan, _ breakdowns: Breakdowns?) -> Row {
    var records = 0
    var tasks = 0.0
    let seconds = Clock.best(of: repeats) {
      var service = ProvingService(breakdowns: breakdowns, seed: 1)
      let shop = service.open(machines: 8, entity: 0)
      var stream = RandomStream(seed: 1, purpose: Purpose(rawValue: 900))
      var time = 0.0
      for _ in 0..<Self.batches {
        time += stream.exponential() * plan.machineSeconds / (0.9 * 8)
        while let job = service.nextFinished(by: time) { _ = service.close(job) }
        _ = service.submit(plan, to: shop, at: time, noise: .lognormal(0.1))
      }
      while let job = service.nextFinished(by: .infinity) { _ = service.close(job) }
      records = service.records
      tasks = Double(plan.chunks + plan.merges + (plan.tail > 0 ? 1 : 0)) * Double(Self.batches)
    }
    return Row(
      name, seconds, "s",
      "\(Int(seconds / tasks * 1e9)) ns a task, \(records) records for what is under way")
  }
}
