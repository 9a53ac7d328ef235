import Proving
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Proving service: queues with closed forms")
struct ProvingQueueTests {
  /// The mean time in the system of jobs after a warm-up, of each of 40 independent replications, for
  /// jobs of each kind.
  private func meanTimes(
    load: Double, machines: Int = 1, kinds: Int = 1, order: QueueOrder = .firstCome,
    breakdowns: Breakdowns? = nil, jobs: Int = 20_000, meanSeconds: Double = 1,
    job: (inout RandomStream, Int) -> (plan: ProofPlan, fees: Double)
  ) -> [Summary] {
    let warmUp = jobs / 10
    var means = Array(repeating: [Double](), count: kinds)
    for replication in 0..<40 {
      var stream = RandomStream(seed: 301, purpose: .testing, entity: UInt32(replication))
      var shop = Shop(
        machines: machines, order: order, breakdowns: breakdowns, seed: UInt64(replication))
      var arrivals = [Double]()
      var kind = [Int]()
      var (sums, counts) = (Array(repeating: 0.0, count: kinds), Array(repeating: 0, count: kinds))
      func count(_ done: (tag: Int, outcome: ProofOutcome)) {
        guard done.tag >= warmUp else { return }
        sums[kind[done.tag]] += done.outcome.completion - arrivals[done.tag]
        counts[kind[done.tag]] += 1
      }
      var time = 0.0
      for number in 0..<(warmUp + jobs) {
        time += stream.exponential() * meanSeconds / (load * Double(machines))
        while let done = shop.next(by: time) { count(done) }
        kind.append(Int(stream.below(UInt32(kinds))))
        arrivals.append(time)
        let (plan, fees) = job(&stream, kind[number])
        shop.submit(plan, at: time, fees: fees, tag: number)
      }
      for done in shop.rest() { count(done) }
      for kind in 0..<kinds { means[kind].append(sums[kind] / Double(counts[kind])) }
    }
    return means.map { Summary($0) }
  }

  /// Pollaczek and Khinchine: a wait of rho / (2 mu (1 - rho)), and the service.
  @Test("waits as M/D/1", .tags(.vector), arguments: [0.3, 0.6, 0.8])
  func deterministic(load: Double) {
    let times = meanTimes(load: load) { _, _ in (ProofPlan(seconds: 1), 0) }
    #expect(times[0].distance(from: 1 + load / (2 * (1 - load))) < 3)
  }

  /// 1 / (mu (1 - rho)).
  @Test("waits as M/M/1", .tags(.vector), arguments: [0.3, 0.6, 0.8])
  func exponential(load: Double) {
    let times = meanTimes(load: load) { stream, _ in (ProofPlan(seconds: stream.exponential()), 0) }
    #expect(times[0].distance(from: 1 / (1 - load)) < 3)
  }

  /// Erlang's C formula: a mean wait of C(c, a) / (c mu - lambda), and the service.
  @Test("waits as M/M/c", .tags(.vector), arguments: [(2, 0.7), (3, 0.5), (3, 0.8), (8, 0.9)])
  func manyMachines(machines: Int, load: Double) {
    let a = Double(machines) * load
    var term = 1.0
    var sum = 1.0
    for k in 1..<machines {
      term *= a / Double(k)
      sum += term
    }
    let all = term * a / Double(machines) / (1 - load)
    let erlangC = all / (sum + all)
    let times = meanTimes(load: load, machines: machines) { stream, _ in
      (ProofPlan(seconds: stream.exponential()), 0)
    }
    #expect(times[0].distance(from: 1 + erlangC / (Double(machines) - a)) < 3)
  }

  /// Cobham 1954 for two classes that do not interrupt each other, each half of the jobs: the mean
  /// remaining time R = lambda E[S^2] / 2 gives waits of R / (1 - rho1) and R / ((1 - rho1)(1 - rho)).
  @Test("lets the shorter of two kinds go first as Cobham says", .tags(.vector))
  func priority() {
    let (short, long, load) = (0.5, 1.5, 0.8)
    let rate = load
    let remaining = rate * (short * short + long * long) / 2 / 2
    let first = rate / 2 * short
    let times = meanTimes(load: load, kinds: 2, order: .shortestFirst) { _, kind in
      (ProofPlan(seconds: kind == 0 ? short : long), 0)
    }
    #expect(times[0].distance(from: short + remaining / (1 - first)) < 3)
    #expect(times[1].distance(from: long + remaining / ((1 - first) * (1 - load))) < 3)
  }

  /// The same by fees for machine time: equal jobs, of which one kind pays more.
  @Test("lets the dearer of two kinds go first as Cobham says", .tags(.vector))
  func fees() {
    let load = 0.7
    let times = meanTimes(load: load, kinds: 2, order: .highestFees) { _, kind in
      (ProofPlan(seconds: 1), kind == 0 ? 2 : 1)
    }
    let remaining = load / 2
    #expect(times[0].distance(from: 1 + remaining / (1 - load / 2)) < 3)
    #expect(times[1].distance(from: 1 + remaining / ((1 - load / 2) * (1 - load))) < 3)
  }

  /// Two chunks of a job on two machines of their own: Flatto and Hahn 1984; Nelson and Tantawi 1988:
  /// (12 - rho) / 8 times the time of M/M/1.
  @Test("joins two forks as Flatto and Hahn say", .tags(.vector), arguments: [0.3, 0.7])
  func forkJoin(load: Double) {
    let means = (0..<40).map { replication -> Double in
      var stream = RandomStream(seed: 303, purpose: .testing, entity: UInt32(replication))
      var service = ProvingService()
      let shops = (0..<2).map { service.open(machines: 1, entity: UInt32($0)) }
      var (time, sum, count) = (0.0, 0.0, 0)
      var arrivals: [Double] = []
      var missing: [Int] = []
      func join(_ limit: Double) {
        while let job = service.nextFinished(by: limit) {
          let number = Int(service.tag(of: job).x)
          let completion = service.close(job).completion
          missing[number] -= 1
          guard missing[number] == 0, number >= 2_000 else { continue }
          sum += completion - arrivals[number]
          count += 1
        }
      }
      for number in 0..<22_000 {
        time += stream.exponential() / load
        join(time)
        arrivals.append(time)
        missing.append(2)
        for shop in shops {
          _ = service.submit(
            ProofPlan(seconds: stream.exponential()), to: shop, at: time,
            tag: SIMD2(UInt32(number), 0))
        }
      }
      join(.infinity)
      return sum / Double(count)
    }
    #expect(Summary(means).distance(from: (12 - load) / 8 / (1 - load)) < 3)
  }

  /// A job of k exponential chunks on k idle machines takes H_k on average; with others before it, more
  /// than that and less than k independent queues would (Nelson and Tantawi's bounds).
  @Test("forks into k chunks within the bounds", .tags(.vector), arguments: [2, 4, 8])
  func bounds(k: Int) {
    let harmonic = (1...k).reduce(0) { $0 + 1 / Double($1) }
    let load = 0.6
    for (rate, lower, upper) in [
      (0.001, harmonic * 0.97, harmonic * 1.03), (load, harmonic, harmonic / (1 - load)),
    ] {
      let means = (0..<20).map { replication -> Double in
        var stream = RandomStream(seed: 304, purpose: .testing, entity: UInt32(replication))
        var shop = Shop(machines: k, seed: UInt64(replication))
        var (time, sum) = (0.0, 0.0)
        var arrivals: [Double] = []
        let jobs = 4_000
        for number in 0..<jobs {
          time += stream.exponential() / rate
          arrivals.append(time)
          shop.submit(
            ProofPlan(jobs: UInt64(k), seconds: 1), at: time, noise: .exponential, tag: number)
        }
        for done in shop.rest() { sum += done.outcome.completion - arrivals[done.tag] }
        return sum / Double(jobs)
      }
      let summary = Summary(means)
      #expect(summary.mean + 3 * summary.standardError > lower)
      #expect(summary.mean - 3 * summary.standardError < upper)
    }
  }

  /// A job of n seconds that begins anew after each breakdown takes (exp(f n) - 1)(1 / f + R): renewal
  /// at the breakdowns.
  @Test("breaks down and is repaired as renewals say", .tags(.vector))
  func breakdowns() {
    let (every, repair, seconds) = (2.0, 0.5, 1.0)
    let times = meanTimes(
      load: 0.0001, breakdowns: Breakdowns(meanWork: every, meanRepair: repair), jobs: 4_000
    ) { _, _ in (ProofPlan(seconds: seconds), 0) }
    let rate = 1 / every
    let expected = (Elementary.exp(rate * seconds) - 1) * (1 / rate + repair)
    #expect(times[0].distance(from: expected) < 3)
  }
}

@Suite("Proving service: machines, trees and orders")
struct ProvingServiceTests {
  @Test("starts first come first, and leaves no machine idle while a job waits", arguments: 0..<10)
  func discipline(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing)
    let machines = 1 + Int(stream.below(8))
    var shop = Shop(machines: machines)
    var time = 0.0
    var running: [Double] = []
    var due: [Double] = []
    for number in 0..<2_000 {
      time += stream.exponential()
      let seconds = stream.exponential() * Double(machines)
      // A naive model: the start is the moment from which fewer than all machines are taken.
      running.sort(by: >)
      let start = max(time, running.count < machines ? time : running[machines - 1])
      #expect(max(time, shop.freeAt(time)) == start)
      shop.submit(ProofPlan(seconds: seconds), at: time, tag: number)
      running.append(start + seconds)
      due.append(start + seconds)
    }
    var last = 0.0
    for done in shop.rest() {
      #expect(done.outcome.completion == due[done.tag])
      #expect(done.outcome.completion >= last)
      last = done.outcome.completion
    }
  }

  @Test("schedules a tree as list scheduling does", arguments: 0..<20)
  func trees(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 7)
    let (leaves, arity, machines) = (
      1 + Int(stream.below(40)), 2 + Int(stream.below(3)), 1 + Int(stream.below(6))
    )
    var plan = ProofPlan(jobs: UInt64(leaves), seconds: 3)
    plan.arity = UInt32(arity)
    plan.merge = 2
    plan.lead = 5
    plan.tail = 7
    var shop = Shop(machines: machines)
    shop.submit(plan, at: 0)
    let tree = AggregationTree(leaves: leaves, arity: arity)
    let seconds =
      [Double](repeating: 3, count: leaves) + [Double](repeating: 2, count: tree.merges)
    let ends = tree.ends(seconds: seconds, machines: machines)
    let outcome = shop.rest()[0].outcome
    // A merge takes whichever proofs are there, which is never later than a fixed group of them.
    #expect(outcome.completion <= 5 + ends.root + 7)
    if machines == 1 { #expect(outcome.completion == plan.machineSeconds) }
    #expect(outcome.machineSeconds == plan.machineSeconds)
    #expect(Int(plan.merges) == tree.merges)
    // Nothing is faster than the longest way through the tree, and than the work on all machines.
    let levels = { () -> Double in
      var (left, levels) = (leaves, 0.0)
      while left > 1 {
        left = (left + arity - 1) / arity
        levels += 1
      }
      return levels
    }()
    #expect(outcome.completion >= 5 + 3 + (levels > 0 ? 2 : 0) + 7)
    #expect(outcome.completion >= 12 + (plan.machineSeconds - 12) / Double(machines))
  }

  /// At a load of two a queue by jobs finishes one in two; a queue by tasks would begin them all and
  /// finish hardly any, since merges came after the chunks of all who came later.
  @Test("an older job's merge goes before the chunks of a newer one")
  func olderFirst() {
    var plan = ProofPlan(jobs: 8, seconds: 1)
    plan.arity = 2
    plan.merge = 1
    plan.tail = 1
    var shop = Shop(machines: 4)
    let jobs = 1_000
    for number in 0..<jobs {
      shop.submit(plan, at: Double(number) * plan.machineSeconds / 8, tag: number)
    }
    let end = Double(jobs) * plan.machineSeconds / 8
    var finished = 0
    while shop.next(by: end) != nil { finished += 1 }
    #expect((480...510).contains(finished))
  }

  @Test("dropping a job frees its machines, and gives what was spent")
  func dropping() {
    var shop = Shop(machines: 2)
    let first = shop.submit(ProofPlan(jobs: 3, seconds: 10), at: 0)
    shop.submit(ProofPlan(seconds: 4), at: 1, tag: 1)
    // Two chunks run since 0; the third and the other job wait.
    #expect(shop.service.cancel(first, at: 5) == 10)
    let done = shop.rest()
    #expect(done.map(\.tag) == [1])
    #expect(done[0].outcome.completion == 9)
  }

  @Test("a job that was dropped and one that takes its place are told apart")
  func reuse() {
    var shop = Shop(machines: 1)
    let first = shop.submit(ProofPlan(jobs: 2, seconds: 10), at: 0, tag: 1)
    _ = shop.service.cancel(first, at: 3)
    shop.submit(ProofPlan(seconds: 1), at: 3, tag: 2)
    shop.submit(ProofPlan(seconds: 1), at: 3, tag: 3)
    #expect(shop.rest().map(\.outcome.completion) == [4, 5])
  }

  @Test("completes equal jobs in the order of their arrival")
  func order() {
    var stream = RandomStream(seed: 302, purpose: .testing)
    var shop = Shop(machines: 3)
    var time = 0.0
    for number in 0..<5_000 {
      time += stream.exponential()
      shop.submit(ProofPlan(seconds: 2.5), at: time, tag: number)
    }
    #expect(shop.rest().map(\.tag) == Array(0..<5_000))
  }

  @Test("counts busy seconds inside the window only")
  func busy() {
    var shop = Shop(machines: 2, measureFrom: 10, measureTo: 20)
    shop.submit(ProofPlan(seconds: 5), at: 0)  // 0..5: before
    shop.submit(ProofPlan(seconds: 8), at: 4)  // 4..12: 2 inside
    shop.submit(ProofPlan(seconds: 4), at: 11)  // 11..15: all 4
    shop.submit(ProofPlan(seconds: 30), at: 12)  // 12..42: 8 inside
    shop.submit(ProofPlan(seconds: 1), at: 25)  // after
    #expect(shop.measuredSeconds == 14)
    _ = shop.rest()
    #expect(shop.measuredSeconds == 14)
  }

  @Test("memory follows what is under way, not how many jobs there were")
  func memory() {
    var shop = Shop(machines: 2)
    for number in 0..<100_000 {
      shop.submit(ProofPlan(jobs: 3, seconds: 0.5), at: Double(number))
      while shop.next(by: Double(number)) != nil {}
    }
    #expect(shop.service.records < 10)
  }
}
