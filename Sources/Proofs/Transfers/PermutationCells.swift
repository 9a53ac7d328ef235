/// The cells of sixteen permutations, which are computed at once.
enum PermutationCells {
  /// Writes the states after the full rounds, and what the S-boxes of the partial rounds return.
  ///
  /// - Parameters:
  ///   - slot: Sixteen rows of sixteen elements, one behind the other: what the permutations start from.
  ///   - panelStride: How many elements further the next panel's rows are; eight panels are written.
  ///   - partial: Where the cell of a partial round goes, in a row from 0 to 15.
  static func write(
    slot: UnsafeMutablePointer<KoalaBear>, panelStride: Int,
    partial: (Int, Int) -> UnsafeMutablePointer<KoalaBear>
  ) {
    let poseidon = Poseidon2.width16
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { states in
      guard let state = states.baseAddress else { return }
      state.initialize(repeating: .zero, count: 16)
      state.withMemoryRebound(to: KoalaBear.self, capacity: 256) { transpose(slot, to: $0) }
      poseidon.mixExternal(state)
      for round in 0..<8 {
        if round == 4 { writePartialRounds(state, poseidon, to: partial) }
        for i in 0..<16 {
          let sum = state[i] + PackedKoalaBear(poseidon.externalConstants[16 * round + i])
          state[i] = sum * sum * sum
        }
        poseidon.mixExternal(state)
        let after = slot + (round + 1) * panelStride
        state.withMemoryRebound(to: KoalaBear.self, capacity: 256) { transpose($0, to: after) }
      }
    }
  }

  private static func writePartialRounds(
    _ state: UnsafeMutablePointer<PackedKoalaBear>, _ poseidon: Poseidon2,
    to cell: (Int, Int) -> UnsafeMutablePointer<KoalaBear>
  ) {
    for (round, constant) in poseidon.internalConstants.enumerated() {
      let sum = state[0] + PackedKoalaBear(constant)
      state[0] = sum * sum * sum
      for row in 0..<16 { cell(round, row).initialize(to: state[0][row]) }
      poseidon.mixInternal(state)
    }
  }

  /// Sixteen rows of sixteen elements as columns.
  private static func transpose(
    _ source: UnsafePointer<KoalaBear>, to target: UnsafeMutablePointer<KoalaBear>
  ) {
    for i in 0..<16 {
      for j in 0..<16 { (target + (16 * i + j)).initialize(to: source[16 * j + i]) }
    }
  }
}
