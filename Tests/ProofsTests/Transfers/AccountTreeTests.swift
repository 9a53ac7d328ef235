import Proofs
import Randomness
import Testing

@Suite("The tree of accounts")
struct AccountTreeTests {
  static func account(_ number: UInt32, balance: UInt64 = 100) -> Account {
    Account(key: Digest { KoalaBear(number &* 97 &+ UInt32($0)) }, balance: balance, nonce: number)
  }

  @Test("Its root is that of a tree hashed node by node", arguments: AccountTree.depths)
  func root(depth: Int) throws {
    var stream = RandomStream(seed: 1, purpose: Purpose(rawValue: 8_002))
    var tree = try AccountTree(depth: depth)
    var naive = NaiveTree(depth: depth)
    #expect(tree.root == naive.root)
    let mask = UInt32((UInt64(1) << UInt64(depth)) - 1)
    for number in 0..<40 as Range<UInt32> {
      let place = stream.next32() & mask & (number % 2 == 0 ? mask : 63)
      guard tree[place] == nil else { continue }
      let account = Self.account(number)
      try tree.open(account, at: place)
      naive.put(NaivePoseidon2.digest(Adversary.preimage(of: account)), at: place)
      #expect(tree.root == naive.root)
      #expect(tree[place] == account)
      let other = stream.next32() & mask
      #expect(tree.siblings(of: other) == (0..<depth).map { naive.sibling(of: other, height: $0) })
    }
  }

  @Test("Opening many accounts at once gives the same root as one after the other")
  func many() throws {
    for depth in [6, 30] {
      var (together, single) = (try AccountTree(depth: depth), try AccountTree(depth: depth))
      let accounts = (0..<50 as Range<UInt32>).map {
        (place: $0 &* 37 % 64, account: Self.account($0))
      }
      try together.open(accounts)
      for (place, account) in accounts { try single.open(account, at: place) }
      #expect(together.root == single.root)
      #expect(together.count == 50)
      try together.open([])
      #expect(together.root == single.root)
    }
  }

  @Test("The digest of an account is Poseidon2 of its sixteen elements")
  func leaf() {
    for number in 0..<20 as Range<UInt32> {
      let account = Self.account(number, balance: (1 << 56) - UInt64(number) - 1)
      #expect(account.digest == NaivePoseidon2.digest(Adversary.preimage(of: account)))
    }
  }

  @Test("A place that does not exist, is taken or named twice is refused, and nothing changes")
  func refused() throws {
    #expect(throws: AccountTreeError.unsupportedDepth(5)) { try AccountTree(depth: 5) }
    #expect(throws: AccountTreeError.unsupportedDepth(-1)) { try AccountTree(depth: -1) }
    var tree = try AccountTree(depth: 6)
    try tree.open(Self.account(1), at: 3)
    let root = tree.root
    #expect(throws: AccountTreeError.outOfRange(account: 64, depth: 6)) {
      try tree.open([(5, Self.account(2)), (64, Self.account(3))])
    }
    #expect(throws: AccountTreeError.occupied(account: 3)) {
      try tree.open([(2, Self.account(2)), (3, Self.account(3))])
    }
    #expect(throws: AccountTreeError.occupied(account: 9)) {
      try tree.open([(9, Self.account(2)), (9, Self.account(3))])
    }
    var invalid = Self.account(2)
    invalid.balance = 1 << 56
    #expect(throws: AccountTreeError.invalidAccount(account: 7)) { try tree.open(invalid, at: 7) }
    invalid.balance = 0
    invalid.nonce = Account.nonceLimit + 1
    #expect(throws: AccountTreeError.invalidAccount(account: 7)) { try tree.open(invalid, at: 7) }
    invalid.nonce = 0
    invalid.token = KoalaBear.modulus
    #expect(throws: AccountTreeError.invalidAccount(account: 7)) { try tree.open(invalid, at: 7) }
    #expect(tree.root == root && tree.count == 1)
    #expect(tree[2] == nil && tree[64] == nil && tree[.max] == nil)
  }
}
