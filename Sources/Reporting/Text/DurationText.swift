internal import Foundation

/// Lengths of time for readers.
enum DurationText {
  private static let units: [(seconds: Double, name: String)] = [
    (86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"),
  ]

  /// One number in the largest unit that leaves at least 1: `90 s` is `1.5 min`.
  static func short(_ seconds: Double) -> String {
    let size = abs(seconds)
    for unit in units where size >= unit.seconds * 0.9995 {
      return NumberText.trimmed(NumberText.short(seconds / unit.seconds)) + " " + unit.name
    }
    return NumberText.trimmed(NumberText.short(seconds, digits: 2)) + " s"
  }

  /// A whole length in words, for prose: `6 days 18 hours`.
  static func words(_ seconds: Double) -> String {
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
