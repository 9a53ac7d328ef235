import Foundation
import TestSupport
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  let directory: TemporaryDirectory

  init() throws { directory = try Inputs.directory() }

  private func expect(
    _ status: Int32, _ words: String, _ result: Tool.Result,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(result.status == status, sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    #expect(result.errors.hasPrefix("rolluplab: error: "), sourceLocation: sourceLocation)
    #expect(
      result.errors.contains(words), "\(result.errors) says \(words)",
      sourceLocation: sourceLocation)
  }

  @Test("64 for a wrong command line")
  func usage() throws {
    expect(64, "--nonsense", try Tool.run("run", "x.yaml", "--nonsense"))
    expect(64, "known: as-written, honest", try Tool.run("run", "x.yaml", "--world", "nowhere"))
    expect(64, "--jobs is 0", try Tool.run("sweep", "x.yaml", "--out", "d", "--jobs", "0"))
    expect(64, "runs.csv, summary.csv", try Tool.run("export", "d", "--to", "other.csv"))
    expect(64, "--set is 'x'", try Tool.run("run", "x.yaml", "--set", "x"))
    expect(64, "--scenario", try Tool.run("compare", "centralized", "--scenario", "-"))
    expect(64, "--vary", try Tool.run("compare", "centralized", "--vary", "no-value"))
    expect(
      64, "--vary names record.series twice",
      try Tool.run(
        "compare", "centralized", "--vary", "record.series=1", "--vary", "record.series=2"))
    expect(64, "--out", try Tool.run("run", "x.yaml", "--out", ""))
    expect(64, "--days", try Tool.run("compare", "centralized", "--days", "soon"))
  }

  @Test("65 for input that is refused, with place, key and the nearest valid one")
  func data() throws {
    let file = try directory.write("bad.yaml", Inputs.scenario + "tiem: {length: 1 d}\n")
    expect(65, "bad.yaml:6: tiem: ", try Tool.run("run", file))
    expect(
      65, "did you mean 'length'",
      try Tool.run("run", "scenario.yaml", "--set", "time.lenght=1 d", in: directory.url))
    expect(65, "design 'centralised': ", try Tool.run("compare", "centralised"))
    expect(65, "--design nope: ", try Tool.run("init", directory.path("new"), "--design", "nope"))
    expect(65, "--vary foo=1: foo", try Tool.run("compare", "centralized", "--vary", "foo=1"))
    expect(65, "--days 1e-9: ", try Tool.run("compare", "centralized", "--days", "1e-9"))
    expect(65, "--scenario", try Tool.run("compare", "scenario.yaml", in: directory.url))
  }

  @Test("66 for input that is not there")
  func noInput() throws {
    expect(66, "missing.yaml", try Tool.run("run", "missing.yaml"))
    expect(66, "missing.yaml", try Tool.run("compare", "./missing.yaml"))
    expect(66, "no results", try Tool.run("status", directory.url.path))
    expect(
      66, "no results",
      try Tool.run("export", directory.url.path, "--to", directory.path("runs.csv")))
  }

  @Test("73 for what cannot be created, or is there already")
  func cannotCreate() throws {
    let file = try directory.write("file", "")
    expect(
      73, "cannot create", try Tool.run("run", "scenario.yaml", "--out", file, in: directory.url))
    expect(
      73, "/dev/null/x: Not a directory",
      try Tool.run("run", "scenario.yaml", "--out", "/dev/null/x", in: directory.url))
    expect(73, "scenario.yaml is there already", try Tool.run("init", directory.url.path))
    #expect(
      try Tool.run("run", "scenario.yaml", "--out", "kept", in: directory.url).status == 0)
    expect(
      73, "another experiment (seeds: there 1, here 2)",
      try Tool.run("run", "scenario.yaml", "--out", "kept", "--seed", "2", in: directory.url))
  }

  @Test("74 when the result cannot be written, and quiet when nobody reads it")
  func inputOutput() throws {
    let scratch = try TemporaryDirectory()
    let errors = URL(fileURLWithPath: try scratch.write("err", ""))
    let full = try Tool.start(
      ["run", "scenario.yaml"], in: directory.url,
      output: try #require(FileHandle(forWritingAtPath: "/dev/full")),
      errors: FileHandle(forWritingTo: errors))
    full.waitUntilExit()
    #expect(full.terminationStatus == 74)
    #expect(try scratch.text("err").contains("No space left"))

    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let closed = try Tool.start(
      ["run", "scenario.yaml"], in: directory.url, output: pipe.fileHandleForWriting,
      errors: FileHandle(forWritingTo: errors))
    closed.waitUntilExit()
    #expect(closed.terminationReason == .exit && closed.terminationStatus == 0)
  }
}
