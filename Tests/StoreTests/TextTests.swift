import Foundation
import Store
import TestSupport
import Testing

@Suite("CSV")
struct CSVTests {
  @Test("quotes only what needs quotes, and ends rows with CRLF")
  func quoting() {
    let row = CSV.row(["plain", "a,b", "say \"x\"", "two\nlines", "", "ünïcode 🧪", "\r"])
    #expect(row == "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,ünïcode 🧪,\"\r\"\r\n")
  }

  @Test(
    "writes numbers so that they read back, and never inf or nan",
    arguments: [0.1, 1.0 / 3, 1e300, .leastNonzeroMagnitude, -0.0, 123_456_789.125, 1e16])
  func numbers(_ value: Double) throws {
    let back = try #require(Double(CSV.field(value)))
    #expect(back.bitPattern == value.bitPattern)
    #expect(CSV.field(.nan).isEmpty && CSV.field(.infinity).isEmpty && CSV.field(nil).isEmpty)
  }

  @Test("writes the tables of a store, ordered by run")
  func tables() throws {
    let store = try ResultStore(inMemory: Samples.manifest())
    for ordinal in [3, 0] { try store.commitSample(ordinal) }
    var runs = ""
    try RunsTable.write(store) { runs += $0 }
    #expect(
      runs == """
        design,world,window,fine,seed,fee.mean,halt.longest,tx.never.share\r
        a,honest,10 slots,,7,0.1,0.0,3.3333333333333334e-08\r
        "b, ""quoted""\",attack:censor,,50 % of bond,8,3.1,36.0,3.3333333333333334e-08\r

        """)
    var flows = ""
    try FlowsTable.write(store) { flows += $0 }
    #expect(flows.hasPrefix("design,world,window,fine,seed,from,to,asset,reason,amount\r\n"))
    #expect(flows.contains("users.outside,bidders.0,ether,fee.tip,\(UInt128.max)\r\n"))
    var series = ""
    try SeriesTable.write(store) { series += $0 }
    #expect(series.contains("a,honest,10 slots,,7,cost.l1-per-tx,ether,seconds,12.0,\r\n"))
    #expect(series.contains("a,honest,10 slots,,7,cost.l1-per-tx,ether,seconds,24.0,1.5\r\n"))
  }
}

@Suite("JSON")
struct JSONTests {
  static let value = JSON.object([
    ("b", .list([.whole(-1), .unsigned(.max), .number(0.1), .optional(Double.nan)])),
    ("a", .object([("text", .text("q\" \\ \n \u{1} é"))])),
    ("none", .list([])), ("deep", .list([.object([("flag", .flag(true))])])),
  ])

  @Test("keeps the order of keys and escapes what must be")
  func compact() {
    #expect(
      Self.value.compact
        == #"{"b":[-1,18446744073709551615,0.1,null],"a":{"text":"q\" \\ \n \u0001 é"},"#
        + #""none":[],"deep":[{"flag":true}]}"#)
  }

  @Test("is read back by another reader")
  func readable() throws {
    for text in [Self.value.compact, Self.value.pretty] {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let map = try #require(object as? [String: Any])
      #expect(map.count == 4)
      let inner = try #require(map["a"] as? [String: String])
      #expect(inner["text"] == "q\" \\ \n \u{1} é")
    }
  }

  @Test("puts an item a line when it is to be read by people")
  func pretty() {
    let text = JSON.object([
      ("list", .list([.whole(1), .whole(2)])), ("map", .object([("k", .null)])),
      ("empty", .object([])),
    ]).pretty
    #expect(
      text == """
        {
          "list": [1,2],
          "map": {
            "k": null
          },
          "empty": {}
        }

        """)
  }
}

@Suite("Atomic file")
struct AtomicFileTests {
  struct Interruption: Error {}

  @Test("appears whole, or leaves what was there")
  func atomic() throws {
    let directory = try TemporaryDirectory()
    let url = directory.url.appendingPathComponent("runs.csv")
    let long = String(repeating: "0123456789", count: 50_000)
    try AtomicFile.create(at: url) { write in
      try write(long)
      try write("end")
    }
    #expect(try directory.text("runs.csv") == long + "end")
    #expect(throws: Interruption.self) {
      try AtomicFile.create(at: url) { write in
        try write(long + long)
        throw Interruption()
      }
    }
    #expect(try directory.text("runs.csv") == long + "end")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.url.path) == ["runs.csv"])
  }

  @Test("says why it cannot be written")
  func refused() {
    #expect(throws: StoreError.self) {
      try AtomicFile.create(at: URL(fileURLWithPath: "/nowhere/at/all.csv")) { try $0("x") }
    }
  }
}
