public import Quantities

extension GasPrice {
  /// The base fee of the next block.
  ///
  /// Exact integers, rounded as in [EIP-1559](https://eips.ethereum.org/EIPS/eip-1559): an eighth
  /// of the relative distance from the target, at least 1 wei upwards.
  /// - Precondition: `target > 0`.
  public func next(used: Gas, target: Gas) -> GasPrice {
    precondition(target.count > 0, "a gas target of 0")
    if used == target { return self }
    let price = UInt128(wei)
    if used > target {
      let step = price * UInt128(used.count - target.count) / UInt128(target.count) / 8
      return GasPrice(wei: UInt64(clamping: price + max(1, step)))
    }
    let step = price * UInt128(target.count - used.count) / UInt128(target.count) / 8
    return GasPrice(wei: UInt64(price - step))
  }
}
