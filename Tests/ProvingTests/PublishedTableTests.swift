import Proving
import Testing

@Suite("The published rows")
struct PublishedTableTests {
  @Test("are all there, each with a source")
  func complete() {
    #expect(PublishedTable.rows.count == 249 + 338)
    #expect(PublishedTable.rows.allSatisfy { !$0.source.isEmpty && !$0.system.isEmpty })
    #expect(PublishedTable.rows.compactMap(\.seconds).allSatisfy { $0 > 0 && $0.isFinite })
  }

  /// Read off the sources' own words.
  @Test("keep commas, quotes and blanks")
  func fields() throws {
    let first = PublishedTable.rows[0]
    #expect(first.note == "source says \"under 2 minutes\" (upper bound)")
    #expect(first.seconds == 120 && first.dollars == nil && first.memoryGigabytes == nil)
    let minimum = try #require(PublishedTable.rows.first { $0.stage == "hardware minimum" })
    #expect(minimum.machine == "6 GB VRAM GPU, 16 cores" && minimum.memoryGigabytes == 64)
    let last = try #require(PublishedTable.rows.last)
    #expect(last.system == "RSP SP1-Core" && last.seconds == 882.2)
    #expect(last.proofBytes == 824_087_787)
  }
}
