import Laboratory
import Reporting
import Rollup
import Store
import Testing

@Suite("Marks of differences") struct DifferenceTests {
  private func comparison() throws -> (Comparison, PageReader, String) {
    let store = try Samples().store()
    let html = try Report.html(store)
    return (try Comparison(store, worlds: Samples().worlds), PageReader(html), html)
  }

  private func contrasts(_ comparison: Comparison) -> [Contrast] {
    comparison.entries.flatMap { entry in
      comparison.designs.dropFirst().compactMap {
        Contrast(entry, $0, less: comparison.designs[0])
      }
    }
  }

  @Test("a contrast is the comparison's difference, turned to design less baseline")
  func turned() throws {
    let (comparison, _, _) = try comparison()
    let entry = try #require(comparison.entries.first { $0.figure.metric == "cost.l1-per-tx" })
    let pair = try #require(entry.differences.first { $0.a == "central" && $0.b == "calldata" })
    let contrast = try #require(Contrast(entry, "calldata", less: "central"))
    #expect(contrast.mean == -(try #require(pair.mean)) && contrast.mean > 3_000)
    #expect(contrast.low == pair.high.map { -$0 } && contrast.high == pair.low.map { -$0 })
    #expect(contrast.p == pair.p && contrast.verdict == .worse)
    #expect(Contrast(entry, "central", less: "calldata")?.verdict == .better)
    #expect(Contrast(entry, "central", less: "nobody") == nil)
  }

  @Test("the scorecard marks what is significant and nothing else")
  func scorecard() throws {
    let (comparison, reader, _) = try comparison()
    let contrasts = contrasts(comparison)
    for verdict in [Contrast.Verdict.better, .worse, .different] {
      let expected = contrasts.count { $0.verdict == verdict }
      #expect(reader.count("td", verdict.word) == expected, "\(verdict)")
    }
    #expect(contrasts.contains { !$0.isSignificant })
  }

  @Test("the best mean is marked in words")
  func best() throws {
    let (comparison, reader, _) = try comparison()
    let expected = comparison.entries.reduce(0) { sum, entry in
      let means = entry.values.compactMap(\.estimate.mean)
      guard entry.better != "neither", Set(means).count > 1 else { return sum }
      let best = entry.better == "higher" ? means.max() : means.min()
      return sum + means.count { $0 == best }
    }
    #expect(expected > 0 && reader.words.split(separator: "▲ best").count - 2 == expected)
  }

  @Test("the dots of the figure are full where the difference is significant")
  func dots() throws {
    let (comparison, _, html) = try comparison()
    let start = try #require(html.range(of: "id=\"figure-4\""))
    let end = try #require(html.range(of: "</figure>", range: start.lowerBound..<html.endIndex))
    let drawing = html[start.lowerBound..<end.lowerBound]
    let rows = comparison.entries.filter { entry in
      comparison.designs.dropFirst().contains {
        (Contrast(entry, $0, less: comparison.designs[0]).map { $0.mean != 0 }) ?? false
      }
    }
    let shown = rows.flatMap { entry in
      comparison.designs.dropFirst().compactMap {
        Contrast(entry, $0, less: comparison.designs[0])
      }
    }
    let hollow = drawing.components(separatedBy: "<circle class=\"hollow").count - 1
    #expect(hollow == shown.count { !$0.isSignificant } && hollow > 0)
    let intervals = drawing.components(separatedBy: "class=\"interval").count - 1
    #expect(intervals == shown.count { $0.low != nil })
  }

  @Test("what stands out comes from significant differences only")
  func highlights() throws {
    let (_, reader, html) = try comparison()
    #expect(reader.has("calldata has 4002 gwei"))
    #expect(reader.has("10.0 times the 400 gwei of central"))
    let start = try #require(html.range(of: "What stands out"))
    let end = try #require(html.range(of: "Scorecard", range: start.lowerBound..<html.endIndex))
    let text = html[start.lowerBound..<end.lowerBound]
    #expect(text.contains("A censoring orderer") && !text.contains("Time to finality"))
    #expect(text.components(separatedBy: "<li>").count > 3)
  }
}
