/// What one slot adds up to for whoever orders it, in wei unless a name says otherwise.
package struct SlotTotals: BitwiseCopyable, Sendable {
  /// Fees, tips and drawn value that whoever orders gets.
  package var income = 0.0
  /// What users paid for gas and bytes, a part of `income` or of what it is split into.
  package var fees = 0.0
  /// What an orderer that extracts would get beyond `income`.
  package var extraction = 0.0
  /// L1 gas, tips and blobs of posting and verifying.
  package var l1Cost = 0.0
  /// Those of verifying, a part of `l1Cost`.
  package var verification = 0.0
  /// What proving cost whoever passes it on.
  package var provingCost = 0.0
  /// Transactions that were included.
  package var transactions = 0.0
  /// Arrivals that wanted to be included, and their L2 gas.
  package var arrivals = 0.0
  package var arrivedGas = 0.0
  /// Batches that were posted; their proofs, transactions, L2 gas, and what users paid for gas and
  /// bytes in them.
  package var batches = 0.0
  package var proofs = 0.0
  package var postedTransactions = 0.0
  package var postedGas = 0.0
  package var postedFees = 0.0

  /// What the slot brought, less what it cost.
  var net: Double { income - l1Cost - provingCost }

  package static func - (a: Self, b: Self) -> Self { combined(a, b) { $0 - $1 } }

  static func + (a: Self, b: Self) -> Self { combined(a, b) { $0 + $1 } }

  /// An equal part.
  func divided(by n: Double) -> Self { Self.combined(self, self) { part, _ in part / n } }

  @inline(__always)
  private static func combined(
    _ a: Self, _ b: Self, _ operation: (Double, Double) -> Double
  ) -> Self {
    SlotTotals(
      income: operation(a.income, b.income), fees: operation(a.fees, b.fees),
      extraction: operation(a.extraction, b.extraction), l1Cost: operation(a.l1Cost, b.l1Cost),
      verification: operation(a.verification, b.verification),
      provingCost: operation(a.provingCost, b.provingCost),
      transactions: operation(a.transactions, b.transactions),
      arrivals: operation(a.arrivals, b.arrivals),
      arrivedGas: operation(a.arrivedGas, b.arrivedGas), batches: operation(a.batches, b.batches),
      proofs: operation(a.proofs, b.proofs),
      postedTransactions: operation(a.postedTransactions, b.postedTransactions),
      postedGas: operation(a.postedGas, b.postedGas),
      postedFees: operation(a.postedFees, b.postedFees))
  }
}
