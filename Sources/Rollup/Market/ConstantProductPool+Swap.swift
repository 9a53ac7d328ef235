extension ConstantProductPool {
  /// What a trade of `input` gives: wei for millionths of a dollar if it buys ether, else the
  /// reverse.
  package func output(buysEther: Bool, for input: UInt128) -> UInt128 {
    buysEther ? ether(for: input) : dollars(for: input)
  }

  /// Does a trade and returns what it gives.
  package mutating func swap(buysEther: Bool, _ input: UInt128) -> UInt128 {
    let output = output(buysEther: buysEther, for: input)
    if buysEther {
      buyEther(output, for: input)
    } else {
      sellEther(input, for: output)
    }
    return output
  }
}
