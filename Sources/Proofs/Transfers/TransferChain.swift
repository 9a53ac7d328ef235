/// The digest of a list of transfers: each is hashed with the digest of those before it.
///
/// With the number of transfers it binds all of them and their order.
public enum TransferChain {
  /// The digest of no transfer.
  public static let start = Digest.zero
  /// The last element that is hashed: "xfer".
  static let tag = KoalaBear(0x7866_6572)

  /// The digest of the list with one more transfer.
  public static func appending(_ transfer: Transfer, to digest: Digest) -> Digest {
    withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: 16) { buffer in
      guard let preimage = buffer.baseAddress else { return digest }
      write(transfer, after: digest, to: preimage)
      return Poseidon2.compress(preimage)
    }
  }

  /// The digest of the transfers that follow a list with digest `start`.
  public static func digest(of transfers: [Transfer], from start: Digest = start) -> Digest {
    transfers.reduce(start) { appending($1, to: $0) }
  }

  /// Writes the sixteen elements that are hashed: the digest and the words of the transfer.
  static func write(
    _ transfer: Transfer, after digest: Digest, to preimage: UnsafeMutablePointer<KoalaBear>
  ) {
    for i in 0..<8 { preimage[i] = digest[i] }
    preimage[8] = KoalaBear(transfer.from)
    preimage[9] = KoalaBear(transfer.to)
    preimage[10] = KoalaBear(transfer.amount.limbs.low)
    preimage[11] = KoalaBear(transfer.amount.limbs.high)
    preimage[12] = KoalaBear(transfer.fee)
    preimage[13] = KoalaBear(transfer.nonce)
    preimage[14] = KoalaBear(transfer.token)
    preimage[15] = tag
  }
}
