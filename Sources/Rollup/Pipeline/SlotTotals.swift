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
  /// What proving cost whoever passes it on.
  package var provingCost = 0.0
  /// Transactions that were included.
  package var transactions = 0.0
  /// Arrivals that wanted to be included, and their L2 gas.
  package var arrivals = 0.0
  package var arrivedGas = 0.0
  /// Batches that were posted, and their proofs.
  package var batches = 0.0
  package var proofs = 0.0

  /// What the slot brought, less what it cost.
  var net: Double { income - l1Cost - provingCost }

  package static func - (a: Self, b: Self) -> Self {
    SlotTotals(
      income: a.income - b.income, fees: a.fees - b.fees, extraction: a.extraction - b.extraction,
      l1Cost: a.l1Cost - b.l1Cost, provingCost: a.provingCost - b.provingCost,
      transactions: a.transactions - b.transactions, arrivals: a.arrivals - b.arrivals,
      arrivedGas: a.arrivedGas - b.arrivedGas, batches: a.batches - b.batches,
      proofs: a.proofs - b.proofs)
  }

  static func + (a: Self, b: Self) -> Self {
    SlotTotals(
      income: a.income + b.income, fees: a.fees + b.fees, extraction: a.extraction + b.extraction,
      l1Cost: a.l1Cost + b.l1Cost, provingCost: a.provingCost + b.provingCost,
      transactions: a.transactions + b.transactions, arrivals: a.arrivals + b.arrivals,
      arrivedGas: a.arrivedGas + b.arrivedGas, batches: a.batches + b.batches,
      proofs: a.proofs + b.proofs)
  }

  /// An equal part.
  func divided(by n: Double) -> Self {
    SlotTotals(
      income: income / n, fees: fees / n, extraction: extraction / n, l1Cost: l1Cost / n,
      provingCost: provingCost / n, transactions: transactions / n, arrivals: arrivals / n,
      arrivedGas: arrivedGas / n, batches: batches / n, proofs: proofs / n)
  }
}
