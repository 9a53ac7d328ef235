import Proofs

/// A prover that writes the table by hand, from its own ledger, and may deviate anywhere.
///
/// Everything is done one element at a time from the published definition, so that without deviation it
/// is an independent oracle for the fast way. Whatever it forges, all that follows from it is computed
/// anew: only the rule that it means to break is broken.
struct Adversary {
  typealias L = TransferLayout
  let layout: TransferLayout
  let token: UInt32
  /// The sixteen elements of each account.
  var leaves: [UInt32: [KoalaBear]] = [:]
  var nodes: NaiveTree
  var root: Digest
  var chain = Digest.zero
  var fees = (low: KoalaBear.zero, high: KoalaBear.zero)
  var rows: [[KoalaBear]] = []
  /// What it claims: completed by `finish`.
  var claim: BatchPublicInputs
  var lastReceiver: UInt32 = 0

  init(depth: Int, token: UInt32, accounts: [(place: UInt32, account: Account)]) {
    self.init(
      depth: depth, token: token, leaves: accounts.map { ($0.place, Self.preimage(of: $0.account)) }
    )
  }

  init(depth: Int, token: UInt32, leaves: [(place: UInt32, preimage: [KoalaBear])]) {
    layout = TransferLayout(depth: depth)
    self.token = token
    nodes = NaiveTree(depth: depth)
    for (place, preimage) in leaves {
      self.leaves[place] = preimage
      nodes.put(NaivePoseidon2.digest(preimage), at: place)
    }
    root = nodes.root
    claim = BatchPublicInputs(
      depth: depth, count: 0, token: token, preRoot: root, postRoot: root, chainStart: chain,
      chainEnd: chain, feeLow: 0, feeHigh: 0)
  }

  /// The elements of an account: key, two limbs of the balance, nonce, token, tag, three zeros.
  static func preimage(of account: Account) -> [KoalaBear] {
    let limb: UInt64 = 1 << 28
    return account.key.elements
      + [
        UInt32(account.balance % limb), UInt32(account.balance / limb), account.nonce,
        account.token,
        0x6163_6374, 0, 0, 0,
      ].map { KoalaBear($0) }
  }

  /// Executes a transfer, deviating as told, and counts it.
  mutating func play(_ transfer: Transfer, _ deviation: Deviation = Deviation()) {
    write(transfer, deviation)
    claim.count += 1
    claim.postRoot = root
    claim.chainEnd = chain
    claim.feeLow = fees.low.value
    claim.feeHigh = fees.high.value
  }

  /// Fills up the table with transfers of nothing, which do not count, and returns it.
  mutating func finish(_ deviation: Deviation = Deviation()) -> PanelMatrix {
    while rows.count < layout.rows(for: claim.count) {
      let nonce = leaves[lastReceiver]?[10].value ?? 0
      let nothing = Transfer(
        from: lastReceiver, to: lastReceiver, amount: 0, nonce: nonce, token: token)
      write(nothing, deviation)
    }
    var table = PanelMatrix(width: layout.width, height: rows.count)
    for (r, row) in rows.enumerated() {
      for (c, cell) in row.enumerated() { table[r, c] = cell }
    }
    return table
  }

  private mutating func write(_ transfer: Transfer, _ deviation: Deviation) {
    let limb: UInt64 = 1 << 28
    var words = [
      transfer.from, transfer.to, UInt32(transfer.amount % limb), UInt32(transfer.amount / limb),
      transfer.fee, transfer.nonce,
    ].map { KoalaBear($0) }
    deviation.words(&words)
    var places = [transfer.from, transfer.to]
    deviation.places(&places)
    let stale = nodes
    var sheet = TransferSheet(layout: layout, words: words)
    for half in 0..<2 {
      let tree = half == 1 && deviation.isParallel ? stale : nodes
      climb(half, places[half], tree, words, deviation, into: &sheet)
    }
    append(&sheet, words, deviation)
    lastReceiver = places[1]
  }

  /// One half: the leaf, the way to the root, and what they become.
  private mutating func climb(
    _ half: Int, _ place: UInt32, _ tree: NaiveTree, _ words: [KoalaBear], _ deviation: Deviation,
    into sheet: inout TransferSheet
  ) {
    let before = leaves[place] ?? [KoalaBear](repeating: .zero, count: 16)
    var leaf = LeafChange(before: before, half: half, words: words)
    deviation.leaf(half, &leaf)
    sheet.carry[half] = leaf.carry
    var balance = [leaf.new[8], leaf.new[9]]
    deviation.balance(half, &balance)
    sheet.registers += balance
    var (old, new) = (leaf.old, leaf.new)
    var placeSoFar = KoalaBear.zero
    var updated = tree
    for height in 0...layout.depth {
      var level = LevelChange(isRight: .zero, old: old, new: new)
      if height > 0 {
        let isRight = place >> UInt32(height - 1) & 1 == 1
        let sibling = tree.sibling(of: place, height: height - 1).elements
        let digests = (sheet.digest(half, height - 1, .old), sheet.digest(half, height - 1, .new))
        old = isRight ? sibling + digests.0 : digests.0 + sibling
        new = isRight ? sibling + digests.1 : digests.1 + sibling
        level = LevelChange(isRight: KoalaBear(isRight ? 1 : 0), old: old, new: new)
        deviation.level(half, height, &level)
        updated.put(children: level.new, of: place >> UInt32(height), height: height)
      }
      placeSoFar += level.isRight * KoalaBear(2).power(UInt64(max(height, 1) - 1))
      deviation.place(half, height, &placeSoFar)
      sheet.set(half, height, level, place: placeSoFar, deviation)
    }
    if half == 0, deviation.startsAnywhere {
      root = Digest(elements: sheet.digest(0, layout.depth, .old))
      claim.preRoot = root
    }
    sheet.root[half] = root
    guard !deviation.isSkipped else { return }
    root = Digest(elements: sheet.digest(half, layout.depth, .new))
    deviation.rootAfter(half, &root)
    nodes = updated
    nodes.root = root
    leaves[place] = leaf.new
  }

  /// The rows of a transfer whose halves are known.
  private mutating func append(
    _ sheet: inout TransferSheet, _ words: [KoalaBear], _ deviation: Deviation
  ) {
    var preimage = chain.elements + words + [KoalaBear(token), KoalaBear(0x7866_6572)]
    deviation.chainPreimage(&preimage)
    sheet.setChain(preimage, deviation)
    sheet.chainBefore = chain
    if !deviation.isOmitted { chain = Digest(elements: sheet.digest(0, layout.half - 1, .old)) }
    deviation.chainAfter(&chain)
    sheet.chainAfter = chain
    sheet.rootAfter = root
    sheet.feesBefore = fees
    sheet.setRanges(deviation)
    let upper = sheet.upperHalfOfFee
    fees.high += upper
    fees.low += words[4] - upper * KoalaBear(1 << 14)
    deviation.fees(&fees)
    sheet.feesAfter = fees
    rows += sheet.rows(deviation)
  }
}

extension Digest {
  init(elements: [KoalaBear]) { self.init { elements[$0] } }
}
