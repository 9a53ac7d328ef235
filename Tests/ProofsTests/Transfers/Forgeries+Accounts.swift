import Proofs

/// Forged accounts: balances, nonces, keys.
let accountForgeries: [Forgery] = [
  Forgery(
    name: "33 the sender spends more than it has: the balance is negative modulo p",
    family: .rangeBits
  ) {
    $0.play(
      Transfer(from: Forgery.bob, to: Forgery.alice, amount: 51, nonce: 9, token: Forgery.token))
  },
  Forgery(name: "33 the same, with a range check of another value", family: .rangeValue) {
    var deviation = Deviation()
    deviation.range = { value, cells in
      if value == 5 { cells = cells.map { _ in .zero } }
    }
    $0.play(
      Transfer(from: Forgery.bob, to: Forgery.alice, amount: 51, nonce: 9, token: Forgery.token),
      deviation)
  },
  Forgery(name: "33 the sender borrows minus eight times and p fills the gap", family: .carry) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in
      guard half == 0 else { return }
      // 8 · 2^28 is p + 2^24 - 1: what the lower limb loses is what the upper one gains 128 times over.
      leaf.new[8] = leaf.new[8] - KoalaBear((1 << 24) - 1)
      leaf.new[9] = leaf.new[9] + KoalaBear(8)
      leaf.carry = leaf.carry - KoalaBear(8)
    }
    $0.play(
      Transfer(from: Forgery.alice, to: Forgery.bob, amount: 0, nonce: 5, token: Forgery.token))
    $0.play(
      Transfer(
        from: Forgery.alice, to: Forgery.bob, amount: (1 << 28) - (1 << 27), nonce: 6,
        token: Forgery.token), deviation)
  },
  Forgery(name: "34 a limb is 2^28", family: .rangeBits) {
    var deviation = Deviation()
    deviation.words = { $0[2] = KoalaBear(1 << 28) }
    $0.playAround(deviation)
  },
  Forgery(name: "34 the fee is 2^28", family: .rangeBits) {
    var deviation = Deviation()
    deviation.words = { $0[4] = KoalaBear(1 << 28) }
    $0.playAround(deviation)
  },
  Forgery(name: "38 the sender's nonce stays", family: .senderNonce) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 0 { leaf.new[10] = leaf.old[10] } }
    $0.playAround(deviation)
  },
  Forgery(name: "38 the sender's nonce grows by 2", family: .senderNonce) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 0 { leaf.new[10] += .one } }
    $0.playAround(deviation)
  },
  Forgery(name: "38 an old transfer is executed again", family: .senderNonce) {
    var replayed = Transfer.first()
    replayed.nonce = 4
    $0.playAround(Deviation(), of: replayed)
  },
  Forgery(name: "38 the receiver's nonce is set back", family: .receiverNonce) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 1 { leaf.new[10] = KoalaBear(3) } }
    $0.play(.first(), deviation)
  },
  Forgery(name: "38 a nonce beyond 2^28", family: .rangeBits) { adversary in
    adversary = Adversary(
      depth: adversary.layout.depth, token: Forgery.token,
      leaves: Forgery.accounts().map { place, account in
        var leaf = Adversary.preimage(of: account)
        if place == Forgery.alice { leaf[10] = KoalaBear(1 << 28) }
        return (place, leaf)
      })
    var deviation = Deviation()
    deviation.words = { $0[5] = KoalaBear(1 << 28) }
    adversary.playAround(deviation)
  },
  Forgery(name: "39 the sender's key becomes another one", family: .key) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 0 { leaf.new[4] += .one } }
    $0.playAround(deviation)
  },
  Forgery(name: "39 the receiver's key becomes another one", family: .key) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 1 { leaf.new[0] = .zero } }
    $0.playAround(deviation)
  },
  Forgery(name: "41 the amount is negative", family: .rangeBits) {
    var deviation = Deviation()
    deviation.words = { $0[2] = KoalaBear(integer: -20) }
    deviation.leaf = { half, leaf in
      leaf.new[8] = leaf.old[8] + KoalaBear(integer: half == 0 ? 20 - 3 : -20)
      leaf.new[9] = leaf.old[9]
      leaf.carry = .zero
    }
    $0.playAround(deviation)
  },
  Forgery(name: "42 from = to, and the receiver has still what the sender had", family: .oldPath) {
    $0.play(.third)
    let stale = $0.leaves[Forgery.alice] ?? []
    let toSelf = Transfer(
      from: Forgery.alice, to: Forgery.alice, amount: 100, nonce: 5, token: Forgery.token)
    var deviation = Deviation()
    let spent = KoalaBear(100)
    deviation.leaf = { half, leaf in
      guard half == 1 else { return }
      leaf.old = stale
      leaf.old[10] += .one
      leaf.new = leaf.old
      leaf.new[8] += spent
    }
    deviation.level = { half, height, level in
      guard half == 1, height == 1 else { return }
      var paid = stale
      paid[8] = paid[8] - spent
      paid[10] += .one
      let digest = NaivePoseidon2.digest(paid).elements
      level.old.replaceSubrange(0..<8, with: digest)
    }
    $0.play(toSelf, deviation)
  },
  Forgery(name: "52 the receiver gets the limbs the wrong way round", family: .receiverBalance) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in
      guard half == 1 else { return }
      leaf.new[8] = leaf.old[8]
      leaf.new[9] = leaf.old[9] + KoalaBear(100)
    }
    $0.playAround(deviation)
  },
  Forgery(name: "52 the receiver gets the fee too", family: .receiverBalance) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 1 { leaf.new[8] += KoalaBear(3) } }
    $0.playAround(deviation)
  },
  Forgery(name: "52 the sender keeps the fee", family: .senderBalance) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 0 { leaf.new[8] += KoalaBear(3) } }
    $0.playAround(deviation)
  },
  Forgery(name: "an account of another token pays", family: .token) { adversary in
    adversary = Adversary(
      depth: adversary.layout.depth, token: Forgery.token,
      accounts: Forgery.accounts().map { place, account in
        var account = account
        if place == Forgery.alice { account.token = 8 }
        return (place, account)
      })
    adversary.playAround(Deviation())
  },
  Forgery(name: "something that is no account pays", family: .leafForm) { adversary in
    adversary = Adversary(
      depth: adversary.layout.depth, token: Forgery.token,
      leaves: Forgery.accounts().map { place, account in
        var leaf = Adversary.preimage(of: account)
        if place == Forgery.alice { leaf[12] = .zero }
        return (place, leaf)
      })
    adversary.playAround(Deviation())
  },
  Forgery(name: "an account has something hidden behind its tag", family: .leafForm) {
    var deviation = Deviation()
    deviation.leaf = { half, leaf in if half == 0 { leaf.new[15] = .one } }
    $0.play(.first(), deviation)
  },
]
