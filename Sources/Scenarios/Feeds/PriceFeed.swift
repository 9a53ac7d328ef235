internal import Quantities

/// Recorded daily closing prices of ether; days without a row are skipped.
struct PriceFeed: Sendable {
  let name: String
  let sha256: String
  /// The days since 1970, ascending.
  let days: [Int]
  /// The close of each day.
  let closes: [DollarAmount]
  /// What the moves of the whole series say.
  let calibration: PriceCalibration

  init(_ feed: ShippedFeed) {
    name = feed.name
    sha256 = feed.sha256
    (days, closes) = ShippedText.read(feed.text) { text in
      var day = text.number() / 86_400
      var days: [Int] = []
      var closes: [DollarAmount] = []
      while text.hasMore() {
        if !text.passGap() {
          days.append(day)
          closes.append(DollarAmount(UInt128(text.millionths())))
        }
        day += 1
      }
      return (days, closes)
    }
    calibration = PriceCalibration(closes: closes.map(\.dollars))
  }

  /// The feed of a user's CSV file.
  init(csv file: String) throws(ScenarioError) {
    var days: [Int] = []
    var closes: [DollarAmount] = []
    sha256 = try CSVText.rows(
      file, limit: FeedShelf.fileLimit, columns: FeedKind.price.columns.map(\.name)
    ) { row throws(ScenarioError) in
      let time = try row.moment(0)
      guard time % 86_400 == 0, time / 86_400 > days.last ?? Int.min else {
        throw row.refusal(0, "'\(row.text(0))'", "days after the row before")
      }
      let close = try row.decimal(1)
      guard let digits = Self.millionths(close), digits > 0 else {
        throw row.refusal(1, "'\(row.text(1))'", "a price from 0.000001 to 1000000 dollars")
      }
      days.append(time / 86_400)
      closes.append(DollarAmount(digits))
    }
    name = file
    self.days = days
    self.closes = closes
    calibration = PriceCalibration(closes: closes.map(\.dollars))
  }

  /// A price in millionths of a dollar, what is finer cut off.
  private static func millionths(_ price: Decimal128) -> UInt128? {
    var digits = price.digits
    var exponent = price.exponent + 6
    while exponent < 0 && digits > 0 {
      digits /= 10
      exponent += 1
    }
    guard let value = Decimal128(digits: digits, exponent: exponent).whole(scaledBy: 0),
      value <= 1_000_000_000_000
    else { return nil }
    return value
  }

  /// The last close before `day`, and whether the calendar holds it; otherwise the first close.
  func close(before day: Int) -> (price: DollarAmount, isRecorded: Bool) {
    guard let first = days.first, let last = days.last, day > first, day - 1 <= last else {
      return (closes[0], false)
    }
    let index = days.lastIndex { $0 < day } ?? 0
    return (closes[index], true)
  }
}
