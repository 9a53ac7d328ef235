import Foundation
import Quantities
import Rollup
import Scenarios
import Testing

@Suite("Feeds")
struct FeedTests {
  static let data = Fixtures.root.appending(path: "Experiments/Data")

  static func rows(_ feed: String) throws -> [[Substring]] {
    try String(contentsOf: data.appending(path: "\(feed).csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
  }

  @Test(
    "of L1 blocks are compiled in exactly",
    arguments: ["l1-blocks-2023-11-06", "l1-blocks-2023-12-11"])
  func shippedBlocks(name: String) throws {
    let track = try Fixtures.scenario(set: ["feeds.l1.replay=\(name)", "time.length=7 d"])
      .setting(seed: 1).l1
    let rows = try Self.rows(name)
    let start = try #require(Int(rows[0][1]))
    #expect(track.baseFee.count == 50_400)
    #expect(track.baseFee.filter { $0 > 0 }.count == rows.count)
    for row in rows {
      let slot = try (#require(Int(row[1])) - start) / 12
      #expect(track.baseFee[slot] == UInt64(row[2]) && track.gasUsed[slot] == UInt32(row[3]))
    }
  }

  @Test("of blob fees are a step function of hours, holes carried")
  func shippedBlobs() throws {
    let track = try Fixtures.scenario(set: [
      "feeds.blobs.align=2024-03-13T14:00:00Z", "time.length=7 d",
    ]).setting(seed: 1).blobs
    guard case .replay(let fees) = track.source else {
      Issue.record("a replay")
      return
    }
    let rows = try Self.rows("blobs-2024-03")
    let byHour = Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), UInt64($0[1])) })
    var last: UInt64 = 0
    for hour in 0..<168 {
      let day = 13 + (14 + hour) / 24
      let clock = (14 + hour) % 24
      last = (byHour["2024-03-\(day)T\(clock < 10 ? "0" : "")\(clock):00:00Z"] ?? nil) ?? last
      for slot in 0..<300 { #expect(fees[hour * 300 + slot] == last) }
    }
  }

  @Test("of prices set the start to the close of the day before")
  func startPrice() throws {
    let price = try Fixtures.scenario().setting(seed: 1).price
    let close = try #require(try Self.rows("eth-usd-daily").first { $0[0] == "2023-11-05" })[4]
    #expect(price.start == DollarAmount(try #require(Decimal128(close)?.whole(scaledBy: 6))))
  }

  @Test("in a user's file of the same rows give the same track and hash")
  func userFile() throws {
    let file = Self.data.appending(path: "l1-blocks-2023-11-06.csv").path
    let own = try Fixtures.scenario(set: ["feeds.l1.file=\(file)", "time.length=7 d"])
    let shipped = try Fixtures.scenario(set: ["time.length=7 d"])
    #expect(own.setting(seed: 1).l1.baseFee == shipped.setting(seed: 1).l1.baseFee)
    #expect(own.hash == shipped.hash)
    #expect(own.canonicalYAML().contains("file: \(file)\n"))
  }

  @Test("in a user's file may have CRLF, other columns and another order")
  func userFormat() throws {
    let rows = (0..<20).map {
      "x,\(30_000_000 - $0),\(1_000 + 12 * $0 + ($0 > 5 ? 24 : 0)),\($0 + 7)"
    }
    let text = (["a,gas_used,ts,base_fee_wei"] + rows).joined(separator: "\r\n")
    let file = try Fixtures.temporaryFile("my.csv", text)
    let scenario = try Fixtures.scenario(set: ["feeds.l1.file=\(file)", "time.length=264 s"])
    let track = scenario.setting(seed: 1).l1
    #expect(track.baseFee == [7, 8, 9, 10, 11, 12, 0, 0] + (13..<27).map { UInt64($0) })
    #expect(track.gasUsed[1] == 29_999_999)
    #expect(scenario.setting(seed: 1).time.start == 1_000)
  }

  @Test("in a user's file may have quotes and spaces, and no line end at the end")
  func quoted() throws {
    let text = "\"ts\", \"base_fee_wei\",\"a, b\", gas_used\n12, 5,\"x, y\", \"7\"\n24,6 ,z,8"
    let file = try Fixtures.temporaryFile("my.csv", text)
    let track = try Fixtures.scenario(set: ["feeds.l1.file=\(file)", "time.length=24 s"])
      .setting(seed: 1).l1
    #expect(track.baseFee == [5, 6] && track.gasUsed == [7, 8])
  }

  @Test("in a user's file are read in pieces, which no row is lost between")
  func pieces() throws {
    let rows = (0..<60_000).map {
      "\(1_700_000_000 + 12 * $0),\(5_000_000 + $0),\(15_000_000 + $0)"
    }
    let text = (["ts,base_fee_wei,gas_used"] + rows).joined(separator: "\n")
    #expect(text.utf8.count > 1 << 20)
    let file = try Fixtures.temporaryFile("my.csv", text)
    let scenario = try Fixtures.scenario(set: ["feeds.l1.file=\(file)", "time.length=60000 slots"])
    #expect(scenario.setting(seed: 1).l1.baseFee == (0..<60_000).map { UInt64(5_000_000 + $0) })
    let json = scenario.canonicalJSON
    #expect(json.contains(SHA256.hex(text)))
  }

  @Test(
    "that are no regular files are refused before they are read", arguments: ["/dev/zero", "fifo"])
  func devices(name: String) throws {
    var file = name
    if name == "fifo" {
      file = try Fixtures.temporaryFolder() + "/fifo"
      #expect(mkfifo(file, 0o600) == 0)
    }
    for read in [
      { _ = try Fixtures.scenario(set: ["feeds.l1.file=\(file)"]) },
      { _ = try ScenarioReader.read(file: file) },
    ] {
      let error = try #require(throws: ScenarioError.self) { try read() }
      #expect(error.localizedDescription.contains("not a regular file"))
    }
  }

  static let malformed: [(text: String, parts: [String])] = [
    (String(repeating: "x", count: 100_000), ["my.csv:1", "more than 65536 bytes"]),
    ("", ["an empty file"]), ("ts,base_fee_wei,gas_used\n", ["a header without rows"]),
    ("ts,fee,gas_used\n1,2,3\n", ["my.csv:1", "no column 'base_fee_wei'"]),
    ("ts,base_fee_wei,gas_used\n12,5,5\n24,x,5\n", ["my.csv:3: base_fee_wei: 'x'"]),
    ("ts,base_fee_wei,gas_used\n24,5,5\n12,5,5\n", ["my.csv:3: ts", "not after"]),
    ("ts,base_fee_wei,gas_used\n24,5,5\n24,5,5\n", ["my.csv:3: ts", "not after"]),
    ("ts,base_fee_wei,gas_used\n24,5,5\n30,5,5\n", ["my.csv:3: ts", "multiples of 12"]),
    ("ts,base_fee_wei,gas_used\n24,0,5\n", ["my.csv:2: base_fee_wei", "a base fee of 0"]),
    ("ts,base_fee_wei,gas_used\n24,5\n", ["my.csv:2", "a row of 2 fields"]),
    ("ts,base_fee_wei,gas_used\n24,-5,5\n", ["my.csv:2: base_fee_wei: '-5'"]),
    ("ts,base_fee_wei,gas_used\n24,5,99999999999\n", ["my.csv:2: gas_used"]),
    ("ts,base_fee_wei,gas_used\n24,5,5\n9999999996,5,5\n", ["my.csv:3: ts", "years"]),
  ]

  @Test("that are malformed are refused with file and line", arguments: malformed)
  func refused(text: String, parts: [String]) throws {
    let file = try Fixtures.temporaryFile("my.csv", text)
    let error = try #require(throws: ScenarioError.self) {
      try Fixtures.scenario(set: ["feeds.l1.file=\(file)", "time.length=12 s"])
    }
    #expect(error.issues.count == 1)
    for part in parts { #expect(error.issues[0].description.contains(part), "\(error.issues)") }
  }

  @Test("that end early loop, or give drawn days")
  func exhausted() throws {
    let week = try Fixtures.scenario(set: ["time.length=7 d"]).setting(seed: 1).l1.baseFee
    let looped = try Fixtures.scenario(set: [
      "time.length=10 d", "feeds.l1.when-exhausted=loop",
    ])
    #expect(looped.setting(seed: 1).l1.baseFee == week + week[..<21_600])
    #expect(looped.notes.contains { $0.contains("starts again") })
    let drawn = try Fixtures.scenario(set: [
      "time.length=20 d", "feeds.l1.when-exhausted=resample-days",
    ])
    let fees = drawn.setting(seed: 3).l1.baseFee
    #expect(fees == drawn.setting(seed: 3).l1.baseFee)
    #expect(fees != drawn.setting(seed: 4).l1.baseFee)
    let days = (0..<7).map { Array(week[$0 * 7_200..<($0 + 1) * 7_200]) }
    for day in 0..<20 { #expect(days.contains(Array(fees[day * 7_200..<(day + 1) * 7_200]))) }
  }

  @Test("start later where the scenario says so, at the next slot")
  func laterStart() throws {
    let week = try Fixtures.scenario(set: ["time.length=7 d"]).setting(seed: 1).l1.baseFee
    let late = try Fixtures.scenario(set: ["time.start=2023-11-07T00:00:00Z"])
    let setting = late.setting(seed: 1)
    #expect(setting.time.start == 1_699_315_211)
    #expect(setting.l1.baseFee == Array(week[7_200..<14_400]))
  }
}

@Suite("Price calibration")
struct PriceCalibrationTests {
  /// Prices whose logarithm moves up and down by `step`, with jumps at the given places.
  static func prices(_ count: Int, step: Double, jump: Double, every: Int) -> [Double] {
    var log = 0.0
    return (0...count).map { i in
      defer {
        // Moves of four sizes around `step`, so that the median deviation is not zero.
        let size = step * [0.5, 1, 1, 1.5][i % 4]
        log += (i % 2 == 0 ? size : -size) + (every > 0 && i % every == every - 1 ? jump : 0)
      }
      return exp(log)
    }
  }

  @Test("finds the size of usual moves and none that jump")
  func withoutJumps() {
    let figures = PriceCalibration(closes: Self.prices(1_000, step: 0.02, jump: 0, every: 0))
    let expected = 0.02 * (0.25 + 1 + 1 + 2.25).squareRoot() / 2
    #expect(abs(figures.sigma - expected) < 1e-6)
    #expect(figures.jumps == 0 && figures.jumpSigma == 0)
    #expect(abs(figures.totalSigma - figures.sigma) < 1e-12)
  }

  @Test("tells jumps from usual moves")
  func withJumps() {
    let figures = PriceCalibration(closes: Self.prices(1_000, step: 0.02, jump: 0.5, every: 100))
    #expect(abs(figures.jumps - 0.01) < 1e-9)
    #expect(abs(figures.jumpSigma - 0.5) < 0.04)
    #expect(abs(figures.sigma - 0.0212) < 0.001)
    #expect(figures.totalSigma > 2 * figures.sigma)
  }

  @Test("of one price, or equal ones, has no moves")
  func degenerate() {
    #expect(PriceCalibration(closes: [5]).sigma == 0)
    #expect(PriceCalibration(closes: [5, 5, 5]).jumps == 0)
  }

  @Test("of the shipped prices gives a martingale's figures per second")
  func shipped() throws {
    let price = try Fixtures.scenario().setting(seed: 1).price
    #expect((0.02...0.06).contains(price.sigmaPerRootSecond * 86_400.squareRoot()))
    #expect((0.01...0.1).contains(price.jumpsPerSecond * 86_400))
    #expect((0.05...0.3).contains(price.jumpSigma))
    let plain = try Fixtures.scenario(set: ["mev.price.process=gbm"]).setting(seed: 1).price
    #expect(plain.jumpsPerSecond == 0 && plain.jumpSigma == 0)
    #expect(plain.sigmaPerRootSecond > price.sigmaPerRootSecond)
    let given = try Fixtures.scenario(set: ["mev.price={sigma: 0.05, jumps: 0.1, jump-sigma: 0.2}"])
      .setting(seed: 1).price
    #expect(given.sigmaPerRootSecond == 0.05 / 86_400.squareRoot() && given.jumpSigma == 0.2)
  }
}
