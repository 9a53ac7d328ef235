import Proofs
import Testing

@Suite("Executing transfers")
struct ExecuteTests {
  /// Places 0, 1 and 2 hold token 7, place 3 another one; the other places of 64 are free.
  static func tree() throws -> AccountTree {
    var tree = try AccountTree(depth: 6)
    let key = Digest { KoalaBear(UInt32($0)) }
    try tree.open([
      (0, Account(key: key, balance: 1_000, nonce: 4, token: 7)),
      (1, Account(key: key, balance: (1 << 56) - 10, nonce: 0, token: 7)),
      (2, Account(key: key, balance: 5, nonce: Account.nonceLimit, token: 7)),
      (3, Account(key: key, balance: 5, token: 8)),
    ])
    return tree
  }

  static func transfer(
    from: UInt32 = 0, to: UInt32 = 2, amount: UInt64 = 1, fee: UInt32 = 0, nonce: UInt32 = 4,
    token: UInt32 = 7
  ) -> Transfer {
    Transfer(from: from, to: to, amount: amount, fee: fee, nonce: nonce, token: token)
  }

  static let refusals: [(Transfer, TransferError)] = [
    (transfer(from: 64), .outOfRange(transfer: 1, account: 64, depth: 6)),
    (transfer(to: .max), .outOfRange(transfer: 1, account: .max, depth: 6)),
    (transfer(from: 9), .unknownAccount(transfer: 1, account: 9)),
    (transfer(to: 9, nonce: 5), .unknownAccount(transfer: 1, account: 9)),
    (transfer(token: 8), .foreignToken(transfer: 1, found: 8, expected: 7)),
    (transfer(to: 3, nonce: 5), .tokenMismatch(transfer: 1, account: 3, holds: 8, moves: 7)),
    (transfer(from: 3, nonce: 0), .tokenMismatch(transfer: 1, account: 3, holds: 8, moves: 7)),
    (transfer(amount: 1 << 56, nonce: 5), .amountTooLarge(transfer: 1, amount: 1 << 56)),
    (transfer(amount: .max, nonce: 5), .amountTooLarge(transfer: 1, amount: .max)),
    (transfer(fee: 1 << 28, nonce: 5), .feeTooLarge(transfer: 1, fee: 1 << 28)),
    (transfer(nonce: 4), .wrongNonce(transfer: 1, account: 0, found: 4, expected: 5)),
    (transfer(nonce: 6), .wrongNonce(transfer: 1, account: 0, found: 6, expected: 5)),
    (
      transfer(from: 2, to: 0, nonce: Account.nonceLimit), .nonceExhausted(transfer: 1, account: 2)
    ),
    (
      transfer(amount: 998, fee: 2, nonce: 5),
      .overdraft(transfer: 1, account: 0, balance: 999, needed: 1_000)
    ),
    (transfer(to: 1, amount: 10, nonce: 5), .balanceTooLarge(transfer: 1, account: 1)),
  ]

  @Test(
    "A transfer that cannot be executed is named, and the whole batch undone", arguments: refusals)
  func refused(transfer: Transfer, error: TransferError) throws {
    var tree = try Self.tree()
    let before = tree
    #expect(throws: error) { try tree.execute([Self.transfer(), transfer], token: 7) }
    #expect(tree.root == before.root)
    for place in 0..<4 as Range<UInt32> { #expect(tree[place] == before[place]) }
  }

  @Test("No transfer, too many transfers and a token outside the field are refused")
  func batch() throws {
    var tree = try Self.tree()
    #expect(throws: TransferError.emptyBatch) { try tree.execute([], token: 7) }
    #expect(throws: TransferError.chunkSize(0)) {
      try tree.execute([Self.transfer()], inChunksOf: 0, token: 7)
    }
    let many = [Transfer](repeating: Self.transfer(), count: 65_537)
    #expect(throws: TransferError.tooMany(count: 65_537, maximum: 65_536)) {
      try tree.execute(many, token: 7)
    }
    #expect(throws: TransferError.tokenTooLarge(.max)) {
      try tree.execute([Self.transfer()], token: .max)
    }
  }

  @Test("The last unit can be spent, and the last nonce used")
  func edges() throws {
    var tree = try Self.tree()
    let executed = try tree.execute([Self.transfer(to: 1, amount: 9, fee: 991)], token: 7)
    #expect(tree[0]?.balance == 0 && tree[1]?.balance == (1 << 56) - 1)
    #expect(executed.inputs.fees == 991)
    var used = try AccountTree(depth: 2)
    let account = Account(key: .zero, balance: 1, nonce: Account.nonceLimit - 1)
    try used.open(account, at: 1)
    let last = Transfer(from: 1, to: 1, amount: 1, nonce: Account.nonceLimit - 1)
    let batch = try used.execute([last])
    #expect(try TransferAIR(batch.inputs).violatedFamilies(in: batch.trace()) == [])
  }

  @Test(
    "Random batches end as in a ledger kept in a dictionary", arguments: 0..<12 as Range<UInt64>)
  func ledger(seed: UInt64) throws {
    var batch = try RandomBatch(
      depth: AccountTree.depths[Int(seed % 4)], count: 40, seed: 500 + seed)
    var ledger: [UInt32: Account] = [:]
    for place in batch.places { ledger[place] = batch.tree[place] }
    let wealth = ledger.values.reduce(0) { $0 + $1.balance }
    var fees: UInt64 = 0
    for transfer in batch.transfers {
      ledger[transfer.from]?.balance -= transfer.amount + UInt64(transfer.fee)
      ledger[transfer.from]?.nonce += 1
      ledger[transfer.to]?.balance += transfer.amount
      fees += UInt64(transfer.fee)
    }
    let executed = try batch.tree.execute(batch.transfers, token: batch.token)
    for place in batch.places { #expect(batch.tree[place] == ledger[place]) }
    #expect(executed.inputs.fees == fees)
    #expect(ledger.values.reduce(0) { $0 + $1.balance } + fees == wealth)
    #expect(executed.inputs.chainEnd == TransferChain.digest(of: batch.transfers))
    var fresh = try AccountTree(depth: batch.tree.depth)
    try fresh.open(batch.places.compactMap { place in ledger[place].map { (place, $0) } })
    #expect(fresh.root == executed.inputs.postRoot)
  }
}
