/// What several parts say together about the chain.
extension Design {
  /// Why its parts do not go together, by part; empty when they do.
  public var conflicts: [(part: Part, problem: RuleProblem)] {
    func of(_ part: Part, _ rule: any Rule) -> [(part: Part, problem: RuleProblem)] {
      rule.conflicts(in: self).map { (part, $0) }
    }
    return of(.sequencing, sequencing) + of(.proving, proving) + of(.confirmation, confirmation)
      + of(.availability, availability) + of(.fees, fees) + of(.revenue, revenue)
      + of(.penalties, penalties) + of(.escape, escape) + of(.authorization, authorization)
  }

  /// Whether blocks may be undone: by whoever orders later ones, or because no proof came.
  var isReversible: Bool { sequencing.mayReorganise || confirmation.commitment != nil }

  /// Whether a batch ends only where a block ends: a batch is undone as a whole, and so is a block.
  var endsBatchesWithBlocks: Bool { isReversible || sequencing.cadence == .l1Block }

  /// How many slots one decision about the right to order covers, at the least: a block's.
  var windowSlots: Int {
    max(sequencing.windowSlots, TimeFrame.slots(ofBlock: confirmation.blockSeconds))
  }

  /// The most L2 gas in one block: where blocks come less often than L2 blocks do, as much more.
  func blockGasLimit(blocksPerSlot: Int) -> UInt64 {
    guard let seconds = confirmation.blockSeconds, sequencing.cadence == .l2Block else {
      return sequencing.blocks.gasLimit
    }
    let blocks = seconds * Double(blocksPerSlot) / TimeFrame.secondsPerSlot
    return sequencing.blocks.gasLimit * UInt64(max(1, blocks.rounded()))
  }
}
