/// What proofs took on a real prover: seconds by the number of transactions, in place of a model's.
///
/// A batch takes what was recorded for the smallest size that holds it, as provers pad; the k-th batch
/// takes the k-th recording of its size, over and over. What is larger than the largest size takes
/// several proofs of it.
public struct RecordedTimes: Sendable, Hashable {
  /// One recording.
  public struct Row: Sendable, Hashable {
    /// Transactions of the batch, at least 1.
    public var transactions: UInt64
    /// Seconds from the batch to its proof on one machine, above 0.
    public var seconds: Double

    /// A batch of `transactions` that took `seconds`.
    public init(transactions: UInt64, seconds: Double) {
      self.transactions = transactions
      self.seconds = seconds
    }
  }

  /// By size; of one size in the order in which they were recorded.
  public let rows: [Row]

  /// These recordings; `nil` without any, or with one of no transactions or no time.
  public init?(_ rows: [Row]) {
    let isSound = rows.allSatisfy {
      $0.transactions > 0 && $0.seconds > 0 && $0.seconds.isFinite
    }
    guard !rows.isEmpty, isSound else { return nil }
    self.rows = rows.enumerated()
      .sorted { ($0.element.transactions, $0.offset) < ($1.element.transactions, $1.offset) }
      .map(\.element)
  }

  /// How many proofs so many transactions take, at least 1.
  public func proofs(for transactions: UInt64) -> UInt64 {
    guard let largest = rows.last?.transactions, transactions > 0 else { return 1 }
    return (transactions - 1) / largest + 1
  }

  /// Seconds of one proof of so many transactions, for the batch of this number.
  public func seconds(of transactions: UInt64, batch number: UInt64) -> Double {
    let rows = rows(holding: transactions)
    return rows[rows.startIndex + Int(number % UInt64(rows.count))].seconds
  }

  /// The mean of what was recorded for so many transactions, in seconds.
  public func meanSeconds(of transactions: UInt64) -> Double {
    let rows = rows(holding: transactions)
    return rows.reduce(0) { $0 + $1.seconds } / Double(rows.count)
  }

  /// The recordings of the smallest size that holds so many, or of the largest.
  private func rows(holding transactions: UInt64) -> ArraySlice<Row> {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].transactions < transactions { low = middle + 1 } else { high = middle }
    }
    let size = rows[min(low, rows.count - 1)].transactions
    let from = low < rows.count ? rows[low...] : rows[...].drop { $0.transactions < size }
    return from.prefix { $0.transactions == size }
  }
}
