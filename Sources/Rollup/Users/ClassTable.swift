internal import Quantities

/// What the loop needs to know about each class, flat, with the fees of the block that is due.
struct ClassTable: ~Copyable {
  struct Row: BitwiseCopyable {
    let gas: UInt64
    /// Bytes that are charged and, where transactions are posted, posted.
    let bytes: UInt64
    /// The most that it can add to a batch.
    let mostBytes: UInt64
    let patience: Double
    let inversePatience: Double
    let amount: UInt64
    /// What a trader accepts of the quoted amount.
    let accepts: Double
    let extraWrites: UInt32
    let trades: Bool
    /// The fee at the current base fee, charge per byte and tip, in wei.
    var fee: UInt64 = 0
    /// The same, for comparison with a value.
    var feeAsValue = 0.0
    /// What waiting as long as others recently did leaves of a value.
    var patienceLeft = 1.0
  }

  let rows: FlatBuffer<Row>
  let count: Int
  /// The longest patience of a class, in seconds.
  let longestPatience: Double
  /// Bytes that an arrival posts per L2 gas, on average.
  let bytesPerGas: Double

  init(_ classes: [TransactionClass], _ availability: any AvailabilityRule) {
    var rows = FlatBuffer<Row>(capacity: classes.count)
    for kind in classes {
      let share = availability.compression.shares[kind.name] ?? .whole
      let bytes = UInt64(share.of(UInt128(kind.bytes), rounding: .up))
      rows.append(
        Row(
          gas: kind.gas, bytes: bytes,
          mostBytes: availability.content.mostBytes(bytes, extraWrites: kind.extraWrites),
          patience: kind.patienceSeconds, inversePatience: 1 / kind.patienceSeconds,
          amount: UInt64(clamping: kind.amount.rawValue), accepts: 1 - kind.slippage.ratio,
          extraWrites: UInt32(clamping: kind.extraWrites), trades: kind.size != nil))
    }
    count = classes.count
    var gas = 0.0
    var bytes = 0.0
    for (i, kind) in classes.enumerated() {
      gas += kind.share * Double(kind.gas)
      bytes += kind.share * Double(rows[i].bytes)
    }
    bytesPerGas = gas > 0 ? bytes / gas : 0
    longestPatience = classes.map(\.patienceSeconds).max() ?? 0
    self.rows = rows
  }

  /// A fee that nobody can pay: wei amounts per transaction are kept below 2^63.
  static let unaffordable = 9e18
}
