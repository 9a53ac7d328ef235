internal import Parameters

/// Moments in UTC as text.
enum Moment {
  /// Seconds since 1970 of `2023-11-06T00:00:00Z` or `2023-11-06`; `nil` for any other text.
  static func seconds(_ text: some StringProtocol) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 10 else { return nil }
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    let midnight = date.daysSince1970 * 86_400
    if bytes.count == 10 { return midnight }
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
      let second = number(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    return midnight + hour * 3_600 + minute * 60 + second
  }

  /// The text of a moment.
  static func text(_ seconds: Int) -> String { Value.timestamp(seconds).text() }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit >= 48 && digit <= 57 else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }
}
