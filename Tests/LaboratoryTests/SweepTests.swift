import Foundation
import Laboratory
import Store
import Testing

@Suite("Sweep")
struct SweepTests {
  private func files(in directory: TemporaryDirectory) throws -> [String] {
    try Sweep.files.map { try directory.text($0.rawValue) }
  }

  @Test("writes the same bytes whatever the jobs and interruptions", arguments: [1, 2, 5])
  func sameBytes(stopAfter: Int) throws {
    let whole = try TemporaryDirectory()
    let plan = Toy.plan(points: 6, seeds: 9, tapes: ["a", "b", "a", "b", "a", "b"])
    #expect(
      try Sweep.run(plan, in: whole.url, jobs: 1)
        == .complete(ResultStore(reading: whole.url).completion()))

    let broken = try TemporaryDirectory()
    for attempt in 1...100 {
      let cancellation = Cancellation()
      let seen = Seen()
      let plan = Toy.plan(points: 6, seeds: 9, tapes: ["a", "b", "a", "b", "a", "b"]) {
        seen.add($0, $1)
        if seen.all.count > stopAfter { cancellation.cancel() }
      }
      let outcome = try Sweep.run(
        plan, in: broken.url, jobs: attempt % 3 + 1, cancellation: cancellation)
      if case .complete = outcome { break }
      #expect(try broken.names == [ResultStore.fileName])
    }
    #expect(try files(in: broken) == files(in: whole))
    #expect(try broken.names == whole.names)
  }

  @Test("leaves finished work alone")
  func resume() throws {
    let directory = try TemporaryDirectory()
    let seen = Seen()
    let plan = Toy.plan(points: 2, seeds: 3) { seen.add($0, $1) }
    _ = try Sweep.run(plan, in: directory.url, jobs: 2)
    let before = try files(in: directory)
    let count = seen.all.count
    _ = try Sweep.run(plan, in: directory.url, jobs: 2)
    #expect(seen.all.count == count)
    #expect(try files(in: directory) == before)
  }

  @Test("writes files without failed runs, and tries those again")
  func failed() throws {
    let directory = try TemporaryDirectory()
    let broken = Toy.plan(points: 2, seeds: 2) { points, seed in
      if seed == 1 && points.contains(0) { throw Toy.Failed() }
    }
    guard case .complete(let completion) = try Sweep.run(broken, in: directory.url, jobs: 1)
    else {
      Issue.record("the sweep did not complete")
      return
    }
    #expect(completion.failed == 1 && completion.left == 0)
    #expect(try directory.text("runs.csv").split(separator: "\r\n").count == 1 + 3)
    _ = try Sweep.run(Toy.plan(points: 2, seeds: 2), in: directory.url, jobs: 1)
    #expect(try directory.text("runs.csv").split(separator: "\r\n").count == 1 + 4)
  }
}

@Suite("Summary")
struct SummaryTests {
  /// fee.mean under seeds 1, 2, 4 is 1, 0.5 and 0.25: mean 7/12, s = 0.3818813079, s/sqrt 3 =
  /// 0.2204792759; t(0.975, 2) = 4.302652730.
  @Test("holds mean, standard error and Student's interval by point and metric")
  func numbers() throws {
    var plan = Toy.plan(points: 1, seeds: 3)
    plan.manifest.seeds = [1, 2, 4]
    let store = try ResultStore(inMemory: plan.manifest)
    try Runner(plan, jobs: 1).run(into: store)
    var text = ""
    try SummaryTable.write(store) { text += $0 }
    let rows = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows[0].joined(separator: ",").hasPrefix("design,world,k,metric,unit,mean,"))
    #expect(rows[1][..<5] == ["d0", "honest", "0", "fee.mean", "ether"])
    let expected = [7.0 / 12, 0.2204792759, 7.0 / 12 - 0.9486457584, 7.0 / 12 + 0.9486457584]
    for (found, expected) in zip(rows[1][5..<9], expected) {
      let number = try #require(Double(found))
      #expect(abs(number - expected) < 1e-9)
    }
    #expect(rows[1][9] == "3")
    #expect(rows[2][3] == "wait.swap.p50" && rows[2][5] == "2.5" && rows[2][9] == "2")
    #expect(rows[3][3...] == ["probe.never", "share", "", "", "", "", "0"])
  }

  @Test("explains every column of every file")
  func columns() throws {
    let plan = Toy.plan(points: 2, seeds: 1)
    let store = try ResultStore(inMemory: plan.manifest)
    try Runner(plan, jobs: 1).run(into: store)
    var columns = ""
    try ColumnsTable.write(plan.manifest) { columns += $0 }
    let explained = columns.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: ",")
    }
    var headers: [String] = []
    for file in ResultFile.allCases {
      var text = ""
      try file.write(store) { text += $0 }
      let header = try #require(text.split(separator: "\r\n").first)
      headers += header.split(separator: ",").map { "\(file.rawValue),\($0)" }
    }
    #expect(explained == headers)
  }
}
