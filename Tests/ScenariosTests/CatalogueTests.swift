import Foundation
import Parameters
import Rollup
import Scenarios
import Testing

@Suite("Catalogue")
struct CatalogueTests {
  @Test("lists every topic in full rows", arguments: ListTopic.allCases)
  func listing(topic: ListTopic) {
    let listing = Catalogue.list(topic)
    #expect(!listing.rows.isEmpty)
    for row in listing.rows { #expect(row.count == listing.columns.count && !row[0].isEmpty) }
  }

  @Test("explains every name but those that several rules share")
  func everyName() throws {
    for name in Catalogue.names where !name.isEmpty {
      do {
        let explanation = try Catalogue.explain(name)
        #expect(!explanation.meaning.isEmpty, "\(name)")
      } catch {
        #expect(name == "none", "\(error)")
      }
    }
  }

  @Test(
    "explains worlds, accounts, reasons and keys of experiments",
    arguments: [
      ("honest", "world"), ("as-written", "world"), ("attack:censor", "world"),
      ("attack:censor@30%", "world"), ("slash", "reason of a flow"),
      ("l1.burn", "account in flows"),
      ("market.outside", "account in flows"), ("pool.eth-usd", "account in flows"),
      ("measure.summary", "experiment key"), ("seeds.count", "experiment key"),
      ("zip", "experiment key"), ("axes.NAME.range.scale", "experiment key"),
    ])
  func looseNames(name: String, kind: String) throws {
    let explanation = try Catalogue.explain(name)
    #expect(explanation.kind == kind && !explanation.meaning.isEmpty)
  }

  @Test("explains every reason that the books know")
  func reasons() throws {
    for reason in Reason.allCases {
      let explanation = try Catalogue.explain(reason.rawValue)
      let kinds = [explanation.kind] + explanation.rows.map(\.unit)
      #expect(kinds.contains("reason of a flow"), "\(reason)")
    }
  }

  @Test("explains keys by pattern and by a concrete name")
  func keys() throws {
    let pattern = try Catalogue.explain("users.classes.NAME.gas")
    let concrete = try Catalogue.explain("users.classes.swap.gas")
    #expect(pattern.meaning == concrete.meaning && concrete.kind == "scenario key")
    let delay = try Catalogue.explain("design.sequencing.max-delay")
    #expect(delay.rows[0].value == "5 min")
    #expect(delay.rows[0].source == "assumption: a blob fills in about 4.5 min at 10 tx/s")
    #expect(try Catalogue.explain("feeds.l1.when-exhausted").rows.map(\.path).contains("loop"))
    #expect(try Catalogue.explain("users.classes.swap.value.lognormal.sigma").rows.count == 1)
    #expect(try Catalogue.explain("time").rows.count == 4)
  }

  @Test("prefers a preset to a rule of its name")
  func presetFirst() throws {
    let preset = try Catalogue.explain("centralized")
    #expect(preset.kind == "design")
    let yaml = try #require(preset.yaml)
    #expect(yaml.contains("sequencing:"))
    #expect(preset.rows.contains { $0.path == "design.escape.delay" && $0.value == "12 h" })
    #expect(try Catalogue.explain("sequencing.centralized").kind == "rule")
    #expect(try Catalogue.explain("in-house").title == "proving.in-house")
  }

  @Test("says what is near to an unknown name")
  func unknown() throws {
    let error = try #require(throws: ScenarioError.self) { try Catalogue.explain("centralised") }
    #expect(error.issues[0].nearest == "centralized")
    let shared = try #require(throws: ScenarioError.self) { try Catalogue.explain("none") }
    #expect(shared.issues[0].expected.contains("penalties.none"))
  }

  @Test("knows every key of the resolved scenario")
  func resolvedKeys() throws {
    func check(_ arguments: Arguments, _ path: String) throws {
      for entry in arguments.entries {
        let below = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        _ = try Catalogue.explain(below)
        if case .map(let map) = entry.node { try check(map, below) }
      }
    }
    try check(Fixtures.scenario().resolved, "")
    try check(ScenarioReader.read(file: RoundTripTests.week).resolved, "")
  }
}

@Suite("Presets and design files")
struct DesignTests {
  @Test("write out all nine parts", arguments: Preset.rollups)
  func parts(preset: Preset) throws {
    for part in Part.allCases { #expect(preset.yaml.contains("\n\(part.rawValue): ")) }
    let scenario = try ScenarioReader.read(text: "rolluplab: 1\ndesign: \(preset.name)\n")
    #expect(scenario.designName == preset.name)
  }

  @Test("a preset that is printed, saved and named is the same design")
  func saved() throws {
    let folder = try Fixtures.temporaryFolder()
    let preset = Preset.all[1]
    try preset.yaml.write(toFile: folder + "/mine.yaml", atomically: true, encoding: .utf8)
    let text = "rolluplab: 1\ndesign: ./mine.yaml\n"
    let scenario = try ScenarioReader.read(text: text, directory: folder)
    #expect(scenario.designName == preset.name)
    #expect(scenario.hash == (try Fixtures.scenario(set: ["design=\(preset.name)"]).hash))
    #expect(try ScenarioReader.check(file: folder + "/mine.yaml") == .design)
  }

  @Test("a file that builds on another is named after itself")
  func based() throws {
    let folder = try Fixtures.temporaryFolder()
    try "base: centralized\nsequencing: {max-delay: 1 min}\n".write(
      toFile: folder + "/Quick One.yaml", atomically: true, encoding: .utf8)
    try "base: Quick One.yaml\nname: quickest\nfees: gas-proportional\n".write(
      toFile: folder + "/b.yaml", atomically: true, encoding: .utf8)
    func read(_ file: String) throws -> Scenario {
      try ScenarioReader.read(text: "rolluplab: 1\ndesign: \(file)\n", directory: folder)
    }
    #expect(try read("Quick One.yaml").designName == "quick-one")
    let quickest = try read("b.yaml")
    #expect(quickest.designName == "quickest")
    #expect(quickest.design.sequencing.blocks.maxDelaySeconds == 60)
    #expect(!quickest.design.fees.hasTips)
    try "base: b.yaml\n".write(
      toFile: folder + "/Quick One.yaml", atomically: true, encoding: .utf8)
    let error = try #require(throws: ScenarioError.self) { try read("b.yaml") }
    #expect(error.issues[0].message.contains("leads back"))
  }

  @Test("a single key keeps the base's rule, and another rule resets its parameters")
  func overrides() throws {
    let kept = try ScenarioReader.read(
      text: "rolluplab: 1\ndesign: {base: centralized, escape: {delay: 1 h}}\n")
    #expect(kept.design.escape.forcedInclusion?.delaySeconds == 3_600)
    #expect(kept.designName == "centralized")
    let reset = try Fixtures.scenario(set: [
      "design.availability.overhead-gas=100000", "design.availability.rule=calldata",
    ])
    #expect(reset.design.availability.overheadGas == 90_000)
  }

  @Test("values of a rule that do not go together are refused")
  func ruleProblems() throws {
    let error = try #require(throws: ScenarioError.self) {
      try Fixtures.scenario(set: ["design.revenue.fees={burn: 60 %, treasury: 50 %}"])
    }
    #expect(error.issues.map(\.path) == ["design.revenue.fees"])
    #expect(error.issues[0].message.contains("at most 100 %"))
  }

  @Test("the scenarios that ship are accepted")
  func shipped() throws {
    let folder = Fixtures.root.appending(path: "Experiments")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".yaml") {
      _ = try ScenarioReader.check(file: folder.appending(path: file).path)
    }
  }

  @Test("errors in a parent file name that file")
  func parent() throws {
    let folder = try Fixtures.temporaryFolder()
    try
      "rolluplab: 1\ndesign: centralized\nrecord: {series: -1}\nusers: {probe: {rate: 2 tx/min}}\n"
      .write(toFile: folder + "/parent.yaml", atomically: true, encoding: .utf8)
    let child = folder + "/child.yaml"
    try "rolluplab: 1\nextends: parent.yaml\ntime: {length: 2 h}\n".write(
      toFile: child, atomically: true, encoding: .utf8)
    let error = try #require(throws: ScenarioError.self) { try ScenarioReader.read(file: child) }
    #expect(error.issues.map(\.place.file) == [folder + "/parent.yaml"])
    #expect(error.issues[0].place.line == 3)
    let fixed = try ScenarioReader.read(file: child, overrides: [Override("record.series=7")])
    #expect(fixed.name == "child")
    let setting = fixed.setting(seed: 1)
    #expect(setting.record.seriesPoints == 7 && setting.time.slots == 600)
    #expect(setting.users.probesPerSecond == 2.0 / 60)
  }
}
