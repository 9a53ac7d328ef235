/// What the state knows about one account.
public struct Account: Hashable, Sendable {
  /// How many bits one limb of an amount has.
  ///
  /// Not 30: with limbs of 30 bits, 0 - (2^30 - 1) is 2^30 - 2^24 + 2 modulo p, which is a limb again,
  /// and an overdraft would pass. With 28 bits no sum or difference of three limbs comes near p.
  public static let limbBits = 28
  /// Balances and amounts are below 2^56: 72 million ether if a unit is a gwei.
  public static let balanceBits = 2 * limbBits
  /// Fees are below 2^28, a quarter of an ether if a unit is a gwei.
  public static let feeBits = limbBits
  /// An account whose nonce has reached this sends no more.
  ///
  /// The circuit takes nonces below 2^28; the 2^16 from this one on are left to the padding of a batch.
  public static let nonceLimit: UInt32 = (1 << 28) - (1 << 16)

  /// The digest of the owner's public key; transfers never change it.
  public var key: Digest
  /// In units of the token; below 2^56.
  public var balance: UInt64
  /// How many transfers the account has sent.
  public var nonce: UInt32
  /// Which token the account holds; below p.
  public var token: UInt32

  /// An account with these properties.
  public init(key: Digest, balance: UInt64, nonce: UInt32 = 0, token: UInt32 = 0) {
    self.key = key
    self.balance = balance
    self.nonce = nonce
    self.token = token
  }

  /// Whether every property fits into its place in the leaf.
  public var isValid: Bool {
    balance >> Self.balanceBits == 0 && nonce <= Self.nonceLimit && token < KoalaBear.modulus
  }
}

/// Where the properties of an account stand among the sixteen elements that are hashed.
enum Leaf {
  static let key = 0
  static let low = 8
  static let high = 9
  static let nonce = 10
  static let token = 11
  static let tag = 12
  /// From here on zeros.
  static let rest = 13
  /// The tag, "acct".
  ///
  /// Nodes are told from leaves by their depth already.
  static let tagValue = KoalaBear(0x6163_6374)
}

extension Account {
  /// Writes the sixteen elements whose digest is the account's leaf.
  package func write(to preimage: UnsafeMutablePointer<KoalaBear>) {
    for i in 0..<8 { preimage[Leaf.key + i] = key[i] }
    preimage[Leaf.low] = KoalaBear(balance.limbs.low)
    preimage[Leaf.high] = KoalaBear(balance.limbs.high)
    preimage[Leaf.nonce] = KoalaBear(nonce)
    preimage[Leaf.token] = KoalaBear(token)
    preimage[Leaf.tag] = Leaf.tagValue
    for i in Leaf.rest..<16 { preimage[i] = .zero }
  }

  /// The digest of the account, as the leaves of the tree have it.
  public var digest: Digest {
    withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: 16) { buffer in
      guard let preimage = buffer.baseAddress else { return .zero }
      write(to: preimage)
      return Poseidon2.compress(preimage)
    }
  }
}

extension UInt64 {
  /// The 28 lower bits of an amount, and the 28 above them.
  package var limbs: (low: UInt32, high: UInt32) {
    let bits = UInt64(Account.limbBits)
    return (
      UInt32(truncatingIfNeeded: self & ((1 << bits) - 1)), UInt32(truncatingIfNeeded: self >> bits)
    )
  }
}
