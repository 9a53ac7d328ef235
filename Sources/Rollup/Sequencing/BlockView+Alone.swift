/// A sequencing rule that is driven without an engine sees an empty rollup.
extension BlockView {
  /// The only block of a slot in which nothing waits and nothing costs anything.
  package init(aloneAt slot: Int, sequencers: Range<Int>) {
    self.init(
      ordinal: UInt32(slot), slot: slot, isFirstOfSlot: true, seconds: 12 * Double(slot + 1),
      pending: 0, pendingGas: 0, baseFee: 0, perByte: 0, queues: [], slotValue: 0, l1BaseFee: 0,
      blobBaseFee: 0, postingFee: 0, weiPerTokenUnit: 0, sequencers: sequencers, firstKind: 0)
  }
}

extension RunFrame {
  /// A run of sequencers who own so much, in wei, and nobody else.
  package init(alone etherAtStart: [UInt128], seed: UInt64, penalties: PenaltyTerms) {
    let all = etherAtStart.indices
    self.init(
      seed: seed, sequencers: all, searchers: all.upperBound..<all.upperBound,
      provers: all.upperBound..<all.upperBound, builders: all.upperBound..<all.upperBound,
      attackers: all.upperBound..<all.upperBound, etherAtStart: etherAtStart, posters: all,
      kinds: 0..<3, isSequencerBound: false, batchBytes: 0, penalties: penalties,
      bids: .treasury)
  }
}
