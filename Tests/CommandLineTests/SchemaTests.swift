import Foundation
import TestSupport
import Testing

@Suite("rolluplab schema")
struct SchemaTests {
  private static let root = HelpTests.folder
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func schema(_ kind: String) throws -> Plain {
    let result = try Tool.run("schema", kind)
    #expect(result.status == 0 && result.complaints.isEmpty)
    return try Plain(json: result.output)
  }

  private func accepts(_ yaml: String, _ schema: Plain) throws -> Bool {
    try SchemaValidator.accepts(Plain(yaml: yaml), schema)
  }

  @Test(
    "says which draft it is, and closes every map", arguments: ["scenario", "design", "experiment"])
  func draft(kind: String) throws {
    let schema = try schema(kind)
    #expect(schema["$schema"] == .text("https://json-schema.org/draft/2020-12/schema"))
    #expect(schema["title"] == .text("RollupLab \(kind)"))
    #expect(schema["additionalProperties"] == .flag(false))
    #expect(try !accepts("{rolluplab: 1, design: centralized, wrong: 1}", schema))
  }

  @Test("accepts the scenarios and designs that ship")
  func shipped() throws {
    let scenario = try schema("scenario")
    let folder = Self.root.appending(path: "Experiments")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    #expect(files.count >= 2)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let isExperiment = try Plain(yaml: text)["experiment"] != nil
      #expect(try accepts(text, isExperiment ? schema("experiment") : scenario), "\(file)")
    }
    let design = try schema("design")
    let list = try Tool.run("list", "designs", "--format", "csv").output
    let names = list.split(whereSeparator: \.isNewline).dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
    #expect(names.count >= 3)
    for name in names {
      #expect(try accepts(Tool.run("explain", name, "--format", "yaml").output, design), "\(name)")
    }
  }

  @Test("accepts what 'init' writes and what '--print-resolved' prints")
  func written() throws {
    let directory = try TemporaryDirectory()
    _ = try Tool.run("init", in: directory.url)
    #expect(try accepts(directory.text("scenario.yaml"), schema("scenario")))
    #expect(try accepts(directory.text("experiment.yaml"), schema("experiment")))
    let learner = "players.operator.behaviour.order-block={learner: q-learning, state: [time]}"
    for set in [
      "time.length=1 h", "mev.source=exogenous", learner, "users.classes.swap.tip=1 gwei",
    ] {
      let resolved = try Tool.run(
        "run", "scenario.yaml", "--set", set, "--print-resolved", in: directory.url)
      #expect(resolved.status == 0)
      #expect(try accepts(resolved.output, schema("scenario")), "\(set)")
    }
  }

  @Test("has every key of the documented example that the reader knows")
  func example() throws {
    let file = Self.root.appending(path: "Tests/Fixtures/valid/documented-example.yaml")
    let known = try Tool.run("list", "decisions", "--format", "csv").output
    let text = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { line in
      // Decisions of rules that this build does not have are unknown to it.
      ["mev-auction-bid", "roller-assignment"].allSatisfy { kind in
        known.contains("\n\(kind),") || !line.contains("\(kind):")
      }
    }
    #expect(try accepts(text.joined(separator: "\n"), schema("scenario")))
  }

  static let accepted = [
    "{rolluplab: 1, design: centralized}",
    "{rolluplab: 1, design: {base: centralized-calldata, availability: {overhead-gas: 50000}}}",
    "{extends: parent.yaml, users: {classes: {swap: {gas: 1000000}}}}",
    "{rolluplab: 1, design: centralized, players: {searchers: {count: 3}}}",
    "{rolluplab: 1, design: centralized, players: {a: {role: prover, capital: 5000 token}}}",
    "{rolluplab: 1, design: centralized, mev: {price: {process: gbm, sigma: 4e-2}}}",
    "{rolluplab: 1, design: centralized, token: {borrow-rate: 10 % per year}}",
    "{rolluplab: 1, design: centralized, record: {flows: false, events: off}}",
    "{rolluplab: 1, design: centralized, feeds: {blobs: {process: poisson, mean: 2}}}",
  ]

  static let refused = [
    "{design: centralized}", "{rolluplab: 2, design: centralized}", "{rolluplab: 1}",
    "{rolluplab: 1, design: centralized, time: {lenght: 1 d}}",
    "{rolluplab: 1, design: centralized, time: {length: 12}}",
    "{rolluplab: 1, design: centralized, time: {length: 12 days}}",
    "{rolluplab: 1, design: centralized, time: {length: 12s}}",
    "{rolluplab: 1, design: centralized, users: {accounts: {count: 1.5}}}",
    "{rolluplab: 1, design: centralized, users: {accounts: {count: -5}}}",
    "{rolluplab: 1, design: centralized, users: {accounts: {balance: 1 usd}}}",
    "{rolluplab: 1, design: centralized, users: {classes: {swap: {gas: 1000000}}}}",
    "{rolluplab: 1, design: centralized, users: {classes: {Pay Now: {}}}}",
    "{rolluplab: 1, design: {base: centralized, availability: {rule: blob}}}",
    "{rolluplab: 1, design: {base: centralized, escape: {rule: none, delay: 1 h}}}",
    "{rolluplab: 1, design: centralized, players: {a: {count: 3}}}",
    "{rolluplab: 1, design: centralized, players: {operator: {behaviour: {order-block: censr}}}}",
    """
    {rolluplab: 1, design: centralized,
    players: {operator: {behaviour: {order-block: {actions: [censor]}}}}}
    """,
    """
    {rolluplab: 1, design: centralized,
    players: {operator: {behaviour: {order-block: {learner: exp3, parameters: {alpha: 1}}}}}}
    """,
    "{rolluplab: 1, design: centralized, mev: {pools: {a: {reserves: [1 ether]}}}}",
    "{rolluplab: 1, design: centralized, token: {borrow-rate: 10 %}}",
    "{rolluplab: 1, design: centralized, record: {flows: maybe}}",
    "{rolluplab: 1, design: centralized, time: {start: yesterday}}",
  ]

  @Test("accepts what the reader accepts, and refuses what is wrong in itself, as the reader does")
  func examples() throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write(
      "parent.yaml",
      """
      {rolluplab: 1, design: centralized, users: {classes: {swap:
      {share: 100 %, gas: 21000, bytes: 9, value: 1 gwei}}}}
      """)
    let schema = try schema("scenario")
    for text in Self.accepted + Self.refused {
      let isGood = Self.accepted.contains(text)
      _ = try directory.write("file.yaml", text)
      let status = try Tool.run("check", "file.yaml", in: directory.url).status
      #expect(status == (isGood ? 0 : 65), "\(text)")
      #expect(try accepts(text, schema) == isGood, "\(text)")
    }
  }

  @Test("of an experiment needs its name and refuses other keys")
  func experiment() throws {
    let schema = try schema("experiment")
    let head = "rolluplab: 1, experiment: a, scenario: {rolluplab: 1, design: centralized}"
    for tail in [
      "", ", zip: [a, b]", ", zip: [[a, b], [c, d]]", ", worlds: honest",
      ", axes: {a: {path: users.arrivals.rate, values: [1, 2]}}", ", set: {time.length: 1 d}",
      ", axes: {a: {path: b, range: {from: 1, to: 8, steps: 4, scale: log}}}",
    ] { #expect(try accepts("{\(head)\(tail)}", schema), "\(tail)") }
    for text in [
      "{rolluplab: 1, scenario: a.yaml}", "{\(head), axis: {}}", "{\(head), seeds: 5}",
      "{\(head), axes: {a: {values: [1]}}}", "{\(head), worlds: []}",
      "{rolluplab: 1, experiment: a, scenario: {rolluplab: 1, design: centralized, x: 1}}",
    ] { #expect(try !accepts(text, schema), "\(text)") }
  }

  @Test("is refused for what is no kind of file")
  func unknown() throws {
    let result = try Tool.run("schema", "feeds")
    #expect(result.status == 64 && result.errors.contains("scenario, design, experiment"))
  }
}
