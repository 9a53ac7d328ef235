import Proofs
import Randomness

/// Accounts and transfers drawn from a seed; all transfers can be executed.
struct RandomBatch {
  var tree: AccountTree
  var transfers: [Transfer] = []
  let token: UInt32 = 7
  let places: [UInt32]

  /// Up to twelve accounts, some neighbours and some far apart, and `count` transfers among them.
  ///
  /// Small amounts and amounts that empty an account, receivers that send next, transfers to oneself,
  /// amounts and fees of zero, and limbs at their edges all come up.
  init(depth: Int, count: Int, seed: UInt64) throws {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 8_001))
    tree = try AccountTree(depth: depth)
    let last = UInt32((UInt64(1) << UInt64(depth)) - 1)
    var places: Set<UInt32> = [0, last]
    while places.count < min(12, Int(last)) {
      places.insert(stream.next32() % 2 == 0 ? stream.next32() & last : stream.next32() & last & 15)
    }
    self.places = places.sorted()
    var ledger: [UInt32: Account] = [:]
    for place in self.places {
      let key = Digest { _ in KoalaBear(stream.next32()) }
      let balance = Self.amount(&stream) >> 1
      ledger[place] = Account(key: key, balance: balance, nonce: stream.next32() >> 5, token: token)
    }
    try tree.open(self.places.compactMap { place in ledger[place].map { (place, $0) } })
    var from = self.places[0]
    while transfers.count < count {
      if stream.next32() % 3 > 0 { from = self.places[stream.index(self.places.count)] }
      let to = stream.next32() % 6 == 0 ? from : self.places[stream.index(self.places.count)]
      guard var sender = ledger[from], let nonce = ledger[from]?.nonce else { continue }
      let fees: [UInt32] = [0, 1, (1 << 28) - 1, stream.next32() >> 4, stream.next32() >> 14]
      let fee = fees[stream.index(5)]
      let paid = min(UInt64(fee), sender.balance)
      let rest = sender.balance - paid
      let limb: UInt64 = 1 << 28
      let amounts = [0, rest, rest / 2, min(rest, limb - 1), min(rest, limb)]
      let amount = amounts[stream.index(5)]
      sender.balance -= amount + paid
      sender.nonce += 1
      ledger[from] = sender
      let room = (UInt64(1) << 56) - 1 - (ledger[to]?.balance ?? 0)
      guard amount <= room else {
        sender.balance += amount + paid
        sender.nonce -= 1
        ledger[from] = sender
        continue
      }
      ledger[to]?.balance += amount
      transfers.append(
        Transfer(from: from, to: to, amount: amount, fee: UInt32(paid), nonce: nonce, token: token))
      from = to
    }
  }

  private static func amount(_ stream: inout RandomStream) -> UInt64 {
    let edges: [UInt64] = [1 << 28, (1 << 28) - 1, 1 << 29, (1 << 56) - 1, stream.next() >> 8]
    return edges[stream.index(5)]
  }
}

extension RandomStream {
  /// A number below `count`, nearly all equally likely.
  mutating func index(_ count: Int) -> Int { Int(next32() % UInt32(count)) }
}
