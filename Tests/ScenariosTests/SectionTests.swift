import Foundation
import Quantities
import Rollup
import Scenarios
import Testing

@Suite("Sections")
struct SectionTests {
  private func setting(_ set: String...) throws -> Setting {
    try Fixtures.scenario(set: set).setting(seed: 1)
  }

  @Test("token: in the units of the file, at the figures of the page on the network token")
  func token() throws {
    let usual = try setting().token
    #expect(usual.start == DollarAmount(1_000_000))
    #expect(usual.serviceElasticity == 0.2 && usual.borrowPerYear == 0.1)
    #expect(usual.recoveryHalfLifeSeconds == 604_800 && usual.detectionSeconds == 600)
    #expect(usual.impactPerEther == 1e-5)
    // A day of a martingale with this sigma has a standard deviation of 5 %.
    #expect(abs(usual.sigmaPerRootSecond * (86_400.0).squareRoot() - 0.05) < 1e-15)
    let other = try setting(
      "token={price: 2.5 usd, sigma: 0, service-elasticity: 0.05 per lost day}",
      "token.recovery-half-life=30 d", "token.borrow-rate=12.5 % per year",
      "token.impact=1 % per ether", "token.detection=0 s"
    ).token
    #expect(other.start == DollarAmount(2_500_000) && other.sigmaPerRootSecond == 0)
    #expect(other.serviceElasticity == 0.05 && other.borrowPerYear == 0.125)
    #expect(other.recoveryHalfLifeSeconds == 2_592_000 && other.impactPerEther == 0.01)
    #expect(other.detectionSeconds == 0)
  }

  @Test("learning: two hundred thousand decisions, and neither exploration nor learning in the run")
  func learning() throws {
    #expect(
      try setting().learning
        == LearningSetting(trainingDecisions: 200_000, explores: false, learns: false))
    #expect(
      try setting(
        "learning={train: {decisions: 5}, evaluate: {exploration: on, learning: true}}"
      ).learning == LearningSetting(trainingDecisions: 5, explores: true, learns: true))
  }

  @Test("mev.exogenous: drawn only where the source says so")
  func exogenous() throws {
    #expect(try setting().exogenous == nil)
    #expect(try setting("mev.exogenous.median=1 ether").exogenous == nil)
    let drawn = try #require(
      try setting(
        "mev.source=exogenous", "mev.exogenous={median: 0.5 ether, sigma: 2, tail-from: 90 %}",
        "mev.exogenous.tail-index=1.5", "mev.exogenous.scale=10 %", "mev.exogenous.cap=3 ether"
      ).exogenous)
    #expect(drawn.medianWei == 5e17 && drawn.sigma == 2 && drawn.tailFrom == 0.9)
    #expect(drawn.tailIndex == 1.5 && drawn.scale == 0.1 && drawn.capWei == 3e18)
    let constant = try #require(
      try setting("mev={source: exogenous, exogenous: {constant: 2 gwei}}").exogenous)
    #expect(constant.medianWei == 2e9 && constant.sigma == 0 && constant.scale == 1)
    #expect(constant.tailFrom == 1 && constant.capWei == .infinity)
    #expect(try setting("mev={source: exogenous, exogenous: {constant: 0 wei}}").exogenous != nil)
  }

  @Test("mev.exogenous: another hash and another tape, and nothing assumed of what is not drawn")
  func exogenousIdentity() throws {
    let traded = try Fixtures.scenario()
    let drawn = try Fixtures.scenario(set: ["mev.source=exogenous"])
    #expect(drawn.hash != traded.hash && drawn.tapeKey != traded.tapeKey)
    #expect(drawn.assumptions.contains { $0.name == "mev.exogenous.scale" })
    #expect(!traded.assumptions.contains { $0.name.hasPrefix("mev.exogenous") })
    let inVain = try Fixtures.scenario(set: ["mev.exogenous.scale=2 %"])
    #expect(inVain.notes.contains { $0.hasPrefix("mev.exogenous has no effect") })
  }

  @Test("users: who sends always, and tips that are drawn in wei per gas")
  func users() throws {
    let usual = try setting().users
    #expect(!usual.sendsAlways && usual.classes.allSatisfy { $0.tip == nil })
    let users = try setting(
      "users.sends=always", "users.classes.swap.tip={lognormal: {median: 0.1 gwei, sigma: 1}}",
      "users.classes.heavy.tip=2 gwei", "users.classes.transfer.tip=0 gwei"
    ).users
    #expect(users.sendsAlways)
    let tips = Dictionary(uniqueKeysWithValues: users.classes.map { ($0.name, $0.tip) })
    #expect(tips["swap"] == .lognormal(median: 1e8, sigma: 1))
    #expect(tips["heavy"] == .constant(2e9) && tips["transfer"] == .constant(0))
  }

  static let refusals: [(set: String, parts: [String])] = [
    ("token.price=0 usd", ["a price of 0"]), ("token.price=1 ether", ["an amount of ether"]),
    ("token.detection=2000 d", ["at most 365 d"]), ("token.impact=1 %", ["'12 % per ether'"]),
    ("token.impact=1 % per year", ["a share per year"]),
    ("token.service-elasticity=0.2", ["has no unit", "'0.2 per lost day'"]),
    ("token.service-elasticity=-1 per lost day", ["out of range", "from 0.0"]),
    ("token.borrow-rate=2000 % per year", ["too large", "at most 1000 % per year"]),
    ("learning.train.decisions=-1", ["negative"]),
    ("mev.source=exogenus", ["did you mean 'exogenous'?"]),
    ("mev={source: exogenous, exogenous: {median: 0 ether}}", ["an amount of 0"]),
    ("users.sends=allways", ["did you mean 'always'?"]),
    ("users.classes.swap.tip=1 usd", ["an amount of dollars"]),
    ("users.classes.swap.tip=2 ether", ["at most 10000 gwei"]),
  ]

  @Test("refuse what does not fit", arguments: refusals)
  func refused(set: String, parts: [String]) throws {
    let error = try #require(throws: ScenarioError.self) { try Fixtures.scenario(set: [set]) }
    #expect(error.issues.count == 1, "\(error.issues)")
    for part in parts { #expect(error.issues[0].message.contains(part), "\(error.issues)") }
  }
}

@Suite("The documented example")
struct DocumentedExampleTests {
  static let file = Fixtures.folder.appending(path: "valid/documented-example.yaml").path
  /// The behaviours whose decision kinds belong to rules that the design of the example names.
  static let learned = [
    "players.bidders.behaviour.mev-auction-bid", "players.rollers.behaviour.roller-assignment",
  ]

  @Test("is accepted as it stands, but for decisions that no registered rule asks")
  func accepted() throws {
    let known = Set(Registry.decisions.map { "behaviour.\($0.name)" })
    let unknown = Self.learned.filter { path in !known.contains { path.hasSuffix($0) } }
    guard unknown.isEmpty else {
      let error = try #require(throws: ScenarioError.self) {
        try ScenarioReader.read(file: Self.file)
      }
      #expect(error.issues.map(\.path) == unknown)
      return
    }
    let scenario = try ScenarioReader.read(file: Self.file)
    let again = try ScenarioReader.read(text: scenario.canonicalYAML())
    #expect(again.hash == scenario.hash && again.notes == scenario.notes)
  }

  @Test("has the sections that it shows")
  func sections() throws {
    let text = try String(contentsOfFile: Self.file, encoding: .utf8)
    let kept = text.split(separator: "\n").filter { line in
      !Self.learned.contains { line.contains($0.split(separator: ".").last.map(String.init) ?? "") }
    }
    let scenario = try ScenarioReader.read(text: kept.joined(separator: "\n"))
    let setting = scenario.setting(seed: 1)
    #expect(setting.token.serviceElasticity == 0.2 && setting.learning.trainingDecisions == 200_000)
    #expect(setting.players.map(\.name) == ["bidders", "searchers", "rollers", "outsider"])
    let again = try ScenarioReader.read(text: scenario.canonicalYAML())
    #expect(again.hash == scenario.hash)
  }
}
