import Proofs

/// Forged ways from an account to the root.
let pathForgeries: [Forgery] = [
  Forgery(
    name: "32 an account that is not in the tree pays: the last hash is made to fit",
    family: .permutation
  ) {
    let root = $0.root
    $0.leaves[Forgery.alice]?[8] = KoalaBear(1_000_000)
    let depth = $0.layout.depth
    var deviation = Deviation()
    let tree = $0.nodes
    let leaf = $0.leaves[Forgery.alice] ?? []
    // What the top of the forged path hashes.
    var digest = NaivePoseidon2.digest(leaf).elements
    var top = [KoalaBear]()
    for height in 0..<depth {
      top = digest + tree.sibling(of: Forgery.alice, height: height).elements
      digest = NaivePoseidon2.digest(top).elements
    }
    let last = top
    deviation.round = { half, line, slot, round, state in
      guard half == 0, line == depth, slot == .old, round == 27 else { return }
      for i in 0..<8 { state[i] = root[i] - last[i] }
    }
    $0.play(.first(), deviation)
  },
  Forgery(name: "35 left and right are mixed two to minus one", family: .direction) {
    let two = KoalaBear(2)
    var deviation = Deviation()
    deviation.startsAnywhere = true
    deviation.words = { $0[0] = two }
    deviation.level = { half, height, level in
      guard half == 0, height == 1 else { return }
      // With b = 2 it takes d = l + 2 (r - l) in both paths, and l and r change as 1 to 2.
      for i in 0..<8 {
        let (before, after) = (level.old[i], level.new[i])
        let left = KoalaBear(UInt32(17 + i))
        let change = (before - after) * KoalaBear(3).inverse
        let half = two.inverse
        level.old[i] = left
        level.old[8 + i] = left + (before - left) * half
        level.new[i] = left - change
        level.new[8 + i] = level.new[i] + (after - level.new[i]) * half
      }
      level.isRight = two
    }
    $0.play(.first(), deviation)
  },
  Forgery(name: "36 the neighbour of the sender becomes the adversary's own", family: .siblings) {
    let own = NaivePoseidon2.digest([KoalaBear](repeating: .one, count: 16)).elements
    var deviation = Deviation()
    deviation.level = { half, height, level in
      if half == 0, height == 1 { level.new.replaceSubrange(8..<16, with: own) }
    }
    $0.playAround(deviation)
  },
  Forgery(
    name: "36 the neighbour of the receiver, on its left in the last level", family: .siblings
  ) {
    let depth = $0.layout.depth
    let own = NaivePoseidon2.digest([KoalaBear](repeating: .one, count: 16)).elements
    var deviation = Deviation()
    deviation.level = { half, height, level in
      guard half == 1, height == depth else { return }
      level.new.replaceSubrange(level.isRight == .zero ? 8..<16 : 0..<8, with: own)
    }
    $0.play(.first(), deviation)
  },
  Forgery(name: "an account with more money is hung into the new path", family: .newPath) {
    var rich = $0.leaves[Forgery.bob] ?? []
    rich[8] = KoalaBear(1_000_000)
    let (leaf, digest) = (rich, NaivePoseidon2.digest(rich).elements)
    var deviation = Deviation()
    deviation.level = { half, height, level in
      if half == 1, height == 1 { level.new.replaceSubrange(0..<8, with: digest) }
    }
    $0.play(.first(), deviation)
    $0.leaves[Forgery.bob] = leaf
    $0.play(.third)
  },
  Forgery(
    name: "37 the receiver is updated against the root before the transfer", family: .rootBefore
  ) {
    var deviation = Deviation()
    deviation.isParallel = true
    $0.playAround(deviation)
  },
  Forgery(name: "37 from = to against the root before the transfer mints", family: .rootBefore) {
    let stale = $0.leaves[Forgery.alice] ?? []
    var deviation = Deviation()
    deviation.isParallel = true
    deviation.leaf = { half, leaf in
      guard half == 1 else { return }
      leaf.old = stale
      leaf.new = stale
      leaf.new[8] += KoalaBear(100)
    }
    $0.play(
      Transfer(from: Forgery.alice, to: Forgery.alice, amount: 100, nonce: 5, token: Forgery.token),
      deviation)
  },
  Forgery(name: "40 the transfer names one sender and another one pays", family: .place) {
    var deviation = Deviation()
    deviation.places = { $0[0] = Forgery.alice }
    $0.play(
      Transfer(from: Forgery.carol, to: Forgery.bob, amount: 20, nonce: 5, token: Forgery.token),
      deviation)
  },
  Forgery(name: "40 the transfer names one receiver and another one is paid", family: .place) {
    var deviation = Deviation()
    deviation.places = { $0[1] = Forgery.carol }
    $0.playAround(deviation)
  },
  Forgery(name: "43 a transfer counts, and the root stays what it was", family: .rootAfter) {
    var deviation = Deviation()
    deviation.isSkipped = true
    $0.playAround(deviation)
  },
  Forgery(name: "44 a transfer is executed, and not in the digest", family: .chainDigest) {
    var deviation = Deviation()
    deviation.isOmitted = true
    $0.playAround(deviation)
  },
  Forgery(name: "44 the digest tells of another amount", family: .chainWords) {
    var deviation = Deviation()
    deviation.chainPreimage = { $0[10] = KoalaBear(99) }
    $0.playAround(deviation)
  },
  Forgery(name: "44 the digest forgets the transfers before", family: .chainWords) {
    var deviation = Deviation()
    deviation.chainPreimage = { $0.replaceSubrange(0..<8, with: Digest.zero.elements) }
    $0.playAround(deviation)
  },
  Forgery(name: "44 the digest tells of another token", family: .chainWords) {
    var deviation = Deviation()
    deviation.chainPreimage = { $0[14] = KoalaBear(8) }
    $0.playAround(deviation)
  },
]
