import Reporting
import Testing

@Suite("Text for readers") struct TextTests {
  @Test("marks are escaped, and what XML cannot hold is replaced")
  func escaping() {
    #expect(Escaping.escape("a<b & \"c\" 'd'>") == "a&lt;b &amp; &quot;c&quot; &#39;d&#39;&gt;")
    #expect(Escaping.escape("bell\u{7}") == "bell\u{FFFD}")
    #expect(Escaping.shorten("centralized", to: 7) == "cen…zed")
    #expect(Escaping.shorten("short", to: 5) == "short")
  }

  static let numbers: [(Double, String)] = [
    (0, "0"), (1, "1.00"), (-0.01234, "−0.0123"), (452.4, "452"), (9_999.6, "10\u{202F}000"),
    (1_234_567, "1\u{202F}234\u{202F}567"), (1.5e12, "1.50 × 10¹²"), (-2e-7, "−2.00 × 10⁻⁷"),
  ]

  @Test("numbers have three digits and a gap between thousands", arguments: numbers)
  func shortNumbers(value: Double, text: String) { #expect(NumberText.short(value) == text) }

  @Test("a mean has as many digits as its interval")
  func intervals() {
    #expect(NumberText.interval(452.345, 1.234) == "452.3 ± 1.2")
    #expect(NumberText.interval(16_522, 402) == "16\u{202F}522 ± 402")
    #expect(NumberText.interval(4_190.998, 0.0067) == "4190.998 ± 0.007")
    #expect(NumberText.interval(2.96e-5, 1.62e-5) == "(3.0 ± 1.6) × 10⁻⁵")
    #expect(NumberText.interval(1, 0) == "1 ± 0")
    #expect(NumberText.interval(0.25, nil) == "0.25")
    #expect(NumberText.ends(-1.234, 0.5) == "−1.23 to +0.50")
    #expect(
      NumberText.p(0.0004) == "p\u{A0}<\u{A0}0.001" && NumberText.p(0.0314) == "p\u{A0}=\u{A0}0.031"
    )
    #expect(NumberText.tick(50) == "50" && NumberText.tick(0.25) == "0.25")
  }

  @Test("times are in the unit that fits")
  func durations() {
    let short = [0, 0.1, 1, 90, 3_600, 100_000, -60].map(DurationText.short)
    #expect(
      short
        == ["0", "0.1", "1", "1.5", "1", "1.16", "−1"].enumerated().map {
          $1 + "\u{A0}" + ["s", "s", "s", "min", "h", "d", "min"][$0]
        })
    #expect(DurationText.words(583_200) == "6 days 18 hours")
    #expect(DurationText.words(12) == "12 seconds")
  }

  @Test("lists and seeds read as sentences")
  func prose() {
    #expect(Prose.list(["a", "b", "c"]) == "a, b and c")
    #expect(Prose.count(1, "design") == "1 design" && Prose.count(2, "design") == "2 designs")
    #expect(Prose.seeds([1, 2, 3]) == "3 seeds (1 to 3)" && Prose.seeds([7]) == "seed 7")
    #expect(Prose.seeds([1, 5]) == "2 seeds (1, 5)")
  }
}
