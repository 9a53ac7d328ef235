/// Which column of the table holds what.
///
/// A row has two permutations: an old path's and a new path's, side by side. A transfer has two halves
/// of d + 2 rows, the sender's and the receiver's; in each the leaf is hashed in row 0, the way up to
/// the root in rows 1 to d, and the last row is left to the digest of the transfers (sender's half).
/// As d + 2 is a power of two, what happens in which row is a polynomial that the verifier knows.
package struct TransferLayout: Sendable {
  /// The depth of the tree.
  package let depth: Int

  /// A layout for a tree of this depth.
  package init(depth: Int) { self.depth = depth }

  /// The rows of a half.
  package var half: Int { depth + 2 }
  /// The rows of a transfer.
  package var period: Int { 2 * half }
  /// How many bits of each range-checked value a row has: 28 of them fit into a period.
  package var bitsPerRow: Int { max(1, 32 / period) }
  /// How many columns there are, in whole panels of sixteen.
  package var width: Int { (Self.ranges + Self.ranged * bitsPerRow + 15) / 16 * 16 }

  /// The rows of a table that holds so many transfers and their padding.
  package func rows(for count: Int) -> Int {
    var periods = 1
    while periods < count { periods *= 2 }
    return max(32, periods * period)
  }

  /// The old permutation: its input, the states after four full rounds, after the last four.
  package static let old = 0
  /// The new permutation, in the same way.
  package static let new = 144
  /// From the start of a permutation: the state after the last round.
  package static let output = 128
  /// What the S-boxes of the old permutation's partial rounds return.
  package static let oldPartial = 288
  /// The same of the new permutation.
  package static let newPartial = 308
  /// The root of the accounts.
  package static let root = 328
  /// The digest of the transfers.
  package static let chain = 336
  /// What stays the same for a whole transfer: see `Register`.
  package static let registers = 344
  /// Whether this row's node is the right child: of the node below, seen from the row of its parent.
  package static let direction = registers + Register.allCases.count
  /// The lower bits of the account's place, as far as they were climbed.
  package static let place = direction + 1
  /// What the lower limb of the balance takes from the upper one, or gives to it.
  package static let carry = place + 1
  /// The sum of the lower halves of the fees.
  package static let feeLow = carry + 1
  /// The sum of the upper halves.
  package static let feeHigh = feeLow + 1
  /// `bitsPerRow` columns for each range-checked value: what its first bits are worth, from the highest.
  package static let ranges = feeHigh + 1
  /// How many values are range-checked.
  package static let ranged = Register.allCases.count - Register.amountLow.rawValue

  /// The column of a range-checked register's value so far, after one more bit than `offset`.
  package func column(of register: Register, offset: Int) -> Int {
    Self.ranges + (register.rawValue - Register.amountLow.rawValue) * bitsPerRow + offset
  }

  /// Where the upper `bits` bits of a range-checked value are: the row of the period, and the column
  /// beside the value's first one.
  package func position(ofUpper bits: Int) -> (row: Int, offset: Int) {
    ((bits - 1) / bitsPerRow, (bits - 1) % bitsPerRow)
  }
}

/// What stays the same in all rows of a transfer; all but the places are range-checked.
package enum Register: Int, CaseIterable, Sendable {
  case from, to, amountLow, amountHigh, fee, nonce
  /// The limbs of the balances after the transfer.
  case senderLow, senderHigh, receiverLow, receiverHigh

  /// Its column.
  package var column: Int { TransferLayout.registers + rawValue }
}
