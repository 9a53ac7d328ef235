import Laboratory
import Store
import TestSupport
import Testing

@Suite("Shard")
struct ShardTests {
  /// Tapes of 1 to 7 points, one of them four times as long as the others.
  private static func plan(seeds: Int) -> Plan {
    let tapes = Array("aaaaaaabcccbdd").map(String.init)
    var plan = Toy.plan(points: tapes.count, seeds: seeds, tapes: tapes)
    plan.slots = tapes.map { $0 == "b" ? 400 : 100 }
    return plan
  }

  private static func split(_ plan: Plan, _ count: Int) throws -> [Set<Int>] {
    try (1...count).map { try #require(Shard($0, of: count)).runs(of: plan).runs }
  }

  private static func work(_ plan: Plan, _ runs: Set<Int>) -> Int {
    runs.reduce(0) { $0 + plan.slots[plan.manifest.point(ofRun: $1)] }
  }

  @Test("has every run of the plan once over all shards, however many", arguments: 1...60)
  func partition(count: Int) throws {
    for seeds in [1, 3, 16] {
      let plan = Self.plan(seeds: seeds)
      let shards = try Self.split(plan, count)
      #expect(shards.reduce(0) { $0 + $1.count } == plan.manifest.runs)
      #expect(shards.reduce(into: Set()) { $0.formUnion($1) } == Set(0..<plan.manifest.runs))
    }
  }

  /// The last piece that the heaviest shard got went to the one with the least work then, which is at
  /// most the mean; so no shard exceeds the mean by more than a piece, and a piece is a mean at most or
  /// one run.
  @Test("has no more work than the mean and one piece", arguments: 1...60)
  func balance(count: Int) throws {
    let plan = Self.plan(seeds: 16)
    let work = try Self.split(plan, count).map { Self.work(plan, $0) }
    let mean = Double(work.reduce(0, +)) / Double(count)
    // Tapes a, b, c and d under a seed weigh 700, 800, 300 and 200.
    let piece = min(800, max(400, mean))
    #expect(Double(work.max() ?? 0) <= mean + piece)
  }

  @Test("differs by one seed at most where all tapes weigh the same", arguments: 1...16)
  func even(count: Int) throws {
    let plan = Toy.plan(points: 4, seeds: 16)
    let runs = try Self.split(plan, count).map(\.count)
    #expect((runs.max() ?? 0) - (runs.min() ?? 0) <= 4)
  }

  @Test("keeps the points of a tape under a seed together while there are enough of them")
  func together() throws {
    let plan = Toy.plan(points: 6, seeds: 9, tapes: ["a", "b", "a", "b", "a", "b"])
    for count in 1...18 {
      for runs in try Self.split(plan, count) {
        for run in runs {
          let point = plan.manifest.point(ofRun: run)
          let seed = run % plan.manifest.seeds.count
          for other in stride(from: point % 2, to: 6, by: 2) {
            #expect(runs.contains(plan.manifest.ordinal(point: other, seed: seed)))
          }
        }
      }
    }
  }

  @Test("cuts a tape that is more than a shard's part: one seed, one tape, three machines")
  func cut() throws {
    let plan = Toy.plan(points: 12, seeds: 1)
    #expect(try Self.split(plan, 3) == [Set(0..<4), Set(4..<8), Set(8..<12)])
    let many = try Self.split(plan, 20).map(\.count)
    #expect(many == Array(repeating: 1, count: 12) + Array(repeating: 0, count: 8))
  }

  @Test("is one of those that there are")
  func bounds() {
    #expect(Shard(0, of: 3) == nil && Shard(4, of: 3) == nil && Shard(1, of: 0) == nil)
    #expect(Shard(-1, of: 3) == nil && Shard(1, of: Shard.most + 1) == nil)
    #expect(Shard(1, of: 1) != nil && Shard(3, of: 3) != nil)
  }
}

@Suite("A sweep in shards")
struct ShardedSweepTests {
  private static let tapes = ["a", "b", "a", "b", "a", "b"]
  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]

  private func files(in directory: TemporaryDirectory) throws -> [String] {
    try Sweep.files.map { try directory.text($0.rawValue) }
  }

  @Test("is the whole sweep, byte for byte, in any order, after stops and on any number of jobs")
  func sameBytes() throws {
    let whole = try TemporaryDirectory()
    _ = try Sweep.run(Toy.plan(points: 6, seeds: 9, tapes: Self.tapes), in: whole.url, jobs: 1)
    let parts = try (0..<3).map { _ in try TemporaryDirectory() }
    for (index, part) in parts.enumerated() {
      let shard = try #require(Shard(index + 1, of: 3))
      var attempts = 0
      while true {
        attempts += 1
        let cancellation = Cancellation()
        let seen = Seen()
        let plan = Toy.plan(points: 6, seeds: 9, tapes: Self.tapes) {
          seen.add($0, $1)
          if seen.all.count > 2 { cancellation.cancel() }
        }
        let monitor = RunMonitor()
        let outcome = try Sweep.run(
          plan, shard: shard, in: part.url, jobs: attempts % 3 + 1, monitor: monitor,
          cancellation: cancellation)
        #expect(monitor.snapshot.total == 18)
        #expect(try part.names == [ResultStore.fileName])
        if case .complete(let completion) = outcome {
          #expect(completion.done == 18 && completion.total == 18)
          break
        }
      }
      #expect(attempts > 1)
    }
    for order in Self.orders {
      let joined = try TemporaryDirectory()
      let merged = try Sweep.merge(order.map { parts[$0].url }, into: joined.url)
      #expect(merged.completion.done == 54 && merged.absent.isEmpty && merged.unfinished.isEmpty)
      #expect(try files(in: joined) == files(in: whole))
      #expect(try joined.names == whole.names)
    }
  }

  @Test("says which shards are missing and which are unfinished, and a plain sweep makes the rest")
  func incomplete() throws {
    let plan = Toy.plan(points: 2, seeds: 9)
    let parts = try (0..<2).map { _ in try TemporaryDirectory() }
    let cancellation = Cancellation()
    let stopped = Toy.plan(points: 2, seeds: 9) { _, _ in cancellation.cancel() }
    _ = try Sweep.run(plan, shard: Shard(1, of: 3), in: parts[0].url, jobs: 1)
    _ = try Sweep.run(
      stopped, shard: Shard(2, of: 3), in: parts[1].url, jobs: 1, cancellation: cancellation)
    let merged = try Sweep.merge([parts[1].url], into: parts[0].url)
    #expect(merged.absent == ["3/3"])
    #expect(merged.unfinished.map(\.left) == [6])
    #expect(merged.completion.done == 6 && merged.completion.left == 12)
    #expect(try parts[0].names == [ResultStore.fileName])
    let seen = Seen()
    let rest = Toy.plan(points: 2, seeds: 9) { seen.add($0, $1) }
    _ = try Sweep.run(rest, in: parts[0].url, jobs: 2)
    #expect(seen.runs.count == 12)
    let whole = try TemporaryDirectory()
    _ = try Sweep.run(plan, in: whole.url, jobs: 1)
    #expect(try files(in: parts[0]) == files(in: whole))
  }

  @Test("goes on as the part that it is, and as no other")
  func identity() throws {
    let directory = try TemporaryDirectory()
    let plan = Toy.plan(points: 2, seeds: 3)
    _ = try Sweep.run(plan, shard: Shard(2, of: 3), in: directory.url, jobs: 1)
    let store = try ResultStore(reading: directory.url)
    #expect(try StatusDocument(store).shard == "2/3")
    try store.close()
    for other in [nil, Shard(1, of: 3), Shard(2, of: 4)] {
      #expect(throws: StoreError.self) {
        try Sweep.run(plan, shard: other, in: directory.url, jobs: 1)
      }
    }
    _ = try Sweep.run(plan, in: directory.url, fresh: true, jobs: 1)
    #expect(try directory.names.contains("summary.csv"))
  }
}
