/// Lengths of time for readers.
package enum DurationText {
  private static let units: [(seconds: Double, name: String)] = [
    (86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"),
  ]

  /// One number in the largest unit that leaves at least 1: `90 s` is `1.5 min`.
  package static func short(_ seconds: Double) -> String {
    let unit = unit(for: seconds)
    let digits = abs(seconds) < 0.9995 ? 2 : 3
    let number = NumberText.short(seconds / unit.seconds, digits: digits)
    return NumberText.trimmed(number) + "\u{A0}" + unit.name
  }

  /// The largest unit of which `seconds` are at least 1, or a second.
  static func unit(for seconds: Double) -> (seconds: Double, name: String) {
    units.first { abs(seconds) >= $0.seconds * 0.9995 } ?? (1, "s")
  }

  /// A whole length in words, for prose: `6 days 18 hours`.
  package static func words(_ seconds: Double) -> String {
    var rest = Int(seconds.rounded())
    var parts: [String] = []
    for (size, name) in [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")] {
      let count = rest / size
      rest %= size
      if count > 0 { parts.append("\(count) \(name)\(count == 1 ? "" : "s")") }
    }
    return parts.isEmpty ? "0 seconds" : parts.prefix(2).joined(separator: " ")
  }
}
