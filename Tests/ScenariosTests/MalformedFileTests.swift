import Foundation
import Scenarios
import Testing

@Suite("Malformed files")
struct MalformedFileTests {
  static let folder = Fixtures.folder.appending(path: "malformed").path

  static let orderBlock = "players.operator.behaviour.order-block"

  /// File, line, and what its one message must hold.
  static let cases: [(file: String, line: Int, parts: [String])] = [
    ("empty.yaml", 1, ["an empty file"]),
    ("comments-only.yaml", 1, ["an empty file"]),
    ("binary.yaml", 1, ["a binary file"]),
    ("latin-1.yaml", 0, ["not UTF-8"]),
    ("root-list.yaml", 1, ["a list", "expected a map"]),
    ("root-scalar.yaml", 1, ["'centralized'", "expected a map"]),
    ("not-yaml.yaml", 3, ["not YAML"]),
    ("tab-indent.yaml", 3, ["not YAML"]),
    ("second-document.yaml", 3, ["a second document"]),
    ("anchor.yaml", 3, ["time", "an anchor"]),
    ("alias.yaml", 5, ["an alias"]),
    ("billion-laughs.yaml", 2, ["an alias"]),
    ("merge-key.yaml", 4, ["time", "a merge key", "extends"]),
    ("tag.yaml", 4, ["record.series", "a tag"]),
    ("duplicate-key.yaml", 4, ["time.length", "twice", "line 5"]),
    ("duplicate-root-key.yaml", 2, ["design", "twice", "line 4"]),
    ("complex-key.yaml", 3, ["not plain text"]),
    ("deep.yaml", 3, ["more than 32"]),
    ("no-version.yaml", 1, ["rolluplab", "missing"]),
    ("wrong-version.yaml", 1, ["rolluplab", "'2'", "from 1 to 1"]),
    ("no-design.yaml", 1, ["design", "missing", "centralized"]),
    ("unknown-key.yaml", 3, ["time.lenght", "did you mean 'length'?"]),
    ("unknown-section.yaml", 3, ["feed", "did you mean 'feeds'?"]),
    ("unknown-design.yaml", 2, ["'centralised'", "did you mean 'centralized'?"]),
    ("unknown-rule.yaml", 2, ["design.availability", "did you mean 'blobs'?"]),
    ("unknown-choice.yaml", 3, ["feeds.l1.when-exhausted", "did you mean 'loop'?"]),
    ("unknown-hardware.yaml", 3, ["gpu-rtx-4080", "did you mean 'gpu-rtx-4090'?"]),
    ("wrong-type-map.yaml", 3, ["time", "'1 d'", "expected a map"]),
    ("wrong-type-list.yaml", 3, ["record.series", "a list", "a whole number"]),
    ("wrong-type-scalar.yaml", 3, ["record.series", "'many'", "a whole number"]),
    ("no-unit.yaml", 3, ["time.length", "'12' has no unit", "write '12 d'"]),
    ("wrong-unit.yaml", 3, ["time.length", "'days'", "did you mean 'd'?"]),
    ("other-unit.yaml", 3, ["users.accounts.balance", "a length of time", "an amount of ether"]),
    ("unit-where-none.yaml", 3, ["users.accounts.count", "has a unit"]),
    ("no-space.yaml", 3, ["'12s' without a space", "'12 s'"]),
    ("negative-count.yaml", 3, ["users.accounts.count", "'-5' is negative"]),
    ("negative-amount.yaml", 3, ["users.accounts.balance", "'-1 ether' is negative"]),
    ("nan.yaml", 3, ["mev.price.sigma", "'.nan' is not a finite number"]),
    ("infinity.yaml", 3, ["mev.price.sigma", "'.inf' is not a finite number"]),
    ("hexadecimal.yaml", 3, ["record.series", "'0x10' is not a decimal number"]),
    ("underscore.yaml", 3, ["record.series", "'1_000' is not a decimal number"]),
    ("yes.yaml", 3, ["record.flows", "'yes'", "on or off"]),
    ("half-wei.yaml", 3, ["'0.5 wei'", "more decimals"]),
    ("overflow.yaml", 3, ["users.accounts.balance", "too large"]),
    ("count-overflow.yaml", 3, ["users.accounts.count", "out of range"]),
    ("shares.yaml", 4, ["users.classes", "90 %", "100 %"]),
    ("gas-limit.yaml", 5, ["users.classes.pay.gas", "block-gas-limit", "6000000"]),
    ("slippage.yaml", 5, ["users.classes.pay.slippage", "does not trade"]),
    ("probe-class.yaml", 3, ["users.probe.class", "did you mean 'swap'?"]),
    ("class-name.yaml", 5, ["users.classes.Pay Now", "did you mean 'pay-now'?"]),
    ("cyclic-extends.yaml", 2, ["extends", "leads back to itself"]),
    ("missing-parent.yaml", 2, ["extends", "no file", "nowhere.yaml"]),
    ("missing-feed.yaml", 3, ["feeds.l1.file", "no file", "nowhere.csv"]),
    ("too-long.yaml", 3, ["time.length", "57600", "50400", "loop"]),
    ("warm-up.yaml", 3, ["time.warm-up", "leaves nothing"]),
    ("later-choice.yaml", 3, ["record.events", "not in this version", "off"]),
    ("lineage-unknown.yaml", 2, ["design.lineage", "'plasmaa'", "did you mean 'plasma'?"]),
    ("lineage-and-part.yaml", 4, ["design.sequencing", "a part of a rollup, beside 'lineage'"]),
    ("lineage-key.yaml", 2, ["design.interval", "unknown key", "dispute-window"]),
    ("lineage-members.yaml", 2, ["design.members", "users.accounts.count, which is 4"]),
    ("unknown-learner.yaml", 6, ["\(orderBlock).learner", "did you mean 'hedge'?"]),
    ("no-learner.yaml", 6, ["\(orderBlock).learner", "missing", "exp3, q-learning"]),
    ("learner-parameter.yaml", 6, ["\(orderBlock).parameters.gama", "did you mean 'gamma'?"]),
    ("other-learners-parameter.yaml", 6, ["\(orderBlock).parameters.alpha", "expected 'gamma'"]),
    ("learner-action.yaml", 6, ["\(orderBlock).actions[1]", "did you mean 'censor'?"]),
    ("repeated-action.yaml", 6, ["\(orderBlock).actions[1]", "twice"]),
    ("no-actions.yaml", 6, ["\(orderBlock).actions", "a list of 1 or more"]),
    ("learner-state.yaml", 6, ["\(orderBlock).state[0]", "did you mean 'pending-gas'?"]),
    ("learner-state-form.yaml", 6, ["\(orderBlock).state", "expected a list"]),
    ("payoff.yaml", 6, ["\(orderBlock).payoff", "not below 'high'"]),
    ("exploration.yaml", 6, ["parameters.exploration.value", "missing"]),
    ("unknown-action.yaml", 6, [orderBlock, "did you mean 'censor'?"]),
    ("unknown-decision.yaml", 6, ["behaviour.order-blok", "did you mean 'order-block'?"]),
    (
      "lost-day.yaml", 3, ["token.service-elasticity", "'per day'", "did you mean 'per lost day'?"]
    ),
    ("per-year.yaml", 3, ["token.borrow-rate", "is a share", "'12 % per year'"]),
    ("per-yaer.yaml", 3, ["token.borrow-rate", "'10 % per yaer'", "'12 % per year'"]),
    ("constant-and-cap.yaml", 3, ["mev.exogenous.cap", "beside 'constant'"]),
    ("exploration-flag.yaml", 3, ["learning.evaluate.exploration", "'maybe'", "on or off"]),
    ("moment.yaml", 3, ["time.start", "2023-13-01", "a moment"]),
  ]

  @Test("are refused with one clear message each", arguments: cases)
  func refused(file: String, line: Int, parts: [String]) throws {
    let error = try #require(throws: ScenarioError.self) {
      try ScenarioReader.read(file: "\(Self.folder)/\(file)")
    }
    let issue = try #require(error.issues.first, "\(error)")
    #expect(error.issues.count == 1, "\(error.issues)")
    #expect(issue.place.line == line, "\(issue)")
    let cyclic = file == "cyclic-extends.yaml" ? "cyclic-extends-2.yaml" : file
    #expect(issue.place.file.hasSuffix(cyclic))
    for part in parts { #expect(issue.description.contains(part), "\(issue)") }
  }

  @Test("show all their errors at once")
  func threeErrors() throws {
    let error = try #require(throws: ScenarioError.self) {
      try ScenarioReader.read(file: "\(Self.folder)/three-errors.yaml")
    }
    #expect(
      error.issues.map { "\($0.place.line) \($0.path)" } == [
        "2 design", "4 time.lenght", "6 users.accounts.count",
      ])
    let lines = try #require(error.errorDescription).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1].hasSuffix(
        "three-errors.yaml:4: time.lenght: unknown key 'lenght'; expected one of start, length, warm-up, l2-blocks-per-slot; did you mean 'length'?"
      ))
  }

  @Test("show twenty errors and count the rest")
  func manyErrors() throws {
    let keys = (1...30).map { "wrong-\($0): x\n" }.joined()
    let error = try #require(throws: ScenarioError.self) {
      try ScenarioReader.read(text: "rolluplab: 1\ndesign: centralized\n" + keys)
    }
    #expect(error.issues.count == 20)
    #expect(error.errorDescription?.hasSuffix("and 10 more") == true)
  }

  @Test("of 100 MB are refused before they are read")
  func hugeFile() throws {
    let file = try Fixtures.temporaryFile("huge.yaml", "rolluplab: 1\n")
    defer { try? FileManager.default.removeItem(atPath: file) }
    try #require(truncate(file, 100_000_000) == 0)
    let time = try threadTime {
      let error = try #require(throws: ScenarioError.self) { try ScenarioReader.read(file: file) }
      #expect(error.issues.first?.message.contains("over 1 MB") == true)
    }
    #expect(time < .milliseconds(100))
  }

  @Test("that are not there are told from those that are wrong")
  func missingFile() throws {
    let error = try #require(throws: ScenarioError.self) {
      try ScenarioReader.read(file: "/nowhere/scenario.yaml")
    }
    #expect(error == .missingFile("/nowhere/scenario.yaml"))
    #expect(error.isMissingFile)
    #expect(throws: ScenarioError.unreadable("/", reason: "it is a folder")) {
      try ScenarioReader.read(file: "/")
    }
  }

  @Test("a chain of more than eight files is refused")
  func longChain() throws {
    let folder = try Fixtures.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for i in 0..<12 {
      let next = i < 11 ? "extends: \(i + 1).yaml\n" : "design: centralized\n"
      try "rolluplab: 1\n\(next)".write(
        toFile: "\(folder)/\(i).yaml", atomically: true, encoding: .utf8)
    }
    let error = try #require(throws: ScenarioError.self) {
      try ScenarioReader.read(file: "\(folder)/0.yaml")
    }
    #expect(error.issues.first?.message.contains("more than 8 files") == true)
    _ = try ScenarioReader.read(file: "\(folder)/4.yaml")
  }
}
