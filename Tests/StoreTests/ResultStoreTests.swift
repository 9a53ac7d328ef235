import Foundation
import GRDB
import Rollup
import Store
import Testing

@Suite("Result store")
struct ResultStoreTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test("gives back what was committed, to the bit")
  func roundTrip() throws {
    let manifest = Samples.manifest()
    do {
      let store = try ResultStore(writing: manifest, in: directory.url)
      for ordinal in [3, 1, 0] { try store.commitSample(ordinal) }
      try store.close()
    }
    let store = try ResultStore(reading: directory.url)
    #expect(store.manifest == manifest)
    #expect(try store.scenario(hash: "aa") == Samples.provenance.scenario)
    #expect(try store.scenario(hash: "cc") == nil)
    #expect(try store.assumptions() == Samples.provenance.assumptions)
    var seen: [StoredRun] = []
    try store.forEachRun { seen.append($0) }
    #expect(seen.map(\.ordinal) == [0, 1, 3])
    #expect(seen.map(\.seed) == [7, 8, 8])
    #expect(seen.map(\.point) == [0, 0, 1])
    #expect(seen[1].metrics == [1.1, nil, 1e-7 / 3])
    for ordinal in [0, 1, 3] {
      let result = Samples.result(ordinal)
      #expect(try store.flows(ofRun: ordinal) == result.flows)
      #expect(try store.series(ofRun: ordinal) == result.series)
      #expect(try store.distributions(ofRun: ordinal) == result.distributions)
      #expect(try store.notes(ofRun: ordinal) == result.notes)
    }
    #expect(seen.map(\.tapeHash) == [0, 1, 3].map { Samples.result($0).tapeHash })
  }

  @Test("keeps seeds of 64 bits")
  func largeSeed() throws {
    let seeds: [UInt64] = [.max, 0, 1 << 63]
    let store = try ResultStore(inMemory: Samples.manifest(seeds: seeds))
    for index in 0..<3 { try store.commitSample(index) }
    var seen: [UInt64] = []
    try store.forEachRun { seen.append($0.seed) }
    #expect(seen == seeds)
  }

  @Test("counts what is done, failed and left, by design and world")
  func completion() throws {
    let store = try ResultStore(inMemory: Samples.manifest())
    try store.commitSample(0)
    try store.commitFailure("the books do not balance", run: 3)
    let completion = try store.completion()
    #expect(completion.rows.map(\.design) == ["a", "b, \"quoted\""])
    #expect(completion.rows.map(\.done) == [1, 0])
    #expect(completion.rows.map(\.failed) == [0, 1])
    #expect(completion.rows.map(\.left) == [1, 1])
    let failed = try #require(try store.failedRuns().first)
    #expect(failed.point == 1 && failed.seed == 8)
    #expect(failed.reason == "the books do not balance")
    try store.commitSample(3)
    #expect(try store.failedRuns().isEmpty)
    #expect(try store.finishedRuns() == [0, 3])
  }

  @Test("refuses a directory with another experiment, and says what differs")
  func otherExperiment() throws {
    try ResultStore(writing: Samples.manifest(), in: directory.url).close()
    var other = Samples.manifest(seeds: [7, 8, 9])
    #expect(
      throws: StoreError.otherExperiment(
        directory: directory.url.path, difference: "seeds: there 7…8 (2), here 7…9 (3)")
    ) { try ResultStore(writing: other, in: directory.url) }
    other = Samples.manifest()
    other.points[1].scenarioHash = "cc"
    #expect(
      throws: StoreError.otherExperiment(
        directory: directory.url.path,
        difference: "the scenario of b, \"quoted\", attack:censor, 50 % of bond "
          + "(hash there bb, here cc)")
    ) { try ResultStore(writing: other, in: directory.url) }
    other = Samples.manifest()
    other.version = "0.2.0"
    #expect(throws: StoreError.self) { try ResultStore(writing: other, in: directory.url) }
    do {
      let fresh = try ResultStore(writing: other, in: directory.url, fresh: true)
      #expect(try fresh.manifest == other && fresh.finishedRuns().isEmpty)
      try fresh.close()
    }
    #expect(
      throws: StoreError.otherExperiment(
        directory: directory.url.path, difference: "program version: there 0.2.0, here 0.1.0")
    ) { try ResultStore(writing: Samples.manifest(), in: directory.url) }
  }

  @Test("lets one writer into a directory, and any reader")
  func oneWriter() throws {
    let first = try ResultStore(writing: Samples.manifest(), in: directory.url)
    #expect(
      throws: StoreError.inUse(directory: directory.url.path, process: "\(getpid())")
    ) { try ResultStore(writing: Samples.manifest(), in: directory.url) }
    try first.commitSample(0)
    #expect(try ResultStore(reading: directory.url).finishedRuns() == [0])
    try first.close()
  }

  @Test("says what is wrong with a place that holds no results")
  func notAStore() throws {
    #expect(throws: StoreError.noResults(directory: directory.url.path)) {
      try ResultStore(reading: directory.url)
    }
    let file = directory.url.appendingPathComponent(ResultStore.fileName)
    try String(repeating: "this is no database\n", count: 100)
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(
      throws: StoreError.notAStore(path: file.path, reason: "it is not an SQLite database")
    ) { try ResultStore(reading: directory.url) }
    #expect(throws: StoreError.self) {
      try ResultStore(writing: Samples.manifest(), in: file.appendingPathComponent("inside"))
    }
  }

  @Test("leaves a database of another program alone")
  func foreign() throws {
    let file = directory.url.appendingPathComponent(ResultStore.fileName)
    let queue = try DatabaseQueue(path: file.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    try queue.close()
    let refusal = StoreError.notAStore(
      path: file.path, reason: "its tables are those of another program")
    #expect(throws: refusal) { try ResultStore(reading: directory.url) }
    #expect(throws: refusal) { try ResultStore(writing: Samples.manifest(), in: directory.url) }
  }

  @Test("leaves neither lock nor write-ahead log behind")
  func tidy() throws {
    do {
      let store = try ResultStore(writing: Samples.manifest(), in: directory.url)
      try store.commitSample(0)
      try store.close()
    }
    let reader = try ResultStore(reading: directory.url)
    #expect(try reader.finishedRuns() == [0])
    try reader.close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.url.path)
        == [ResultStore.fileName])
  }
}
