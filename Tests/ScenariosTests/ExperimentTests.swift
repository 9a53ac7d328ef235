import Foundation
import Players
import Scenarios
import Testing

@Suite("Experiments")
struct ExperimentTests {
  static func read(_ lines: String) throws -> Experiment {
    try ScenarioReader.experiment(
      text: "rolluplab: 1\nexperiment: trial\nscenario: {rolluplab: 1, design: centralized}\n"
        + lines)
  }

  @Test("are ordered by design, world and axes in file order")
  func order() throws {
    let experiment = try Self.read(
      """
      designs: [centralized, centralized-calldata]
      worlds: [honest, "attack:censor"]
      axes:
        rate: {path: users.arrivals.rate, values: [5 tx/s, 10 tx/s]}
        blobs: {path: design.availability.max-blobs, values: [1, 2, 3], only: [centralized]}
      seeds: {first: 3, count: 4}
      """)
    let points = experiment.points.map { point in
      ([point.design, point.world.name] + point.axes.map { $0.value ?? "" }).joined(separator: " ")
    }
    #expect(points.count == 2 * 6 + 2 * 2)
    #expect(points.first == "centralized honest 5 tx/s 1")
    #expect(points[1] == "centralized honest 5 tx/s 2")
    #expect(points[6] == "centralized attack:censor 5 tx/s 1")
    #expect(points[12] == "centralized-calldata honest 5 tx/s ")
    #expect(points.last == "centralized-calldata attack:censor 10 tx/s ")
    #expect(experiment.seeds == [3, 4, 5, 6])
    for point in experiment.points {
      let scenario = point.scenario
      #expect(scenario.hash == point.hash && scenario.tapeKey == point.tapeKey)
      #expect(scenario.designName == point.design)
    }
    #expect(experiment.points[0].hash == experiment.points[6].hash)
    #expect(experiment.points[0].tapeKey == experiment.points[12].tapeKey)
  }

  @Test("walk zipped axes together")
  func zip() throws {
    let experiment = try Self.read(
      """
      axes:
        a: {path: users.arrivals.rate, values: [5 tx/s, 10 tx/s]}
        b: {path: players.searchers.count, values: [1, 2, 3]}
        c: {path: users.classes.swap.gas, values: [100000, 200000]}
      zip: [a, c]
      """)
    #expect(
      experiment.points.map { $0.axes.map { $0.value ?? "" } } == [
        ["5 tx/s", "1", "100000"], ["5 tx/s", "2", "100000"], ["5 tx/s", "3", "100000"],
        ["10 tx/s", "1", "200000"], ["10 tx/s", "2", "200000"], ["10 tx/s", "3", "200000"],
      ])
  }

  static let ranges: [(path: String, range: String, values: [String])] = [
    ("players.searchers.count", "{from: 1, to: 8, steps: 4, scale: log}", ["1", "2", "4", "8"]),
    ("players.searchers.count", "{from: 1, to: 3, steps: 7}", ["1", "2", "3"]),
    (
      "users.arrivals.rate", "{from: 1 tx/s, to: 2 tx/s, steps: 5}",
      ["1 tx/s", "1.25 tx/s", "1.5 tx/s", "1.75 tx/s", "2 tx/s"]
    ),
    (
      "design.sequencing.max-delay", "{from: 1 min, to: 100 min, steps: 3, scale: log}",
      ["1 min", "10 min", "100 min"]
    ),
    ("mev.price.sigma", "{from: 0, to: 1, steps: 4}", ["0", "0.333333", "0.666667", "1"]),
  ]

  @Test("expand ranges", arguments: ranges)
  func range(path: String, range: String, values: [String]) throws {
    let experiment = try Self.read("axes: {x: {path: \(path), range: \(range)}}\n")
    #expect(experiment.axes[0].values == values)
    #expect(experiment.points.map { $0.axes[0].value } == values)
  }

  static let exclusions: [(condition: String, left: Int)] = [
    ("n == 1", 6), ("n != 1", 3), ("n > 1 && d == '1 h'", 7), ("n >= 2 || d < '30 min'", 2),
    ("!(n == 2)", 3), ("d == '60 min'", 6), ("d <= '3600 s'", 3), ("world == 'honest'", 0),
    ("design == 'centralized' && (n == 1 || n == 2) && d != '5 min'", 5),
  ]

  @Test("leave out what a condition excludes", arguments: exclusions)
  func exclude(condition: String, left: Int) throws {
    let lines = """
      axes:
        n: {path: players.searchers.count, values: [1, 2, 3]}
        d: {path: design.sequencing.max-delay, values: [5 min, 1 h, 2 h]}
      worlds: [honest]
      exclude: ["\(condition)"]
      """
    if left == 0 {
      let error = try #require(throws: ScenarioError.self) { try Self.read(lines) }
      #expect(error.issues[0].message.contains("leave no point"))
    } else {
      #expect(try Self.read(lines).points.count == left)
    }
  }

  @Test("apply 'set' before the axes")
  func set() throws {
    let experiment = try Self.read(
      """
      set: {time.length: 2 h, design.sequencing.max-delay: 9 min}
      axes: {length: {path: time.length, values: [1 h, 3 h]}}
      """)
    #expect(experiment.base.setting(seed: 1).time.slots == 600)
    #expect(experiment.points.map { $0.scenario.setting(seed: 1).time.slots } == [300, 900])
    #expect(experiment.points[0].scenario.canonicalYAML().contains("max-delay: 9 min"))
  }

  @Test("read what is measured")
  func measure() throws {
    let experiment = try Self.read(
      """
      question: E14
      designs: [centralized, centralized-calldata]
      measure:
        summary: [latency.final.p99, fee.mean]
        compare: {baseline: centralized, level: 99 %}
      """)
    #expect(experiment.question == "E14")
    #expect(experiment.summary == ["latency.final.p99", "fee.mean"])
    let comparison = try #require(experiment.comparison)
    #expect(comparison.baseline == "centralized" && comparison.level == 0.99)
    #expect(comparison.adjustment == .holm && comparison.isPaired)
  }

  @Test("are also scenario files, with one point; and run as their base point")
  func scenarioFile() throws {
    let file = RoundTripTests.week
    let experiment = try ScenarioReader.experiment(file: file)
    #expect(experiment.points.count == 1 && experiment.seeds == (1...16).map { UInt64($0) })
    #expect(experiment.worlds == [.asWritten])
    #expect(experiment.points[0].hash == (try ScenarioReader.read(file: file).hash))
    let folder = try Fixtures.temporaryFolder()
    let text = "rolluplab: 1\nexperiment: e\nscenario: \(file)\nset: {time.length: 1 d}\n"
    try text.write(toFile: folder + "/e.yaml", atomically: true, encoding: .utf8)
    let base = try ScenarioReader.read(file: folder + "/e.yaml")
    #expect(base.name == "week-of-november" && base.setting(seed: 1).time.slots == 7_200)
    #expect(try ScenarioReader.check(file: folder + "/e.yaml") == .experiment)
    #expect(try ScenarioReader.check(file: file) == .scenario)
  }

  static let malformed: [(lines: String, parts: [String])] = [
    ("axes: {a: {path: users.arivals.rate, values: [1 tx/s]}}", [":4: users.arivals", "arrivals"]),
    (
      "axes: {a: {path: users.arrivals.rate, values: [1]}}", [":4: users.arrivals.rate", "no unit"]
    ),
    ("axes: {a: {values: [1]}}", ["axes.a.path", "missing"]),
    ("axes: {a: {path: record.series}}", ["axes.a", "no values"]),
    ("axes: {a: {path: record.series, values: []}}", ["axes.a.values", "a list"]),
    ("axes: {A: {path: record.series, values: [1]}}", ["axes.A", "lower-case"]),
    ("axes: {seed: {path: record.series, values: [1]}}", ["axes.seed", "another name"]),
    ("axes: {a: {path: record.series, values: [1, 1]}}", ["axes.a.values", "twice"]),
    ("axes: {a: {path: record.series, values: [1], only: [b]}}", ["axes.a.only", "not among"]),
    (
      "axes: {a: {path: record.series, range: {from: 1, to: 9}}}",
      ["axes.a.range.steps", "missing"]
    ),
    ("axes: {a: {path: time.length, range: {from: 1 d, to: 2 h, steps: 3}}}", ["one unit"]),
    ("zip: [a]", ["zip", "no axis 'a'"]), ("exclude: [\"x == 1\"]", ["exclude", "no axis 'x'"]),
    (
      "axes: {a: {path: record.series, values: [1, 2]}, "
        + "b: {path: players.searchers.count, values: [1, 2, 3]}}\nzip: [a, b]",
      ["zip", "2 values of a, 3 values of b"]
    ),
    ("axes: {a: {path: record.series, values: [1, 2]}}\nzip: [a, a]", ["zip"]),
    ("axes: {a: {path: record.series, values: [1, 2]}}\nzip: [[a], [a]]", ["an axis twice"]),
    ("axes: {a: {path: record.series, values: [1, 2]}}\nzip: [a, b]", ["no axis 'b'"]),
    (
      "axes: {a: {path: record.series, values: [1], only: [centralized]}, "
        + "b: {path: players.searchers.count, values: [1]}}\nzip: [a, b]",
      ["zip", "another 'only': a for centralized, b for all designs"]
    ),
    (
      "axes: {a: {path: record.series, values: [1]}, b: {path: record.series, values: [2]}}",
      ["axes.b.path", "which the axis 'a' sets too"]
    ),
    (
      "axes: {a: {path: design.sequencing.nothing, values: [1 h]}, "
        + "b: {path: design, values: [centralized]}}",
      ["design.sequencing.nothing", "unknown key"]
    ),
    (
      "axes: {a: {path: users.arrivals.rate, values: [1 tx/s]}, "
        + "b: {path: users.arrivals.process, values: [hawkes]}}",
      ["axes.a.path", "replaced by an axis after it"]
    ),
    ("exclude: [\"world == 'honest'\"]", ["exclude", "no world here", "as-written"]),
    ("exclude: [\"design != 'central'\"]", ["no design here", "did you mean 'centralized'"]),
    (
      "axes: {a: {path: record.series, values: [1, 2]}}\nexclude: [\"a == 3\"]",
      ["exclude", "no value of the axis 'a'", "1, 2"]
    ),
    (
      "axes: {a: {path: record.series, values: [1, 2]}}\nexclude: [\"a > 2\"]",
      ["exclude", "'a > 2', which holds at no point"]
    ),
    ("exclude: [\"world ==\"]", ["exclude", "the end"]),
    ("exclude: [\"world = 1\"]", ["exclude", "'='"]),
    ("exclude: [\"world < 1\"]", ["exclude", "numbers"]),
    ("worlds: [honst]", ["worlds", "did you mean 'honest'?"]),
    ("worlds: [\"attack:censr\"]", ["worlds", "did you mean 'attack:censor'?"]),
    ("designs: [centralised]", ["did you mean 'centralized'?"]),
    ("designs: [centralized, centralized]", ["designs", "twice"]),
    ("seeds: {first: 1, count: 0}", ["seeds.count", "from 1"]),
    ("seeds: {until: 3}", ["seeds.until", "unknown key"]),
    ("measure: {summary: [latency.final.p9]}", ["measure.summary", "did you mean"]),
    ("measure: {compare: {baseline: other}}", ["measure.compare.baseline", "not among"]),
    ("measure: {compare: {baseline: centralized}}", ["measure.compare", "one design"]),
    (
      "designs: [centralized, centralized-calldata]\n"
        + "measure: {compare: {baseline: centralized, paired: off}}",
      ["measure.compare.paired", "'on'"]
    ),
    ("set: {time.lenght: 1 d}", ["time.lenght", "did you mean 'length'?"]),
    ("set: [1]", ["set", "a map"]), ("sets: {}", ["sets", "did you mean 'set'?"]),
    (
      "axes: {a: {path: record.series, range: {from: 1, to: 9000, steps: 9000}}, "
        + "b: {path: players.searchers.count, range: {from: 1, to: 100, steps: 100}}}",
      ["axes", "more than 100000 points"]
    ),
  ]

  @Test("that are malformed are refused where they are wrong", arguments: malformed)
  func refused(lines: String, parts: [String]) throws {
    let error = try #require(throws: ScenarioError.self) { try Self.read(lines + "\n") }
    #expect(error.issues.count == 1, "\(error.issues)")
    for part in parts { #expect(error.issues[0].description.contains(part), "\(error.issues)") }
  }

  @Test("report their own errors and the scenario's at once")
  func allAtOnce() throws {
    let error = try #require(throws: ScenarioError.self) {
      try ScenarioReader.experiment(
        text: """
          rolluplab: 1
          experiment: trial
          scenario: {rolluplab: 1, design: centralized, time: {length: 5}}
          worlds: [honst]
          seeds: {count: 0}
          measure: {compare: {baseline: other, level: 0 %}}
          """)
    }
    #expect(
      error.issues.map(\.path) == [
        "time.length", "worlds", "seeds.count", "measure.compare.level",
      ])
  }

  @Test("read thousands of points in a moment: 0.3 ms each on a quiet core")
  func speed() throws {
    var count = 0
    let time = try threadTime {
      count = try Self.read(
        """
        axes:
          n: {path: players.searchers.count, range: {from: 1, to: 50, steps: 50}}
          d: {path: design.sequencing.max-delay, range: {from: 1 min, to: 40 min, steps: 40}}
        """
      ).points.count
    }
    #expect(count == 2_000)
    // What it guards against is reading the feeds at every point.
    #expect(time / count < .milliseconds(5))
  }
}
