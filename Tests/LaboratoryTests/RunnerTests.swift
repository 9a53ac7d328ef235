import Foundation
import Laboratory
import Store
import Testing

@Suite("Runner")
struct RunnerTests {
  @Test("runs every point under every seed once", arguments: [1, 2, 3], [1, 5, 11])
  func everyRun(jobs: Int, points: Int) throws {
    let seen = Seen()
    let plan = Toy.plan(points: points, seeds: 7) { seen.add($0, $1) }
    let store = try ResultStore(inMemory: plan.manifest)
    try Runner(plan, jobs: jobs).run(into: store)
    #expect(
      seen.runs == (0..<points).flatMap { p in (1...7).map { "\(p)/\($0)" } }.sorted())
    #expect(try store.completion().done == points * 7)
  }

  @Test("puts points of one tape together, at most four")
  func groups() throws {
    let seen = Seen()
    let plan = Toy.plan(points: 7, seeds: 20, tapes: Array("aaaaaab").map(String.init)) {
      seen.add($0, $1)
    }
    try Runner(plan, jobs: 2).run(into: ResultStore(inMemory: plan.manifest))
    #expect(seen.all.allSatisfy { $0.points.count <= 4 })
    #expect(seen.all.allSatisfy { !$0.points.contains(6) || $0.points == [6] })
    #expect(seen.all.count == 3 * 20)
  }

  @Test("makes groups small where there would be none for a worker")
  func smallGroups() throws {
    let seen = Seen()
    let plan = Toy.plan(points: 4, seeds: 1) { seen.add($0, $1) }
    try Runner(plan, jobs: 4).run(into: ResultStore(inMemory: plan.manifest))
    #expect(seen.all.count == 4)
  }

  @Test("notes the run that fails, and finishes the others of its group")
  func failure() throws {
    let plan = Toy.plan(points: 4, seeds: 3) { points, seed in
      if seed == 2 && points.contains(1) { throw Toy.Failed() }
    }
    let store = try ResultStore(inMemory: plan.manifest)
    let monitor = RunMonitor()
    try Runner(plan, jobs: 2, monitor: monitor).run(into: store)
    let failed = try store.failedRuns()
    #expect(failed.count == 1)
    #expect(failed.first?.point == 1 && failed.first?.seed == 2)
    #expect(failed.first?.reason == "the books do not balance")
    #expect(try store.completion().done == 11)
    let end = monitor.snapshot
    #expect(end.finished == 12 && end.failed == 1 && end.total == 12 && end.fraction == 1)
  }

  @Test("stops soon after a wish to stop, keeps what is finished, and takes up where it stopped")
  func cancel() throws {
    let cancellation = Cancellation()
    let seen = Seen()
    let plan = Toy.plan(points: 2, seeds: 50) { points, seed in
      seen.add(points, seed)
      if seen.all.count == 10 { cancellation.cancel() }
    }
    let store = try ResultStore(inMemory: plan.manifest)
    try Runner(plan, jobs: 1, cancellation: cancellation).run(into: store)
    #expect(try store.completion().done == 18)
    try Runner(plan, jobs: 1).run(into: store)
    #expect(try store.completion().done == 100)
    #expect(seen.all.count == 51)
  }
}
