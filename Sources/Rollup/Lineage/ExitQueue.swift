internal import Quantities

/// How L1 takes postings of those who leave: block by block, the largest first, each once it is worth
/// its gas, within the share of L1's gas that exits may use.
struct ExitQueue {
  /// A posting that was taken.
  struct Taken {
    /// Slots after the stop.
    let step: Int
    /// Who posted.
    let unit: Int
    /// The base fee of its block, in wei per gas.
    let baseFee: UInt64
  }

  /// The L1 blocks of the run, which go on over and over.
  let l1: L1Track
  /// The slot of step 0.
  let slot: Int
  /// L1 gas of one posting.
  let gas: UInt64

  /// How many postings a block takes.
  var room: Int { Int(max(1, l1.gasLimit / SharedState.shareOfGas / gas)) }

  /// The postings of those whose exits are worth `worths`, in wei, in the steps of `steps`.
  func taken(_ worths: [Double], in steps: Range<Int>) -> [Taken] {
    let order = worths.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
    var taken: [Taken] = []
    var next = 0
    for step in steps where next < order.count {
      let baseFee = l1.baseFee[(slot + step) % l1.baseFee.count]
      let price = Double(baseFee) + Double(wide: l1.tip(on: baseFee))
      var left = baseFee > 0 ? room : 0
      while left > 0, next < order.count, worths[order[next]] > Double(gas) * price {
        taken.append(Taken(step: step, unit: order[next], baseFee: baseFee))
        next += 1
        left -= 1
      }
    }
    return taken
  }
}
