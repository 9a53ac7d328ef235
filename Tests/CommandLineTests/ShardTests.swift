import Foundation
import TestSupport
import Testing

@Suite("rolluplab sweep --shard and merge")
struct ShardTests {
  static let files = ["runs.csv", "summary.csv", "flows.csv", "columns.csv", "series.csv"]
  let directory: TemporaryDirectory

  init() throws { directory = try Inputs.directory() }

  @discardableResult
  private func sweep(_ out: String, _ more: String...) throws -> Tool.Result {
    let scratch = try TemporaryDirectory()
    let names = ["out", "err"].map { scratch.url.appendingPathComponent($0) }
    for name in names { try Data().write(to: name) }
    let process = try Tool.start(
      ["sweep", "experiment.yaml", "--out", out] + more, in: directory.url,
      output: FileHandle(forWritingTo: names[0]), errors: FileHandle(forWritingTo: names[1]))
    process.waitUntilExit()
    return Tool.Result(
      status: process.terminationStatus, output: try scratch.text("out"),
      errors: try scratch.text("err"))
  }

  /// The five tables of a directory.
  private func tables(_ name: String) throws -> [String] {
    let export = try Tool.run("export", name, "--to", "\(name)/series.csv", in: directory.url)
    #expect(export.status == 0 && export.complaints.isEmpty)
    return try Self.files.map { try directory.text("\(name)/\($0)") }
  }

  private func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path(name)).sorted()
  }

  @Test("joined in any order give the bytes of a sweep that was never split")
  func orders() throws {
    #expect(try sweep("whole").status == 0)
    let whole = try tables("whole")
    for number in 1...3 {
      let shard = try sweep("part\(number)", "--shard", "\(number)/3")
      #expect(shard.status == 0)
      #expect(shard.output.hasPrefix("small-grid, shard \(number)/3: 8 done, 0 failed, 0 left"))
      #expect(shard.errors.contains("rolluplab merge results part\(number)"))
      #expect(try names("part\(number)") == ["results.sqlite"])
    }
    for (a, b, c) in [(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)] {
      let out = "joined\(a)\(b)\(c)"
      let merge = try Tool.run(
        "merge", out, "part\(a)", "part\(b)", "part\(c)", in: directory.url)
      #expect(merge.status == 0 && merge.output.hasPrefix("small-grid: 24 done, 0 failed, 0 left"))
      #expect(try tables(out) == whole)
    }
    // Into one of the shards, one by one, and again.
    let first = try Tool.run("merge", "part2", "part3", in: directory.url)
    #expect(first.status == 70 && first.errors.contains("not among the shards: 1/3"))
    #expect(first.errors.contains("8 of 24 runs are missing"))
    #expect(first.errors.contains("'rolluplab sweep FILE --out part2' makes them"))
    #expect(try names("part2") == ["results.sqlite"])
    for _ in 0..<2 {
      let second = try Tool.run(
        "merge", "part2", "part1", "--format", "json", in: directory.url)
      #expect(try second.status == 0 && second.json["done"] as? Int == 24)
      #expect(try tables("part2") == whole)
    }
  }

  @Test("come out the same after they were killed and taken up again", .timeLimit(.minutes(2)))
  func killed() throws {
    let set = ["--set", "time.length=3 h", "--jobs", "1"]
    #expect(try sweep("whole", "--set", "time.length=3 h").status == 0)
    var kills = 0
    var delay = 0.1
    while true {
      let process = try Tool.start(
        ["sweep", "experiment.yaml", "--out", "part1", "--shard", "1/2"] + set, in: directory.url)
      Thread.sleep(forTimeInterval: delay)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .exit { break }
      kills += 1
      delay += 0.05
      guard FileManager.default.fileExists(atPath: directory.path("part1/results.sqlite")) else {
        continue
      }
      // What a killed shard has can be merged as it is.
      let merge = try Tool.run("merge", "joined", "part1", in: directory.url)
      #expect(merge.status == 70 || merge.status == 66, "\(merge.errors)")
      if merge.status == 70 {
        #expect(merge.errors.contains("runs are missing"))
      }
    }
    #expect(kills > 0)
    #expect(try sweep("part2", "--shard", "2/2", "--set", "time.length=3 h").status == 0)
    let merge = try Tool.run("merge", "joined", "part2", "part1", in: directory.url)
    #expect(merge.status == 0)
    #expect(try tables("joined") == tables("whole"))
  }

  @Test("are one of those that there are, also where there are more than runs")
  func bounds() throws {
    for (text, words) in [
      ("0/3", "no shard '0/3'"), ("4/3", "no shard '4/3'"), ("a/b", "not I/N"), ("3", "not I/N"),
      ("1/0", "no shard '1/0'"), ("1/2/3", "not I/N"), ("", "not I/N"),
    ] {
      let refused = try sweep("none", "--shard", text)
      #expect(refused.status == 64 && refused.errors.contains(words), "\(text)")
    }
    #expect(!FileManager.default.fileExists(atPath: directory.path("none")))
    let all = try sweep("one", "--shard", "1/1")
    #expect(all.status == 0 && all.output.contains("24 done, 0 failed, 0 left of its 24 runs"))
    let empty = try sweep("empty", "--shard", "30/30")
    #expect(empty.status == 0 && empty.errors.contains("shard 30/30 has no run"))
    #expect(try Tool.run("merge", "joined", "empty", "one", in: directory.url).status == 0)
    #expect(try sweep("whole").status == 0)
    #expect(try tables("joined") == tables("whole"))
  }

  @Test("say what they are: status, export and report; a plain sweep of one is refused")
  func identity() throws {
    try sweep("part", "--shard", "2/3")
    let status = try Tool.run("status", "part", "--format", "json", in: directory.url).json
    #expect(status["shard"] as? String == "2/3" && status["total"] as? Int == 8)
    #expect(status["experiment_runs"] as? Int == 24 && status["left"] as? Int == 0)
    let export = try Tool.run("export", "part", "--to", "runs.csv", in: directory.url)
    #expect(export.status == 0 && export.errors.contains("shard 2/3 only"))
    #expect(try directory.text("runs.csv").components(separatedBy: "\r\n").count == 1 + 8 + 1)
    let report = try Tool.run("report", "part", "--out", "page.html", in: directory.url)
    #expect(report.status == 65 && report.errors.contains("rolluplab merge"))
    let plain = try sweep("part")
    #expect(plain.status == 73 && plain.errors.contains("--shard 2/3 goes on with it"))
    let other = try sweep("part", "--shard", "1/3")
    #expect(other.status == 73 && other.errors.contains("shard 2/3 of this experiment, not"))
    #expect(try sweep("part", "--shard", "2/3").status == 0)
  }

  @Test("of another scenario or seed are refused, with what differs")
  func refused() throws {
    try sweep("part1", "--shard", "1/2")
    try sweep("other", "--shard", "2/2", "--set", "time.length=30 min")
    let scenario = try Tool.run("merge", "joined", "part1", "other", in: directory.url)
    #expect(
      scenario.status == 65 && scenario.errors.contains("the scenario of centralized, honest"))
    _ = try directory.write(
      "experiment.yaml", Inputs.experiment.replacingOccurrences(of: "count: 3", with: "count: 4"))
    try sweep("seeds", "--shard", "2/2")
    let seeds = try Tool.run("merge", "joined", "part1", "seeds", in: directory.url)
    #expect(seeds.status == 65 && seeds.errors.contains("seeds: there 5…7 (3), here 5…8 (4)"))
    #expect(try Tool.run("merge", "joined", "nowhere", in: directory.url).status == 66)
    #expect(try Tool.run("merge", "joined", in: directory.url).status == 64)
    #expect(!FileManager.default.fileExists(atPath: directory.path("joined")))
  }
}
