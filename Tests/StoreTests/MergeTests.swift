import Foundation
import Rollup
import Store
import TestSupport
import Testing

@Suite("Merging results")
struct MergeTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func url(_ name: String) -> URL {
    URL(fileURLWithPath: directory.path(name), isDirectory: true)
  }

  /// A directory with the samples of some runs, some of them failed and one of them changed.
  private func make(
    _ name: String, _ runs: [Int], failed: [Int: String] = [:], changed: Int? = nil,
    of manifest: Manifest = Samples.manifest(),
    change: (inout RunResult) -> Void = { $0.metrics[0].value = 5 }
  ) throws -> URL {
    let store = try ResultStore(writing: manifest, in: url(name))
    for run in runs {
      var result = Samples.result(run)
      if run == changed { change(&result) }
      try store.commit(result, run: run) { Samples.provenance }
    }
    for (run, reason) in failed { try store.commitFailure(reason, run: run) }
    try store.close()
    return url(name)
  }

  private func expectSample(_ directory: URL, runs: [Int]) throws {
    let store = try ResultStore(reading: directory)
    #expect(try store.finishedRuns() == Set(runs))
    for run in runs {
      let (found, expected) = (try #require(try store.result(ofRun: run)), Samples.result(run))
      #expect(found.metrics == expected.metrics && found.tapeHash == expected.tapeHash)
      #expect(found.flows == expected.flows && found.series == expected.series)
      #expect(found.distributions == expected.distributions && found.notes == expected.notes)
    }
    #expect(try store.assumptions() == Samples.provenance.assumptions)
    #expect(try store.scenario(hash: "aa") == Samples.provenance.scenario)
    try store.close()
  }

  @Test("gives back every run of every part to the bit, also those that several have")
  func union() throws {
    let parts = try [make("a", [0, 2]), make("b", [1, 2]), make("c", [3])]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0, 1]] {
      let target = url("to\(order)")
      var looked = 0
      try ResultStore.merge(order.map { parts[$0] }, into: target) { new, all in
        looked += new
        #expect(looked <= all)
      }
      #expect(looked == order.reduce(0) { $0 + [2, 2, 1][$1] })
      try expectSample(target, runs: [0, 1, 2, 3])
    }
    try ResultStore.merge([parts[0], parts[1]], into: parts[0])
    try expectSample(parts[0], runs: [0, 1, 2])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: parts[0].path) == [ResultStore.fileName])
  }

  @Test("takes a result before a failure, and of two failures the same one in any order")
  func failures() throws {
    let parts = try [
      make("a", [0], failed: [1: "late", 2: "second"]),
      make("b", [1], failed: [0: "x", 2: "first"]),
    ]
    for order in [[0, 1], [1, 0]] {
      let target = url("to\(order)")
      try ResultStore.merge(order.map { parts[$0] }, into: target)
      try expectSample(target, runs: [0, 1])
      let store = try ResultStore(reading: target)
      let failed = try store.failedRuns()
      #expect(failed.map(\.point) == [1] && failed.map(\.reason) == ["first"])
      try store.close()
    }
  }

  @Test("refuses different results of one run, names it, and changes nothing")
  func conflict() throws {
    let changes: [(String, (inout RunResult) -> Void)] = [
      ("fee.mean is 2.1 and 5.0", { $0.metrics[0].value = 5 }),
      ("fee.mean is 2.1 and nothing", { $0.metrics[0].value = nil }),
      ("flow", { $0.flows[1].amount += 1 }), ("series", { $0.series[0].values[1] = 2 }),
      ("distribution", { $0.distributions = [] }), ("note", { $0.notes.append("third") }),
      ("what no player can influence", { $0.tapeHash = "0" }),
    ]
    let first = try make("a", [0, 2])
    for (index, (difference, change)) in changes.enumerated() {
      let other = try make("b\(index)", [1, 2, 3], changed: 2, change: change)
      #expect(
        throws: StoreError.conflict(
          run: "b, \"quoted\", attack:censor, 50 % of bond, seed 7", difference: difference,
          directory: first.path, with: other.path)
      ) { try ResultStore.merge([other], into: first) }
      try expectSample(first, runs: [0, 2])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: first.path) == [ResultStore.fileName])
    }
  }

  @Test("refuses parts of another experiment, and names the first difference")
  func otherExperiment() throws {
    var others: [(String, Manifest)] = [
      ("name: there 'grid', here 'other'", Samples.manifest(name: "other")),
      ("seeds: there 7…8 (2), here 7…9 (3)", Samples.manifest(seeds: [7, 8, 9])),
    ]
    func add(_ difference: String, _ change: (inout Manifest) -> Void) {
      var manifest = Samples.manifest()
      change(&manifest)
      others.append((difference, manifest))
    }
    add("program version: there 0.1.0, here 0.2.0") { $0.version = "0.2.0" }
    add("the scenario of a, honest, 10 slots (hash there aa, here cc)") {
      $0.points[0].scenarioHash = "cc"
    }
    add("metric: there halt.longest (s), here halt.total (s)") {
      $0.metrics[1] = Metric("halt.total", "s", .lower, "halts")
    }
    add(
      "metrics of the summary: there all, here fee.mean; "
        + "repeat the sweep of one of them with the file of the other"
    ) { $0.summary = ["fee.mean"] }
    let first = try make("a", [0])
    for (index, (difference, manifest)) in others.enumerated() {
      let other = try make("b\(index)", [], of: manifest)
      #expect(
        throws: StoreError.notMergeable(
          directory: first.path, with: other.path, difference: difference)
      ) { try ResultStore.merge([first, other], into: url("new")) }
    }
    #expect(!FileManager.default.fileExists(atPath: url("new").path))
    #expect(throws: StoreError.noResults(directory: url("none").path)) {
      try ResultStore.merge([first, url("none")], into: url("new"))
    }
  }

  @Test("that was ended at any run has changed nothing, and can be repeated")
  func interrupted() throws {
    struct Stop: Error {}
    let parts = try [make("a", [0, 1]), make("b", [2]), make("c", [3])]
    for stop in 1...3 {
      var told = 0
      #expect(throws: Stop.self) {
        try ResultStore.merge([parts[1], parts[2]], into: parts[0]) { _, _ in
          told += 1
          if told == stop { throw Stop() }
        }
      }
      try expectSample(parts[0], runs: [0, 1])
    }
    // What a merge that was killed leaves behind, which a sweep clears away and a merge, too.
    let half = parts[0].appendingPathComponent(".\(ResultStore.fileName).merging")
    try Data("half".utf8).write(to: half)
    try ResultStore(writing: Samples.manifest(), in: parts[0]).close()
    #expect(!FileManager.default.fileExists(atPath: half.path))
    try Data("half".utf8).write(to: half)
    try ResultStore.merge([parts[1], parts[2]], into: parts[0])
    try expectSample(parts[0], runs: [0, 1, 2, 3])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: parts[0].path) == [ResultStore.fileName])
  }

  @Test("waits for no writer: a directory in use is refused")
  func inUse() throws {
    let part = try make("a", [0])
    let writer = try ResultStore(writing: Samples.manifest(), in: url("busy"))
    #expect(throws: StoreError.inUse(directory: url("busy").path, process: "\(getpid())")) {
      try ResultStore.merge([part], into: url("busy"))
    }
    try writer.close()
  }

  @Test("makes a shard's directory one for all runs")
  func becomesWhole() throws {
    let shard = ShardRuns(number: 1, count: 2, runs: [0, 2])
    do {
      let store = try ResultStore(writing: Samples.manifest(), in: url("a"), shard: shard)
      try store.commitSample(0)
      #expect(try store.completion().rows.map(\.total) == [1, 1])
      #expect(try store.completion().left == 1)
      try store.close()
    }
    let read = try ResultStore(reading: url("a"))
    #expect(read.shard == shard && read.expectedRuns == 2)
    try read.close()
    #expect(throws: StoreError.otherShard(directory: url("a").path, there: "1/2", here: nil)) {
      try ResultStore(writing: Samples.manifest(), in: url("a"))
    }
    try ResultStore.merge([try make("b", [1])], into: url("a"))
    let whole = try ResultStore(writing: Samples.manifest(), in: url("a"))
    #expect(try whole.completion().done == 2 && whole.completion().left == 2)
    try whole.close()
  }
}
