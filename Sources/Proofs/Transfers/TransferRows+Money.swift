extension TransferRows {
  /// States what sender and receiver have afterwards, limb by limb, and the sums of the fees.
  ///
  /// All limbs are below 2^28: range-checked, or in the tree, where only range-checked ones come in.
  /// So both sides of each equation are within 4 · 2^28 of zero, and equal modulo p is equal.
  @inline(__always)
  func constrainMoney<S: ConstraintSink>(
    of air: TransferAIR, into sink: inout S
  ) where S.Element == E {
    let carry = row[L.carry]
    let carried = carry * KoalaBear(1 << UInt32(Account.limbBits))
    let (low, high) = (register(.amountLow), register(.amountHigh))
    if air.states(.senderBalance) {
      let sender = selector(.senderLeaf)
      sink.everyRow(sender * (new(Leaf.low) - register(.senderLow)))
      sink.everyRow(sender * (new(Leaf.high) - register(.senderHigh)))
      sink.everyRow(
        sender * (old(Leaf.low) - low - register(.fee) + carried - register(.senderLow)))
      sink.everyRow(sender * (old(Leaf.high) - high - carry - register(.senderHigh)))
    }
    if air.states(.receiverBalance) {
      let receiver = receiverLeaf
      sink.everyRow(receiver * (new(Leaf.low) - register(.receiverLow)))
      sink.everyRow(receiver * (new(Leaf.high) - register(.receiverHigh)))
      sink.everyRow(receiver * (old(Leaf.low) + low - carried - register(.receiverLow)))
      sink.everyRow(receiver * (old(Leaf.high) + high + carry - register(.receiverHigh)))
    }
    if air.states(.carry) { sink.everyRow(carry * (carry - .one) * (carry - .one - .one)) }
    if air.states(.fees) { constrainFees(of: air, into: &sink) }
  }

  /// States that each half of the fee is added to its sum, once.
  @inline(__always)
  private func constrainFees<S: ConstraintSink>(
    of air: TransferAIR, into sink: inout S
  ) where S.Element == E {
    let now = selector(.rangeHalf)
    let halfBits = Account.feeBits / 2
    let upper = row[
      air.layout.column(of: .fee, offset: air.layout.position(ofUpper: halfBits).offset)]
    let lower = register(.fee) - upper * KoalaBear(1 << UInt32(halfBits))
    sink.transition(next[L.feeHigh] - row[L.feeHigh] - now * upper)
    sink.transition(next[L.feeLow] - row[L.feeLow] - now * lower)
  }
}
