extension TransferRows {
  /// States what stays the same in an account, and what its nonce does.
  @inline(__always)
  func constrainLeaf<S: ConstraintSink>(
    of air: TransferAIR, into sink: inout S
  ) where S.Element == E {
    let leaf = selector(.leaf)
    if air.states(.key) {
      for i in Leaf.key..<Leaf.key + 8 { sink.everyRow(leaf * (new(i) - old(i))) }
    }
    if air.states(.leafForm) {
      let tag = E(Leaf.tagValue)
      sink.everyRow(leaf * (old(Leaf.tag) - tag))
      sink.everyRow(leaf * (new(Leaf.tag) - tag))
      for i in Leaf.rest..<16 {
        sink.everyRow(leaf * old(i))
        sink.everyRow(leaf * new(i))
      }
    }
    if air.states(.token) {
      let token = E(KoalaBear(air.inputs.token))
      sink.everyRow(leaf * (old(Leaf.token) - token))
      sink.everyRow(leaf * (new(Leaf.token) - token))
    }
    if air.states(.senderNonce) {
      let nonce = register(.nonce)
      sink.everyRow(selector(.senderLeaf) * (old(Leaf.nonce) - nonce))
      sink.everyRow(selector(.senderLeaf) * (new(Leaf.nonce) - nonce - .one))
    }
    if air.states(.receiverNonce) {
      sink.everyRow(receiverLeaf * (new(Leaf.nonce) - old(Leaf.nonce)))
    }
  }
}
