import Foundation
import TestSupport
import Testing

@Suite("rolluplab sweep")
struct SweepTests {
  static let files = ["runs.csv", "summary.csv", "flows.csv", "columns.csv"]
  let directory: TemporaryDirectory

  init() throws { directory = try Inputs.directory() }

  private func files(_ name: String) throws -> [String] {
    try Self.files.map { try directory.text("\(name)/\($0)") }
  }

  @Test("orders rows by design, world, axes and seed, whatever the jobs")
  func order() throws {
    for jobs in ["1", "2", "5"] {
      let sweep = try Tool.run(
        "sweep", "experiment.yaml", "--out", "jobs\(jobs)", "--jobs", jobs, in: directory.url)
      #expect(sweep.status == 0 && sweep.output.contains("fee.mean"))
      #expect(sweep.errors.contains("24 of 24 runs"))
    }
    let runs = try directory.text("jobs1/runs.csv").components(separatedBy: "\r\n")
    #expect(runs[0].hasPrefix("design,world,rate,seed,tx.arrived,"))
    let keys = runs.dropFirst().dropLast().map {
      $0.split(separator: ",").prefix(4).joined(separator: ",")
    }
    var expected: [String] = []
    for design in ["centralized", "centralized-calldata"] {
      for world in ["honest", "attack:censor"] {
        for rate in ["2 tx/s", "4 tx/s"] {
          expected += (5...7).map { "\(design),\(world),\(rate),\($0)" }
        }
      }
    }
    #expect(keys == expected)
    #expect(try files("jobs2") == files("jobs1"))
    #expect(try files("jobs5") == files("jobs1"))
  }

  @Test("comes out the same bytes after it was killed and taken up again", .timeLimit(.minutes(2)))
  func killed() throws {
    let set = ["--set", "time.length=3 h", "--jobs", "2"]
    let whole = try Tool.start(
      ["sweep", "experiment.yaml", "--out", "whole"] + set, in: directory.url)
    whole.waitUntilExit()
    #expect(whole.terminationStatus == 0)

    var kills = 0
    var delay = 0.05
    while true {
      let process = try Tool.start(
        ["sweep", "experiment.yaml", "--out", "broken"] + set, in: directory.url)
      Thread.sleep(forTimeInterval: delay)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .exit {
        #expect(process.terminationStatus == 0)
        break
      }
      kills += 1
      delay += 0.01
      if FileManager.default.fileExists(atPath: directory.path("broken/results.sqlite")) {
        let status = try Tool.run("status", "broken", in: directory.url)
        #expect(status.status == 0 || status.status == 66, "\(status.errors)")
      }
    }
    #expect(kills > 0)
    #expect(try files("broken") == files("whole"))
  }

  @Test(
    "stops at SIGINT and SIGTERM with their codes, keeps what is finished, says how to go on",
    arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func interrupted(signal: Int32, status code: Int32) throws {
    let errors = URL(fileURLWithPath: try directory.write("err", ""))
    let process = try Tool.start(
      ["sweep", "experiment.yaml", "--out", "stopped", "--set", "time.length=6 d", "--jobs", "2"],
      in: directory.url, errors: FileHandle(forWritingTo: errors))
    Thread.sleep(forTimeInterval: 1)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == code)
    #expect(try directory.text("err").contains("the same command goes on from there"))
    let status = try Tool.run("status", "stopped", in: directory.url)
    #expect(status.status == 0 && status.output.contains("left of 24 runs"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.path("stopped"))
        == ["results.sqlite"])
  }

  @Test("refuses a directory of another experiment, and one that is being written")
  func refused() throws {
    #expect(
      try Tool.run("sweep", "experiment.yaml", "--out", "used", in: directory.url).status == 0)
    let other = try Tool.run(
      "sweep", "experiment.yaml", "--out", "used", "--set", "time.length=30 min",
      in: directory.url)
    #expect(other.status == 73)
    #expect(other.errors.contains("holds the results of another experiment"))
    let fresh = try Tool.run(
      "sweep", "experiment.yaml", "--out", "used", "--set", "time.length=30 min", "--fresh",
      in: directory.url)
    #expect(fresh.status == 0)

    let long = try Tool.start(
      ["sweep", "experiment.yaml", "--out", "busy", "--set", "time.length=6 d"],
      in: directory.url)
    defer { long.terminate() }
    let file = directory.path("busy/results.sqlite")
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: file) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    let second = try Tool.run(
      "sweep", "experiment.yaml", "--out", "busy", "--set", "time.length=6 d", in: directory.url)
    #expect(second.status == 73)
    #expect(second.errors.contains("is being written by process \(long.processIdentifier)"))
  }

  @Test("measures what the experiment says, at its level, and compares with its baseline")
  func measure() throws {
    _ = try directory.write(
      "measured.yaml",
      Inputs.experiment
        + "measure: {summary: [fee.mean, tx.arrived], "
        + "compare: {baseline: centralized, adjust: none, level: 80 %}}\n")
    let sweep = try Tool.run("sweep", "measured.yaml", "--out", "measured", in: directory.url)
    #expect(sweep.status == 0 && sweep.output.contains("80 % interval"))
    #expect(sweep.output.contains("less centralized, paired by seed"))
    #expect(sweep.errors.contains("rolluplab report measured"))
    let rows = try directory.text("measured/summary.csv").components(separatedBy: "\r\n")
    #expect(rows.count == 1 + 8 * 2 + 1)
    let again = try Tool.run(
      "sweep", "measured.yaml", "--out", "measured", "--format", "json", in: directory.url)
    #expect((try again.json["differences"] as? [Any])?.count == 4 * 2)
    let all = try Tool.run("sweep", "experiment.yaml", "--out", "measured", in: directory.url)
    #expect(all.status == 0)
    #expect(try directory.text("measured/summary.csv").components(separatedBy: "\r\n").count > 100)
  }

  @Test("runs the one point of a scenario under 16 seeds")
  func scenario() throws {
    let sweep = try Tool.run("sweep", "scenario.yaml", "--out", "seeds", in: directory.url)
    #expect(sweep.status == 0)
    let rows = try directory.text("seeds/runs.csv").components(separatedBy: "\r\n")
    #expect(rows.count == 1 + 16 + 1)
    #expect(rows[1].hasPrefix("centralized,as-written,1,"))
  }
}

@Suite("rolluplab status, export and report")
struct StatusAndExportTests {
  let directory: TemporaryDirectory

  init() throws {
    directory = try Inputs.directory()
    _ = try Tool.run("sweep", "experiment.yaml", "--out", "out", in: directory.url)
  }

  @Test("say what is done by design and world")
  func status() throws {
    let table = try Tool.run("status", "out", in: directory.url)
    #expect(table.output.hasPrefix("small-grid: 24 done, 0 failed, 0 left of 24 runs\n"))
    let object = try Tool.run("status", "out", "--format", "json", in: directory.url).json
    #expect(object["total"] as? Int == 24 && object["left"] as? Int == 0)
    #expect((object["designs"] as? [[String: Any]])?.count == 4)
    let csv = try Tool.run("status", "out", "--format", "csv", in: directory.url)
    #expect(
      csv.output.hasPrefix(
        "design,world,total,done,failed,left\r\ncentralized,honest,6,6,0,0\r\n"))
  }

  @Test(
    "write the table that the file's name says",
    arguments: ["runs.csv", "summary.csv", "flows.csv", "columns.csv"])
  func export(_ name: String) throws {
    let export = try Tool.run("export", "out", "--to", name, in: directory.url)
    #expect(export.status == 0 && export.output.isEmpty)
    #expect(try directory.text(name) == directory.text("out/\(name)"))
  }

  @Test("write a page that needs nothing else")
  func report() throws {
    let report = try Tool.run("report", "out", "--out", "report.html", in: directory.url)
    #expect(report.status == 0 && report.output.isEmpty)
    let page = try directory.text("report.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") || page.hasPrefix("<!doctype html>"))
    #expect(!page.contains("src=\"http") && !page.contains("href=\"http"))
    #expect(try Tool.run("report", "nowhere", "--out", "r.html", in: directory.url).status == 66)
  }

  @Test("write series on demand")
  func series() throws {
    #expect(try Tool.run("export", "out", "--to", "series.csv", in: directory.url).status == 0)
    let text = try directory.text("series.csv")
    #expect(text.hasPrefix("design,world,rate,seed,series,unit,axis,position,value\r\n"))
    #expect(text.contains("centralized,honest,2 tx/s,5,"))
  }
}
