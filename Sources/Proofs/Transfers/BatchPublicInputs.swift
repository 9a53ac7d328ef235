/// What one proof claims about a chunk of transfers.
///
/// There are `count` transfers of `token` with digest `chainEnd` after those of digest `chainStart`,
/// and executed in their order they take the accounts from `preRoot` to `postRoot`: every sender had
/// amount and fee and the nonce of the transfer, no key and no token changed, and no unit came to be.
/// The fees left the accounts; their sum is part of the claim. It is **not** claimed that the senders
/// agreed: whoever settles checks their signatures over the same transfers.
public struct BatchPublicInputs: Hashable, Sendable {
  /// How many transfers a proof takes: the sum of so many halves of fees stays below p.
  public static let maximumCount = 1 << 16
  /// How many bits the lower half of a fee has.
  static let feeHalfBits = Account.feeBits / 2

  /// The depth of the tree.
  public var depth: Int
  /// How many transfers there are.
  public var count: Int
  /// The token that they move.
  public var token: UInt32
  /// The root of the accounts before the first.
  public var preRoot: Digest
  /// The root after the last.
  public var postRoot: Digest
  /// The digest of the transfers before these.
  public var chainStart: Digest
  /// The digest with these.
  public var chainEnd: Digest
  /// The sum of the lower 14 bits of the fees.
  public var feeLow: UInt32
  /// The sum of the upper 14 bits.
  ///
  /// Two sums, since neither can pass p, and so none needs a range check in the circuit.
  public var feeHigh: UInt32

  /// These claims.
  public init(
    depth: Int, count: Int, token: UInt32, preRoot: Digest, postRoot: Digest, chainStart: Digest,
    chainEnd: Digest, feeLow: UInt32, feeHigh: UInt32
  ) {
    (self.depth, self.count, self.token) = (depth, count, token)
    (self.preRoot, self.postRoot) = (preRoot, postRoot)
    (self.chainStart, self.chainEnd) = (chainStart, chainEnd)
    (self.feeLow, self.feeHigh) = (feeLow, feeHigh)
  }

  /// What the senders paid, in units of the token.
  public var fees: UInt64 { UInt64(feeLow) + UInt64(feeHigh) << UInt64(Self.feeHalfBits) }

  /// All of it as field elements, in an order that never changes.
  var elements: [KoalaBear] {
    [UInt32(depth), UInt32(count), token, feeLow, feeHigh].map { KoalaBear($0) }
      + [preRoot, postRoot, chainStart, chainEnd].flatMap(\.elements)
  }

  /// Refuses what no circuit exists for, and what has more than one encoding.
  func check() throws(ClaimError) {
    guard AccountTree.depths.contains(depth) else { throw .unsupportedDepth(depth) }
    guard (1...Self.maximumCount).contains(count) else {
      throw .count(count, maximum: Self.maximumCount)
    }
    for (name, word) in [("token", token), ("feeLow", feeLow), ("feeHigh", feeHigh)]
    where word >= KoalaBear.modulus {
      throw .noElement(name: name, value: word)
    }
  }
}

/// Why a claim is none, before any proof is looked at.
public enum ClaimError: Error, Hashable, Sendable {
  /// The circuit exists for depths 2, 6, 14 and 30.
  case unsupportedDepth(Int)
  /// A proof takes at least one transfer and at most so many.
  case count(Int, maximum: Int)
  /// A number is not below p, so it is no element of the field.
  case noElement(name: String, value: UInt32)
  /// A batch has at least one chunk.
  case noChunk
  /// The first chunk does not start from the digest of no transfer.
  case chainStart
  /// A chunk does not start from the root where the one before it ended; chunks count from 0.
  case rootsDiffer(chunk: Int)
  /// A chunk does not start from the digest of transfers where the one before it ended.
  case chainsDiffer(chunk: Int)
  /// A chunk has another token or another depth than the first.
  case kindsDiffer(chunk: Int)
}

extension ClaimError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .unsupportedDepth(let depth):
      "depth \(depth): a tree of accounts has depth 2, 6, 14 or 30"
    case .count(let count, let maximum): "\(count) transfers: a proof takes 1 to \(maximum)"
    case .noElement(let name, let value): "\(name) \(value) is not below \(KoalaBear.modulus)"
    case .noChunk: "the batch has no chunk"
    case .chainStart: "the first chunk continues transfers that the batch does not have"
    case .rootsDiffer(let chunk):
      "chunk \(chunk) does not start from the root where chunk \(chunk - 1) ended"
    case .chainsDiffer(let chunk):
      "chunk \(chunk) does not continue the transfers of chunk \(chunk - 1)"
    case .kindsDiffer(let chunk): "chunk \(chunk) has another token or depth than chunk 0"
    }
  }
}
