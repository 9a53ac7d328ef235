import Proofs
import Testing

/// A table that claims what is not so, and the one family of constraints that refuses it.
struct Forgery: Sendable, CustomTestStringConvertible {
  let name: String
  let family: ConstraintFamily
  /// Plays the forgery, honestly before and after.
  let play: @Sendable (inout Adversary) -> Void

  var testDescription: String { name }

  /// Alice has 1,000 and has sent 5, Bob 50 and 9, Carol nothing.
  static let (alice, bob, carol): (UInt32, UInt32, UInt32) = (0, 2, 3)
  static let token: UInt32 = 7

  static func accounts() -> [(place: UInt32, account: Account)] {
    func account(_ name: UInt32, _ balance: UInt64, _ nonce: UInt32) -> Account {
      Account(
        key: Digest { KoalaBear(name * 100 + UInt32($0)) }, balance: balance, nonce: nonce,
        token: token)
    }
    return [
      (alice, account(1, 3 << 28 + 1_000, 5)), (bob, account(2, 50, 9)), (carol, account(3, 0, 0)),
    ]
  }

  /// The table and the claim in a tree of this depth.
  func forged(depth: Int) -> (table: PanelMatrix, claim: BatchPublicInputs) {
    var adversary = Adversary(depth: depth, token: Self.token, accounts: Self.accounts())
    play(&adversary)
    let table = adversary.finish()
    return (table, adversary.claim)
  }
}

extension Transfer {
  /// Alice to Bob: her first, and her second.
  static func first(_ amount: UInt64 = 100, fee: UInt32 = 3) -> Transfer {
    Transfer(
      from: Forgery.alice, to: Forgery.bob, amount: amount, fee: fee, nonce: 5, token: Forgery.token
    )
  }
  static let second = Transfer(
    from: Forgery.alice, to: Forgery.carol, amount: 7, fee: 1, nonce: 6, token: Forgery.token)
  /// Bob to Carol.
  static let third = Transfer(
    from: Forgery.bob, to: Forgery.carol, amount: 11, fee: 2, nonce: 9, token: Forgery.token)
}

extension Adversary {
  /// Bob to Carol, then Alice's first transfer with the deviation, then Bob again.
  mutating func playAround(_ deviation: Deviation, of transfer: Transfer = .first()) {
    play(.third)
    play(transfer, deviation)
    var after = Transfer.third
    after.nonce = 10
    after.amount = 1
    play(after)
  }
}
