/// The hash function [BLAKE3](https://github.com/BLAKE3-team/BLAKE3-specs), with digests of 32 bytes.
public enum BLAKE3: Sendable {
  /// Eight words.
  public struct Digest: TreeDigest {
    /// The words.
    public var words: SIMD8<UInt32>

    @inline(__always) init(words: SIMD8<UInt32>) { self.words = words }

    /// The words, four bytes each, least significant first.
    public var bytes: [UInt8] {
      (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32($0 % 4 * 8)) }
    }

    /// Decodes 32 bytes; `nil` for any other number of them.
    public init?(bytes: some Collection<UInt8>) {
      guard let words = SIMD8<UInt32>(littleEndian: bytes) else { return nil }
      self.words = words
    }
  }

  /// The digest of these bytes.
  public static func hash(_ bytes: some Collection<UInt8>) -> Digest {
    hash(Array(bytes), key: initial, mode: 0)
  }

  /// The digest of these bytes for one purpose, which `context` names: the mode `derive_key`.
  ///
  /// Digests for different purposes have nothing in common.
  public static func hash(_ bytes: some Collection<UInt8>, context: String) -> Digest {
    hash(Array(bytes), key: key(context), mode: Flags.deriveKeyMaterial)
  }

  /// What `context` sets in the place of the initial words.
  static func key(_ context: String) -> SIMD8<UInt32> {
    hash(Array(context.utf8), key: initial, mode: Flags.deriveKeyContext).words
  }

  /// The initial words, those of SHA-256.
  static let initial = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// What a compression is for (§2.2 of the paper, table 3).
  enum Flags {
    static let chunkStart: UInt32 = 1
    static let chunkEnd: UInt32 = 2
    static let parent: UInt32 = 4
    static let root: UInt32 = 8
    static let deriveKeyContext: UInt32 = 32
    static let deriveKeyMaterial: UInt32 = 64
    /// An input of one block.
    static let wholeBlock = chunkStart | chunkEnd | root
  }

  static func hash(_ bytes: [UInt8], key: SIMD8<UInt32>, mode: UInt32) -> Digest {
    var digest = SIMD8<UInt32>()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { message in
      guard let message = message.baseAddress else { return }
      tree(byteCount: bytes.count, key: key, mode: mode) { block -> UnsafePointer<UInt32> in
        message.initialize(repeating: 0, count: 16)
        for i in block * 64..<min(block * 64 + 64, bytes.count) {
          message[i % 64 / 4] |= UInt32(bytes[i]) << UInt32(i % 4 * 8)
        }
        return UnsafePointer(message)
      } finish: { words in
        for i in 0..<8 { digest[i] = words[i] }
      }
    }
    return Digest(words: digest)
  }
}
