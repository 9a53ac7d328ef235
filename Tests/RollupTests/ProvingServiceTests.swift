import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Proving service")
struct ProvingServiceTests {
  /// The mean wait of `jobs` jobs after `warmUp`, of each of 40 independent replications.
  private func meanWaits(
    load: Double, machines: Int = 1, serviceTime: (inout RandomStream) -> Double
  ) -> Summary {
    let (warmUp, jobs) = (2_000, 20_000)
    let means = (0..<40).map { replication -> Double in
      var stream = RandomStream(seed: 301, purpose: .testing, entity: UInt32(replication))
      var service = ProvingService(machines: machines)
      var time = 0.0
      var sum = 0.0
      for job in 0..<(warmUp + jobs) {
        time += stream.exponential() / (load * Double(machines))
        let start = service.submit(at: time, seconds: serviceTime(&stream)).start
        if job >= warmUp { sum += start - time }
      }
      return sum / Double(jobs)
    }
    return Summary(means)
  }

  /// Pollaczek and Khinchine: rho / (2 mu (1 - rho)).
  @Test("waits as M/D/1", .tags(.vector), arguments: [0.3, 0.6, 0.8])
  func deterministic(load: Double) {
    let waits = meanWaits(load: load) { _ in 1 }
    #expect(waits.distance(from: load / (2 * (1 - load))) < 3)
  }

  /// rho / (mu (1 - rho)).
  @Test("waits as M/M/1", .tags(.vector), arguments: [0.3, 0.6, 0.8])
  func exponential(load: Double) {
    let waits = meanWaits(load: load) { $0.exponential() }
    #expect(waits.distance(from: load / (1 - load)) < 3)
  }

  /// Erlang's C formula for 3 machines: mean wait C(3, a) / (3 mu - lambda).
  @Test("waits as M/M/3", .tags(.vector), arguments: [0.5, 0.8])
  func threeMachines(load: Double) {
    let a = 3 * load
    let all = a * a * a / 6 / (1 - load)
    let erlangC = all / (1 + a + a * a / 2 + all)
    let waits = meanWaits(load: load, machines: 3) { $0.exponential() }
    #expect(waits.distance(from: erlangC / (3 - a)) < 3)
  }

  @Test("starts first come first, and leaves no machine idle while a job waits", arguments: 0..<10)
  func discipline(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing)
    let machines = 1 + Int(stream.below(8))
    var service = ProvingService(machines: machines)
    var time = 0.0
    var running: [Double] = []
    var last = 0.0
    for _ in 0..<2_000 {
      time += stream.exponential()
      let seconds = stream.exponential() * Double(machines)
      let job = service.submit(at: time, seconds: seconds)
      #expect(job.completion == job.start + seconds)
      #expect(job.start >= max(time, last))
      // A naive model: the start is the moment from which fewer than all machines are taken.
      running.sort(by: >)
      let due = running.count < machines ? time : max(time, running[machines - 1])
      #expect(job.start == due)
      last = job.start
      running.append(job.completion)
    }
  }

  @Test("completes equal jobs in the order of their arrival")
  func order() {
    var stream = RandomStream(seed: 302, purpose: .testing)
    var service = ProvingService(machines: 3)
    var (time, last) = (0.0, 0.0)
    for _ in 0..<5_000 {
      time += stream.exponential()
      let completion = service.submit(at: time, seconds: 2.5).completion
      #expect(completion >= last)
      last = completion
    }
  }

  @Test("never lets a lone job wait")
  func alone() {
    var service = ProvingService(machines: 1)
    for i in 0..<100 {
      let job = service.submit(at: Double(i) * 10, seconds: 10)
      #expect(job.start == Double(i) * 10)
    }
  }

  @Test("counts busy seconds inside the window only")
  func busy() {
    var service = ProvingService(machines: 2, measureFrom: 10, measureTo: 20)
    _ = service.submit(at: 0, seconds: 5)  // 0..5: before
    _ = service.submit(at: 4, seconds: 8)  // 4..12: 2 inside
    _ = service.submit(at: 11, seconds: 4)  // 11..15: all 4
    _ = service.submit(at: 12, seconds: 30)  // 12..42: 8 inside
    _ = service.submit(at: 25, seconds: 1)  // after
    #expect(service.busySeconds == 14)
    var all = ProvingService(machines: 3)
    for i in 0..<64 { _ = all.submit(at: Double(i), seconds: 2.5) }
    #expect(all.busySeconds == 160)
  }
}
