/// Recorded blob base fees, one an hour; holes carry the last value.
struct BlobFeed: Sendable {
  let name: String
  let sha256: String
  /// The first hour in seconds since 1970.
  let start: Int
  /// The fee of each hour in wei per blob gas.
  let fees: [UInt64]

  /// The moment after the last hour.
  var end: Int { start + 3_600 * fees.count }

  init(_ feed: ShippedFeed) {
    name = feed.name
    sha256 = feed.sha256
    (start, fees) = ShippedText.read(feed.text) { text in
      let start = text.number()
      var fees: [UInt64] = []
      while text.hasMore() {
        fees.append(text.passGap() ? fees[fees.count - 1] : UInt64(text.number()))
      }
      return (start, fees)
    }
  }

  /// The feed of a user's CSV file.
  init(csv file: String) throws(ScenarioError) {
    var start = 0
    var fees: [UInt64] = []
    sha256 = try CSVText.rows(
      file, limit: FeedShelf.fileLimit, columns: FeedKind.blobs.columns.map(\.name)
    ) { row throws(ScenarioError) in
      let time = try row.moment(0)
      let fee = try row.whole(1, upTo: 1_000_000_000_000_000)
      if fees.isEmpty { start = time }
      let hour = (time - start) / 3_600
      guard time >= start, hour >= fees.count, (time - start) % 3_600 == 0 else {
        throw row.refusal(0, "'\(row.text(0))'", "full hours after the row before")
      }
      guard hour < 1_000_000 else {
        throw row.refusal(0, "'\(row.text(0))'", "at most 1000000 hours after the first row")
      }
      guard fee > 0 else { throw row.refusal(1, "a fee of 0", "a fee above 0") }
      if let last = fees.last {
        fees.append(contentsOf: repeatElement(last, count: hour - fees.count))
      }
      fees.append(UInt64(fee))
    }
    name = file
    self.start = start
    self.fees = fees
  }

  /// The fee at `seconds` after the feed's start, which starts again after its end.
  func fee(at seconds: Int) -> UInt64 {
    let hour = seconds / 3_600 % fees.count
    return fees[hour < 0 ? hour + fees.count : hour]
  }
}
