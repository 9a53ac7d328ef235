/// The gas of an L1 transaction that carries data.
public enum Calldata {
  /// Gas of any transaction.
  public static let transactionGas: UInt64 = 21_000

  /// The gas of a transaction with so many zero and other bytes, which does `execution` gas of work.
  ///
  /// 4 gas a zero byte and 16 another (EIP-2028); with the floor of EIP-7623,
  /// 21000 + max(4*tokens + execution, 10*tokens) where tokens = zero + 4*nonzero.
  public static func gas(
    zeros: UInt64, nonzeros: UInt64, execution: UInt64, floorPricing: Bool
  ) -> UInt64 {
    let tokens = zeros + 4 * nonzeros
    let standard = 4 * tokens + execution
    return transactionGas + (floorPricing ? max(standard, 10 * tokens) : standard)
  }
}
