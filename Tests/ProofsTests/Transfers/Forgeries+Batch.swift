import Proofs

/// What is forged about the batch as a whole: amounts that change on the way, fees, start and end.
let batchForgeries: [Forgery] = [
  Forgery(name: "41 the sender pays 1 and the receiver gets 1,000", family: .registers) {
    let half = $0.layout.half
    var deviation = Deviation()
    deviation.words = { $0[2] = .one }
    deviation.leaf = { half, leaf in if half == 1 { leaf.new[8] = leaf.old[8] + KoalaBear(1_000) } }
    deviation.registers = { line, registers in
      if line == half { registers[2] = KoalaBear(1_000) }
    }
    $0.playAround(deviation)
  },
  Forgery(name: "more fees are claimed than were paid", family: .fees) {
    var deviation = Deviation()
    deviation.fees = { $0.low += KoalaBear(1_000) }
    $0.playAround(deviation)
  },
  Forgery(name: "the upper half of a fee is forgotten", family: .fees) {
    var deviation = Deviation()
    deviation.fees = { $0.high = .zero }
    $0.playAround(deviation, of: .first(100, fee: 1 << 20))
  },
  Forgery(name: "45 padding mints", family: .receiverBalance) {
    $0.play(.third)
    $0.play(.second.with(nonce: 5))
    $0.play(.first().with(nonce: 6))
    var minting = Deviation()
    minting.leaf = { half, leaf in if half == 1 { leaf.new[8] += KoalaBear(1_000) } }
    _ = $0.finish(minting)
  },
  Forgery(name: "46 the claim starts from another root", family: .boundary) {
    $0.play(.third)
    $0.claim.preRoot = $0.root
    $0.play(.first())
  },
  Forgery(name: "46 the claim ends in the root before the last transfer", family: .boundary) {
    $0.play(.third)
    let root = $0.root
    $0.play(.first())
    $0.claim.postRoot = root
  },
  Forgery(name: "46 one transfer fewer is claimed than led to the root", family: .boundary) {
    $0.playAround(Deviation())
    $0.claim.count -= 1
  },
  Forgery(name: "46 one transfer more is claimed", family: .boundary) {
    $0.playAround(Deviation())
    $0.claim.count += 1
  },
  Forgery(name: "46 other transfers are claimed before these", family: .boundary) {
    $0.playAround(Deviation())
    $0.claim.chainStart = $0.claim.chainEnd
  },
  Forgery(name: "46 the fees of a chunk are claimed to be none", family: .boundary) {
    $0.playAround(Deviation())
    $0.claim.feeLow = 0
  },
]

extension Transfer {
  func with(nonce: UInt32) -> Transfer {
    var copy = self
    copy.nonce = nonce
    return copy
  }
}
