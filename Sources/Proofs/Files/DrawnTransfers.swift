package import Randomness

extension Purpose {
  /// Accounts and transfers that are made up to be proved; 1 to 99 belong to simulations.
  static let drawnTransfers = Self(rawValue: 101)
}

/// Accounts and transfers among them, made up from a seed: something to prove.
///
/// Every transfer can be executed after those before it. Accounts stand at places drawn from the whole
/// tree. Assumption: sender and receiver are drawn evenly, balances from 2^40 to 2^41, amounts up to an
/// eighth of the sender's balance, and fees below 2^20; what a proof takes does not depend on any of it.
public struct DrawnTransfers: Sendable {
  /// The most accounts that are opened.
  public static let maximumAccounts = 1 << 14

  /// The accounts as they are before the first transfer that is left.
  public private(set) var tree: AccountTree
  /// The token of all of them.
  public let token: UInt32 = 0
  private let places: [UInt32]
  private var balances: [UInt64]
  private var nonces: [UInt32]
  /// Where the draws are, to return there.
  package private(set) var stream: RandomStream

  /// Accounts for about `transfers` transfers, one each up to `maximumAccounts`.
  ///
  /// - Throws: `AccountTreeError` if there is no circuit for trees of this depth.
  public init(depth: Int, transfers: Int, seed: UInt64) throws(AccountTreeError) {
    tree = try AccountTree(depth: depth)
    stream = RandomStream(seed: seed, purpose: .drawnTransfers)
    let last = UInt32((UInt64(1) << UInt64(depth)) - 1)
    let count = min(max(transfers, 2), Self.maximumAccounts, Int(last) / 2 + 1)
    var taken: Set<UInt32> = []
    while taken.count < count { taken.insert(stream.next32() & last) }
    places = taken.sorted()
    balances = []
    nonces = Array(repeating: 0, count: count)
    var opened: [(place: UInt32, account: Account)] = []
    for place in places {
      let key = Digest { _ in KoalaBear(stream.next32()) }
      let balance = UInt64(1) << 40 + stream.next() >> 24
      balances.append(balance)
      opened.append((place, Account(key: key, balance: balance, token: token)))
    }
    try tree.open(opened)
  }

  /// Draws and executes the next `count` transfers.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - start: The digest of the transfers of the batch that were executed before.
  /// - Returns: What a proof is made from.
  /// - Throws: `TransferError` if one proof does not take so many.
  public mutating func execute(
    _ count: Int, after start: Digest = TransferChain.start
  ) throws(TransferError) -> ExecutedBatch {
    let transfers = (0..<count).map { _ in draw() }
    return try tree.execute(transfers, token: token, after: start)
  }

  /// Executes a transfer of nothing from the first account to itself: what stands for a batch, or a part
  /// of one, that has no transfer.
  ///
  /// - Throws: `TransferError` if the account has sent as many transfers as it can.
  public mutating func executeNothing(
    after start: Digest = TransferChain.start
  ) throws(TransferError) -> ExecutedBatch {
    let (place, nonce) = (places[0], nonces[0])
    let nothing = Transfer(from: place, to: place, amount: 0, nonce: nonce, token: token)
    let executed = try tree.execute([nothing], token: token, after: start)
    nonces[0] += 1
    return executed
  }

  /// Takes back the transfers that were executed last, and the draws since `stream`.
  ///
  /// - Parameters:
  ///   - parts: The transfers, in the order in which they were executed.
  ///   - stream: Where the draws were before them.
  package mutating func takeBack(_ parts: [[Transfer]], to stream: RandomStream) {
    tree.takeBack(parts)
    self.stream = stream
    for (i, place) in places.enumerated() {
      guard let account = tree[place] else { continue }
      (balances[i], nonces[i]) = (account.balance, account.nonce)
    }
  }

  private mutating func draw() -> Transfer {
    let from = Int(stream.next32() % UInt32(places.count))
    let to = Int(stream.next32() % UInt32(places.count))
    let amount = stream.next() % (balances[from] / 8 + 1)
    let fee = min(UInt64(stream.next32() >> 12), balances[from] - amount)
    balances[from] -= amount + fee
    balances[to] += amount
    defer { nonces[from] += 1 }
    return Transfer(
      from: places[from], to: places[to], amount: amount, fee: UInt32(fee), nonce: nonces[from],
      token: token)
  }
}
