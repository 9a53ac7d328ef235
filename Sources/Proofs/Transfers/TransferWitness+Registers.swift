extension TransferWitness {
  /// Where the account of a step is.
  func place(_ step: Int) -> UInt32 {
    batch.steps[min(step, batch.steps.count - 1)].place
  }

  /// The values of the registers in a transfer, in the order of `Register`.
  func registers(_ number: Int) -> [UInt32] {
    let transfer = transfer(number)
    let (sender, receiver) = (step(2 * number).after.balance, step(2 * number + 1).after.balance)
    return [
      transfer.from, transfer.to, transfer.amount.limbs.low, transfer.amount.limbs.high,
      transfer.fee, transfer.nonce, sender.limbs.low, sender.limbs.high, receiver.limbs.low,
      receiver.limbs.high,
    ]
  }

  /// What the lower limb of a step's balance borrows from the upper one, or hands on to it.
  func carry(_ number: Int) -> UInt32 {
    let (step, transfer) = (step(number), transfer(number / 2))
    let (before, amount) = (step.before.balance.limbs, transfer.amount.limbs)
    let limb: UInt32 = 1 << UInt32(Account.limbBits)
    guard number % 2 == 0 else { return (before.low + amount.low) / limb }
    let spent = amount.low + transfer.fee
    return spent > before.low ? (spent - before.low + limb - 1) / limb : 0
  }
}
