import Foundation
import Testing

@Suite("rolluplab init")
struct InitTests {
  @Test(
    "writes a scenario and an experiment that run as they are",
    arguments: ["centralized", "centralized-calldata", "centralized-state-diff"])
  func runs(design: String) throws {
    let directory = try TemporaryDirectory()
    let started = try Tool.run("init", "study", "--design", design, in: directory.url)
    #expect(started.status == 0 && started.output.isEmpty)
    let run = try Tool.run("run", "study/scenario.yaml", "--format", "json", in: directory.url)
    #expect(run.status == 0)
    #expect(try run.json["design"] as? String == design)
    let sweep = try Tool.run(
      "sweep", "study/experiment.yaml", "--out", "study/results", in: directory.url)
    #expect(sweep.status == 0)
    let check = try Tool.run(
      "check", "study/scenario.yaml", "study/experiment.yaml", in: directory.url)
    #expect(check.status == 0)
  }

  @Test("says which presets there are, and writes nothing over what is there")
  func refuses() throws {
    let directory = try TemporaryDirectory()
    let unknown = try Tool.run("init", "--design", "centralised", in: directory.url)
    #expect(unknown.status == 65 && unknown.errors.contains("did you mean 'centralized'?"))
    #expect(try directory.names.isEmpty)
    _ = try directory.write("experiment.yaml", "mine")
    #expect(try Tool.run("init", in: directory.url).status == 73)
    #expect(try directory.names == ["experiment.yaml"])
    #expect(try directory.text("experiment.yaml") == "mine")
  }
}
