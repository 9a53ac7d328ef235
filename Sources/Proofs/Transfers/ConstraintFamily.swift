/// What the constraints of the transfer circuit are for, group by group.
///
/// Each refuses some forgery that all others together let pass: the tests leave one out at a time.
package enum ConstraintFamily: Int, CaseIterable, Sendable {
  /// Both permutations of a row are Poseidon2's.
  case permutation
  /// The bit that says left or right is a bit.
  case direction
  /// The digest below stands in the row above, on its side, before the step.
  case oldPath
  /// The same after the step.
  case newPath
  /// What is beside the path does not change in a step.
  case siblings
  /// The path leads to the place that the transfer names.
  case place
  /// The old path ends in the root of the accounts.
  case rootBefore
  /// The end of the new path is the root from then on, and nothing else changes it.
  case rootAfter
  /// The key of an account does not change.
  case key
  /// A leaf has the tag of a leaf, and zeros where nothing is.
  case leafForm
  /// The accounts hold the token of the batch.
  case token
  /// The sender pays amount and fee.
  case senderBalance
  /// The receiver gets the amount.
  case receiverBalance
  /// What a limb borrows or hands on is 0, 1 or 2.
  case carry
  /// The sender's nonce is the transfer's, and is one more afterwards.
  case senderNonce
  /// The receiver's nonce does not change.
  case receiverNonce
  /// What the transfer says is the same in all of its rows.
  case registers
  /// Range-checked values are made of bits.
  case rangeBits
  /// They are the values that the transfer uses.
  case rangeValue
  /// What is hashed for the digest of the transfers is that digest and this transfer.
  case chainWords
  /// The result is the digest from then on, and nothing else changes it.
  case chainDigest
  /// Both halves of the fee are added to their sums.
  case fees
  /// Root, digest and fees start and end as the public inputs say, after as many transfers as they say.
  case boundary
}
