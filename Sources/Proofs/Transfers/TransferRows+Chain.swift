extension TransferRows {
  /// States that each transfer is added to the digest of those before it.
  @inline(__always)
  func constrainChain<S: ConstraintSink>(
    of air: TransferAIR, into sink: inout S
  ) where S.Element == E {
    let now = selector(.chain)
    if air.states(.chainWords) {
      for i in 0..<8 { sink.everyRow(now * (old(i) - row[L.chain + i])) }
      for register in Register.from.rawValue...Register.nonce.rawValue {
        sink.everyRow(now * (old(8 + register) - row[L.registers + register]))
      }
      sink.everyRow(now * (old(14) - E(KoalaBear(air.inputs.token))))
      sink.everyRow(now * (old(15) - E(TransferChain.tag)))
    }
    if air.states(.chainDigest) {
      for i in 0..<8 {
        let chain = row[L.chain + i]
        sink.transition(next[L.chain + i] - chain - now * (digest(L.old, i) - chain))
      }
    }
  }
}
