import Parameters
import Quantities
import Testing

@Suite("Canonical text of values")
struct ValueTextTests {
  static let cases: [(value: Value, text: String)] = [
    (.ether(100_000_000_000_000_000), "0.1 ether"), (.ether(0), "0 ether"),
    (.ether(1_000_000_000), "1 gwei"), (.ether(1), "1e-9 gwei"),
    (.tokens(10_000_000_000_000_000_000), "10 token"), (.dollars(4_080_000), "4.08 usd"),
    (.duration(12_000_000_000), "12 s"), (.duration(86_400_000_000_000), "86400 s"),
    (.duration(1_500_000_000), "1.5 s"), (.share(Share(percent: 5)), "5 %"),
    (.share(Share(billionths: 968_750_000)), "96.875 %"), (.count(-3), "-3"),
    (.flag(true), "on"), (.flag(false), "off"), (.text("a"), "a"),
    (.timestamp(1_699_228_811), "2023-11-06T00:00:11Z"), (.timestamp(-1), "1969-12-31T23:59:59Z"),
  ]

  @Test("is in the unit that people use")
  func text() {
    for (value, text) in Self.cases { #expect(value.text() == text) }
  }

  @Test("of a time is in the given unit where that is whole")
  func durations() {
    let day = Value.duration(86_400_000_000_000)
    #expect(day.text(unit: .days) == "1 d")
    #expect(day.text(unit: .hours) == "24 h")
    #expect(day.text(unit: .slots) == "7200 slots")
    #expect(Value.duration(90_000_000_000).text(unit: .hours) == "90 s")
    #expect(Value.duration(5_400_000_000_000).text(unit: .days) == "90 min")
  }

  @Test("of a rate is per second where that is a finite decimal")
  func rates() {
    #expect(Value.perMinute(Decimal128(digits: 600, exponent: 0)).text() == "10 tx/s")
    #expect(Value.perMinute(Decimal128(digits: 1, exponent: 0)).text() == "1 tx/min")
    #expect(Value.perMinute(Decimal128(digits: 3, exponent: 0)).text() == "0.05 tx/s")
  }
}

@Suite("Calendar days")
struct CalendarDayTests {
  static let days: [(text: String, number: Int, year: Int, month: Int, day: Int)] = [
    ("1970-01-01", 0, 1970, 1, 1), ("1969-12-31", -1, 1969, 12, 31),
    ("2000-02-29", 11_016, 2000, 2, 29),
    ("2023-11-06", 19_667, 2023, 11, 6), ("2024-03-13", 19_795, 2024, 3, 13),
  ]

  @Test("count from 1970", arguments: days)
  func number(text: String, number: Int, year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day)?.daysSince1970 == number)
    #expect(CalendarDay(daysSince1970: number).text == text)
  }

  @Test("follow one another over 400 years")
  func order() {
    var last = (0, 0, 0)
    for number in -100_000..<50_000 {
      let civil = CalendarDay(daysSince1970: number).civil
      #expect(last < civil)
      last = civil
    }
  }

  @Test("refuse dates that are none")
  func refused() {
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2023, month: 13, day: 1) == nil)
    #expect(CalendarDay(year: 2023, month: 4, day: 31) == nil)
  }
}
