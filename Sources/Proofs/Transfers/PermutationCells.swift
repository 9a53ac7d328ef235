/// The cells of sixteen permutations, which are computed at once.
enum PermutationCells {
  /// Writes the states after the full rounds, and gives what the S-boxes of the partial rounds return.
  ///
  /// - Parameters:
  ///   - slot: Sixteen rows of sixteen elements, one behind the other: what the permutations start from.
  ///   - panelStride: How many elements further the next panel's rows are; eight panels are written.
  ///   - partial: Takes twenty vectors, one for each partial round.
  static func write(
    slot: UnsafeMutablePointer<KoalaBear>, panelStride: Int,
    partial: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    let poseidon = Poseidon2.width16
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { states in
      guard let state = states.baseAddress else { return }
      readRows(slot, into: state)
      Poseidon2.mixExternal16(state)
      for round in 0..<8 {
        if round == 4 { writePartialRounds(state, poseidon, to: partial) }
        for i in 0..<16 {
          state[i] = state[i].cubed(adding: poseidon.externalConstants[16 * round + i])
        }
        Poseidon2.mixExternal16(state)
        writeRows(state, to: slot + (round + 1) * panelStride)
      }
    }
  }

  private static func writePartialRounds(
    _ state: UnsafeMutablePointer<PackedKoalaBear>, _ poseidon: Poseidon2,
    to partial: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    for (round, constant) in poseidon.internalConstants.enumerated() {
      state[0] = state[0].cubed(adding: constant)
      (partial + round).initialize(to: state[0])
      Poseidon2.mixInternal16(state)
    }
  }

  /// Reads sixteen rows of sixteen elements as sixteen vectors, one for each column.
  static func readRows(
    _ rows: UnsafePointer<KoalaBear>, into columns: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { buffer in
      guard let vectors = buffer.baseAddress else { return }
      for row in 0..<16 {
        (vectors + row).initialize(
          to: UnsafeRawPointer(rows + 16 * row).loadUnaligned(as: PackedKoalaBear.self))
      }
      PackedKoalaBear.transpose(vectors, into: columns)
    }
  }

  /// Writes sixteen vectors, one for each column, as sixteen rows of sixteen elements.
  static func writeRows(
    _ columns: UnsafePointer<PackedKoalaBear>, to rows: UnsafeMutablePointer<KoalaBear>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { buffer in
      guard let vectors = buffer.baseAddress else { return }
      PackedKoalaBear.transpose(columns, into: vectors)
      for row in 0..<16 {
        UnsafeMutableRawPointer(rows + 16 * row).storeBytes(
          of: vectors[row], as: PackedKoalaBear.self)
      }
    }
  }
}
