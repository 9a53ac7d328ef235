extension TransferRows {
  /// States that both paths lead from the leaf to the root, beside the same siblings.
  @inline(__always)
  func constrainPath<S: ConstraintSink>(
    of air: TransferAIR, into sink: inout S
  ) where S.Element == E {
    let (climb, isRight) = (selector(.climb), next[L.direction])
    if air.states(.direction) {
      let bit = row[L.direction]
      sink.everyRow(bit * (bit - .one))
    }
    if air.states(.oldPath) { constrainStep(L.old, climb, isRight, into: &sink) }
    if air.states(.newPath) { constrainStep(L.new, climb, isRight, into: &sink) }
    if air.states(.siblings) {
      for i in 0..<8 {
        let left = next[L.old + i] - next[L.new + i]
        let right = next[L.old + 8 + i] - next[L.new + 8 + i]
        sink.everyRow(climb * (right + isRight * (left - right)))
      }
    }
    if air.states(.place) {
      let place = row[L.place]
      sink.everyRow(selector(.leaf) * place)
      sink.everyRow(climb * (next[L.place] - place) - selector(.weight) * isRight)
      sink.everyRow(selector(.senderTop) * (place - register(.from)))
      sink.everyRow((selector(.top) - selector(.senderTop)) * (place - register(.to)))
    }
    constrainRoot(of: air, into: &sink)
  }

  /// States that the digest of a slot is in the next row's preimage, on its side.
  @inline(__always)
  private func constrainStep<S: ConstraintSink>(
    _ slot: Int, _ climb: E, _ isRight: E, into sink: inout S
  ) where S.Element == E {
    for i in 0..<8 {
      let (left, right) = (next[slot + i], next[slot + 8 + i])
      sink.everyRow(climb * (left - digest(slot, i) + isRight * (right - left)))
    }
  }

  /// States that a step starts from the root that the one before left.
  @inline(__always)
  private func constrainRoot<S: ConstraintSink>(
    of air: TransferAIR, into sink: inout S
  ) where S.Element == E {
    let top = selector(.top)
    if air.states(.rootBefore) {
      for i in 0..<8 { sink.everyRow(top * (digest(L.old, i) - row[L.root + i])) }
    }
    if air.states(.rootAfter) {
      for i in 0..<8 {
        let root = row[L.root + i]
        sink.transition(next[L.root + i] - root - top * (digest(L.new, i) - root))
      }
    }
  }
}
