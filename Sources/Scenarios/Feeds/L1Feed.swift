/// Recorded L1 blocks, one entry a slot.
struct L1Feed: Sendable {
  /// What it is called, for messages.
  let name: String
  /// The SHA-256 of the data.
  let sha256: String
  /// The time of the first slot in seconds since 1970.
  let start: Int
  /// The base fee of each slot in wei per gas, 0 where the slot was missed; and the gas used.
  let blocks: PackedSlots

  /// The number of slots.
  var slots: Int { blocks.count }

  /// The moment after the last slot.
  var end: Int { start + 12 * slots }

  init(_ feed: ShippedFeed) {
    name = feed.name
    sha256 = feed.sha256
    (start, blocks) = ShippedText.read(feed.text) { text in
      let start = text.number()
      var fee = UInt64(text.number())
      var blocks = PackedSlots()
      while text.hasMore() {
        if text.passGap() {
          blocks.append(fee: 0, gas: 0)
          continue
        }
        let gas = UInt64(text.number())
        fee = UInt64(Int(fee) + text.number(after: UInt8(ascii: ":")))
        blocks.append(fee: fee, gas: UInt32(gas))
        fee = Self.expectedFee(after: fee, used: gas)
      }
      return (start, blocks)
    }
  }

  /// EIP-1559 for the gas limit of 30,000,000 that the text is packed with.
  private static func expectedFee(after fee: UInt64, used: UInt64) -> UInt64 {
    let target: UInt64 = 15_000_000
    return used > target
      ? fee + max(1, fee * (used - target) / target / 8) : fee - fee * (target - used) / target / 8
  }

  /// The feed of a user's CSV file.
  init(csv file: String) throws(ScenarioError) {
    var start = 0
    var last = -1
    var blocks = PackedSlots()
    sha256 = try CSVText.rows(
      file, limit: FeedShelf.fileLimit, columns: FeedKind.l1.columns.map(\.name)
    ) { row throws(ScenarioError) in
      let time = try row.whole(0, upTo: 100_000_000_000)
      let fee = try row.whole(1, upTo: 1_000_000_000_000_000)
      let gas = try row.whole(2, upTo: Int(UInt32.max))
      if blocks.count == 0 { start = time }
      let slot = (time - start) / 12
      guard time > last else {
        throw row.refusal(
          0, "time '\(time)' is not after the row before", "times in ascending order")
      }
      guard (time - start) % 12 == 0 else {
        throw row.refusal(
          0, "time '\(time)' is \(time - start) s after the first row",
          "slots of 12 s: times multiples of 12 apart")
      }
      guard slot < 20_000_000 else {
        throw row.refusal(
          0, "time '\(time)' is years after the first row", "at most 20000000 slots")
      }
      guard fee > 0 else {
        throw row.refusal(1, "a base fee of 0", "a fee above 0; a missed slot has no row")
      }
      last = time
      while blocks.count < slot { blocks.append(fee: 0, gas: 0) }
      blocks.append(fee: UInt64(fee), gas: UInt32(gas))
    }
    name = file
    self.start = start
    self.blocks = blocks
  }
}
