import Foundation
import Reporting
import Rollup
import Store
import Testing

@Suite("The page") struct ReportTests {
  private func page(_ samples: Samples = Samples()) throws -> (html: String, reader: PageReader) {
    let html = try Report.html(try samples.store())
    let reader = PageReader(html)
    #expect(reader.problem == nil)
    return (html, reader)
  }

  @Test("is well-formed, names every design and needs nothing else")
  func whole() throws {
    let (html, reader) = try page()
    for design in Samples().designs { #expect(reader.has(design)) }
    #expect(
      reader.has("a note with <marks>") && reader.has("a guess & no more"))
    #expect(reader.count("figure") == 5)
    for outside in ["http", "<script", "src=", "@import", "url("] {
      #expect(!html.contains(outside))
    }
    #expect(html.contains("escape &lt;1 h&gt; &amp; &quot;quoted&quot;"))
    #expect(!html.contains("nan") && !html.contains("inf\""))
  }

  @Test("is the same bytes each time")
  func deterministic() throws {
    #expect(try page().html == page().html)
  }

  @Test("holds its size with three designs, two worlds and sixteen seeds")
  func size() throws {
    var samples = Samples()
    samples.seeds = 16
    #expect(try page(samples).html.utf8.count < 600_000)
  }

  @Test("works for one design, for many, and for more than it shows", arguments: [1, 2, 12, 30])
  func designs(count: Int) throws {
    var samples = Samples()
    samples.designs = (0..<count).map { "design-with-a-rather-long-name-\($0)" }
    let (_, reader) = try page(samples)
    #expect(reader.has("design-with-a-rather-long-name-\(min(count, 24) - 1)"))
    #expect(reader.has("6 more designs than this page shows") == (count == 30))
  }

  @Test("of one seed says that there are no intervals")
  func oneSeed() throws {
    var samples = Samples()
    samples.seeds = 1
    let (_, reader) = try page(samples)
    #expect(reader.has("With one seed there are no intervals"))
    #expect(!reader.has("±") && !reader.has("p <"))
    #expect(reader.count("circle", "f1") > 0 && reader.count("line", "interval") == 0)
  }

  @Test("does without series, flows and distributions")
  func bare() throws {
    var samples = Samples()
    samples.hasPictures = false
    samples.worlds = ["as-written"]
    samples.designs = ["only"]
    let (_, reader) = try page(samples)
    #expect(reader.count("figure") == 0)
    #expect(reader.has("The results hold no series"))
  }

  @Test("says why a figure has no value")
  func nothingMeasured() throws {
    #expect(try page().reader.has("no transaction to take a share of"))
  }

  @Test("of an unfinished experiment says so; of an empty one there is none")
  func unfinished() throws {
    var samples = Samples()
    samples.failed = [0, 1]
    #expect(try page(samples).reader.has("28 of 30 runs are finished, 2 failed"))
    let empty = try ResultStore(inMemory: samples.manifest)
    #expect(throws: ReportError.nothingFinished(place: "one & two", runs: 30, failed: 0)) {
      try Report.html(empty)
    }
  }

  @Test("shows each place on the axes as a design of its own")
  func axes() throws {
    var samples = Samples()
    samples.axes = ["window"]
    let (_, reader) = try page(samples)
    for place in ["central[window=1]", "central[window=2]", "calldata[window=2]"] {
      #expect(reader.has(place))
    }
    #expect(reader.count("figure") == 5)
  }

  @Test("is written whole to its place")
  func writing() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("report-\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: url) }
    try Report.write(try Samples().store(), to: url)
    #expect(try String(contentsOf: url, encoding: .utf8) == page().html)
  }
}
