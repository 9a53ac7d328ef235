import Foundation
import TestSupport
import Testing

@Suite("rolluplab list, explain and check")
struct CatalogueTests {
  static let topics = [
    "designs", "parts", "metrics", "decisions", "learners", "attacks", "feeds", "hardware",
  ]

  @Test("list every topic as table, JSON and CSV", arguments: topics)
  func list(_ topic: String) throws {
    let table = try Tool.run("list", topic)
    #expect(table.status == 0 && !table.output.isEmpty)
    // Only an address that has nowhere to break may be longer.
    let lines = table.output.split(separator: "\n").filter { !$0.contains("://") }
    #expect(lines.allSatisfy { $0.count <= 100 })
    let json = try Tool.run("list", topic, "--format", "json")
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: String]])
    #expect(objects.allSatisfy { $0["name"]?.isEmpty == false })
    let csv = try Tool.run("list", topic, "--format", "csv")
    #expect(csv.output.hasPrefix("name,"))
    #expect(csv.output.components(separatedBy: "\r\n").count >= 3)
  }

  @Test(
    "explain a design, rule, metric, decision, attack, feed, machine and key",
    arguments: [
      "centralized", "sequencing.centralized", "latency.final.p99", "order-block", "censor",
      "l1-blocks-2023-11-06", "cpu-96-vcpu", "feeds.l1.tip", "exp3",
      "players.bidders.behaviour.order-block",
    ])
  func explain(_ name: String) throws {
    let table = try Tool.run("explain", name)
    #expect(table.status == 0 && table.output.hasPrefix(name + " ("))
    #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let object = try Tool.run("explain", name, "--format", "json").json
    #expect(object.keys.sorted() == ["kind", "meaning", "name", "rows"])
  }

  @Test("print a preset that can be copied, compared and explained as a file")
  func preset() throws {
    let directory = try TemporaryDirectory()
    let yaml = try Tool.run("explain", "centralized", "--format", "yaml")
    #expect(yaml.status == 0)
    let file = try directory.write("mine.yaml", yaml.output)
    #expect(try Tool.run("check", file).output == "\(file): design\n")
    #expect(try Tool.run("explain", file).output.hasPrefix("centralized (design)"))
    let compare = try Tool.run(
      "compare", "centralized", file, "--days", "0.01", "--seeds", "2", "--format", "csv")
    #expect(compare.output.contains(",centralized,") && compare.output.contains(",mine,"))
  }

  @Test("refuse names that nothing is called by")
  func unknown() throws {
    let explain = try Tool.run("explain", "centralised")
    #expect(explain.status == 65 && explain.errors.contains("centralized"))
    #expect(try Tool.run("list", "everything").status == 64)
    #expect(try Tool.run("explain", "feeds.l1.tip", "--format", "yaml").status == 64)
    #expect(try Tool.run("explain", "./nowhere.yaml").status == 66)
  }

  @Test("check files, count runs, and say all that is wrong at once")
  func check() throws {
    let directory = try Inputs.directory()
    let good = try Tool.run("check", "scenario.yaml", "experiment.yaml", in: directory.url)
    #expect(good.status == 0 && good.complaints.isEmpty)
    #expect(
      good.output
        == "scenario.yaml: scenario\nexperiment.yaml: experiment, 8 points x 3 seeds = 24 runs\n")
    _ = try directory.write(
      "bad.yaml",
      """
      rolluplab: 1
      design: centralized
      time: {lenght: 1 d, warm-up: 3 bananas}
      users: {arrivals: {rate: 10}}
      """)
    let bad = try Tool.run("check", "bad.yaml", "scenario.yaml", in: directory.url)
    #expect(bad.status == 65 && bad.output == "scenario.yaml: scenario\n")
    #expect(bad.errors.hasPrefix("rolluplab: error: 3 problems\n"))
    for words in ["bad.yaml:3: time.lenght", "bad.yaml:3: time.warm-up", "bad.yaml:4: users.arr"] {
      #expect(bad.errors.contains(words))
    }
    let json = try Tool.run("check", "bad.yaml", "--format", "json", in: directory.url)
    #expect(json.status == 65)
    let files = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect((files.first?["issues"] as? [[String: Any]])?.count == 3)
    #expect(try Tool.run("check", "missing.yaml", in: directory.url).status == 66)
  }
}
