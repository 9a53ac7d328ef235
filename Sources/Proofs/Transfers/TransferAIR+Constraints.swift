extension TransferAIR {
  /// States what every row of a transfer satisfies, family by family.
  public func constrain<S: ConstraintSink>(
    row: UnsafePointer<S.Element>, next: UnsafePointer<S.Element>,
    periodic: UnsafePointer<S.Element>, into sink: inout S
  ) {
    let view = TransferRows(row: row, next: next, selectors: periodic)
    typealias L = TransferLayout
    if states(.permutation) {
      constrainPermutation(row + L.old, partial: row + L.oldPartial, into: &sink)
      constrainPermutation(row + L.new, partial: row + L.newPartial, into: &sink)
    }
    view.constrainPath(of: self, into: &sink)
    view.constrainLeaf(of: self, into: &sink)
    view.constrainMoney(of: self, into: &sink)
    view.constrainRanges(of: self, into: &sink)
    view.constrainChain(of: self, into: &sink)
  }

  /// States that the cells of a slot are the rounds of one Poseidon2 permutation.
  ///
  /// x^3 has degree 3, so the state is a committed cell again after each S-box: all sixteen of a full
  /// round, and the only one of a partial round. Everything between is linear. Not inlined: it is long,
  /// and called for both slots.
  @inline(never)
  private func constrainPermutation<S: ConstraintSink>(
    _ slot: UnsafePointer<S.Element>, partial: UnsafePointer<S.Element>, into sink: inout S
  ) {
    withUnsafeTemporaryAllocation(of: S.Element.self, capacity: 16) { buffer in
      guard let state = buffer.baseAddress else { return }
      state.initialize(from: slot, count: 16)
      Poseidon2.mixExternal16(state)
      for round in 0..<4 { constrainFullRound(round, state, slot + 16 * (round + 1), into: &sink) }
      for (round, constant) in poseidon.internalConstants.enumerated() {
        let sum = state[0] + S.Element(constant)
        sink.everyRow(sum * sum * sum - partial[round])
        state[0] = partial[round]
        mixInternal(state)
      }
      for round in 4..<8 { constrainFullRound(round, state, slot + 16 * (round + 1), into: &sink) }
    }
  }

  /// States that `after` is the state after a full round, and goes on from there.
  @inline(__always)
  private func constrainFullRound<S: ConstraintSink>(
    _ round: Int, _ state: UnsafeMutablePointer<S.Element>, _ after: UnsafePointer<S.Element>,
    into sink: inout S
  ) {
    for i in 0..<16 {
      let sum = state[i] + S.Element(poseidon.externalConstants[16 * round + i])
      state[i] = sum * sum * sum
    }
    Poseidon2.mixExternal16(state)
    for i in 0..<16 {
      sink.everyRow(state[i] - after[i])
      state[i] = after[i]
    }
  }

  /// `Poseidon2.mixInternal`, with sums where the diagonal is a small number.
  @inline(__always)
  private func mixInternal<E: Algebra>(_ s: UnsafeMutablePointer<E>) {
    let (a, b) = ((s[0] + s[1]) + (s[2] + s[3]), (s[4] + s[5]) + (s[6] + s[7]))
    let (c, d) = ((s[8] + s[9]) + (s[10] + s[11]), (s[12] + s[13]) + (s[14] + s[15]))
    let sum = (a + b) + (c + d)
    let (twice5, twice8) = (s[5] + s[5], s[8] + s[8])
    s[0] = sum - (s[0] + s[0])
    s[1] = sum + s[1]
    s[2] = sum + (s[2] + s[2])
    s[3] = sum + s[3] * poseidon.diagonal[3]
    s[4] = sum + (s[4] + s[4] + s[4])
    s[5] = sum + (twice5 + twice5)
    s[6] = sum + s[6] * poseidon.diagonal[6]
    s[7] = sum - (s[7] + s[7] + s[7])
    s[8] = sum - (twice8 + twice8)
    for i in 9..<16 { s[i] = sum + s[i] * poseidon.diagonal[i] }
  }
}
