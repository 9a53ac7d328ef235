/// What a batch holds, as far as proving it goes.
public struct BatchWork: Sendable, Hashable {
  /// L2 gas of one transaction where nobody says otherwise.
  ///
  /// Assumption: the mean of the default classes, 60 % of 21,000, 30 % of 120,000 and 10 % of
  /// 1,000,000.
  public static let gasPerTransaction: UInt64 = 148_600

  /// Transactions.
  public var transactions: UInt64
  /// L2 gas of all of them.
  public var gas: UInt64

  /// So many transactions with so much L2 gas altogether.
  public init(transactions: UInt64, gas: UInt64) {
    self.transactions = transactions
    self.gas = gas
  }

  /// So many transactions of `gasPerTransaction` each; gas stops at the greatest number there is.
  public init(transactions: UInt64) {
    let (gas, overflow) = transactions.multipliedReportingOverflow(by: Self.gasPerTransaction)
    self.init(transactions: transactions, gas: overflow ? .max : gas)
  }

  /// Counts `count` more transactions of `gas` L2 gas each, as of one class.
  public mutating func add(_ count: UInt64, gas each: UInt64) {
    transactions += count
    gas += count * each
  }
}
