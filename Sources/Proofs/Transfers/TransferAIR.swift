/// The statement that transfers take the accounts from one root to another: see `BatchPublicInputs`.
///
/// What comes after `count` transfers in the table claims nothing: root, digest and fees are read in
/// the last row of the last transfer. An honest prover fills it up with transfers of nothing.
///
/// Sound in what it claims while collisions of Poseidon2 are not found, and if the balances under
/// `preRoot` are below 2^56: then those under `postRoot` are, and their sum is less by the fees. Not
/// proved: that the senders agreed (signatures are checked natively), and that the transfers behind
/// the digest are known to anybody but the prover.
public struct TransferAIR: AIR {
  /// What is claimed.
  public let inputs: BatchPublicInputs
  /// The columns that say which row is which.
  public let periodic: [[KoalaBear]]
  /// Which column is which.
  package let layout: TransferLayout
  /// Bit f is set if constraint family f is stated: all but in tests.
  private var families: UInt32
  let poseidon: Poseidon2

  /// The statement that claims this.
  ///
  /// - Throws: `ClaimError` if there is no circuit for it.
  public init(_ inputs: BatchPublicInputs) throws(ClaimError) {
    try inputs.check()
    self.inputs = inputs
    let layout = TransferLayout(depth: inputs.depth)
    self.layout = layout
    periodic = Selector.allCases.map { $0.values(layout) }
    families = (1 << UInt32(ConstraintFamily.allCases.count)) - 1
    poseidon = .width16
  }

  /// The name of this statement and its version.
  public var identifier: String { "rolluplab/transfers/1" }
  /// 368 for depths 30 and 14, and for smaller ones what their range checks need more.
  public var width: Int { layout.width }
  /// How many rows the table has: the next power of two.
  public var rows: Int { layout.rows(for: inputs.count) }
  /// Depth, count, token, both sums of fees, both roots, both digests.
  public var publicInputs: [KoalaBear] { inputs.elements }

  /// The same statement without one family of constraints, to show what the family is for.
  package func omitting(_ family: ConstraintFamily) -> TransferAIR {
    var weaker = self
    weaker.families &= ~(1 << UInt32(family.rawValue))
    return weaker
  }

  /// This family of constraints alone.
  package func only(_ family: ConstraintFamily) -> TransferAIR {
    var weaker = self
    weaker.families &= 1 << UInt32(family.rawValue)
    return weaker
  }

  @inline(__always) func states(_ family: ConstraintFamily) -> Bool {
    families >> UInt32(family.rawValue) & 1 == 1
  }

  /// Root, digest of the transfers and fees before the first row and in the last row that counts.
  public func boundary(rows: Int) -> [BoundaryConstraint] {
    guard states(.boundary) else { return [] }
    let end = inputs.count * layout.period - 1
    return cells(
      row: 0, root: inputs.preRoot, chain: inputs.chainStart, fees: (.zero, .zero))
      + cells(
        row: end, root: inputs.postRoot, chain: inputs.chainEnd,
        fees: (KoalaBear(inputs.feeLow), KoalaBear(inputs.feeHigh)))
  }

  private func cells(
    row: Int, root: Digest, chain: Digest, fees: (low: KoalaBear, high: KoalaBear)
  ) -> [BoundaryConstraint] {
    let digests = [(TransferLayout.root, root), (TransferLayout.chain, chain)]
    return digests.flatMap { start, digest in
      (0..<8).map { BoundaryConstraint(row: row, column: start + $0, value: digest[$0]) }
    } + [
      BoundaryConstraint(row: row, column: TransferLayout.feeLow, value: fees.low),
      BoundaryConstraint(row: row, column: TransferLayout.feeHigh, value: fees.high),
    ]
  }
}
