extension TransferRows {
  /// States that registers keep their values, and that all but the places are below 2^28.
  ///
  /// From its highest bit on a value is built up, `bitsPerRow` bits in each row: what is there is twice
  /// what was there, or one more.
  @inline(__always)
  func constrainRanges<S: ConstraintSink>(
    of air: TransferAIR, into sink: inout S
  ) where S.Element == E {
    let goesOn = .one - selector(.last)
    if air.states(.registers) {
      for column in L.registers..<L.direction {
        sink.everyRow(goesOn * (next[column] - row[column]))
      }
    }
    let bits = air.layout.bitsPerRow
    if air.states(.rangeBits) {
      for value in 0..<L.ranged {
        let first = L.ranges + value * bits
        sink.everyRow(selector(.senderLeaf) * Self.isBit(row[first]))
        sink.everyRow(goesOn * Self.isBit(next[first] - Self.twice(row[first + bits - 1])))
        for column in first + 1..<first + bits {
          sink.everyRow(Self.isBit(row[column] - Self.twice(row[column - 1])))
        }
      }
    }
    if air.states(.rangeValue) {
      let offset = air.layout.position(ofUpper: Account.limbBits).offset
      for value in 0..<L.ranged {
        let complete = row[L.ranges + value * bits + offset]
        let used = row[Register.amountLow.column + value]
        sink.everyRow(selector(.rangeEnd) * (complete - used))
      }
    }
  }

  /// Zero for 0 and 1.
  @inline(__always) private static func isBit(_ x: E) -> E { x * (x - .one) }
  @inline(__always) private static func twice(_ x: E) -> E { x + x }
}
