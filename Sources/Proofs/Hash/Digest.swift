/// What a hash function returns for commitments: 256 bits with one encoding.
public protocol TreeDigest: Hashable, Sendable, BitwiseCopyable {
  /// The encoding in 32 bytes.
  var bytes: [UInt8] { get }
  /// Decodes 32 bytes; `nil` for any other number of them and for what no digest is encoded as.
  init?(bytes: some Collection<UInt8>)
}

/// Eight elements of KoalaBear: a digest of Poseidon2, hard to collide in up to 2^124 steps.
public struct Digest: TreeDigest {
  /// Each element's value · 2^32 mod p.
  var montgomery: SIMD8<UInt32>

  @inline(__always) init(montgomery: SIMD8<UInt32>) { self.montgomery = montgomery }

  /// The elements that a function gives for 0 to 7.
  @inline(__always) public init(_ element: (Int) -> KoalaBear) {
    montgomery = SIMD8()
    for i in 0..<8 { montgomery[i] = element(i).montgomery }
  }

  /// Eight times zero.
  public static var zero: Self { Self(montgomery: SIMD8()) }

  /// One of the eight elements.
  @inline(__always) public subscript(index: Int) -> KoalaBear {
    get { KoalaBear(montgomery: montgomery[index]) }
    set { montgomery[index] = newValue.montgomery }
  }

  /// The eight elements.
  public var elements: [KoalaBear] { (0..<8).map { self[$0] } }

  /// The canonical values, four bytes each, least significant first.
  public var bytes: [UInt8] {
    elements.flatMap { element in
      (0..<4).map { UInt8(truncatingIfNeeded: element.value >> ($0 * 8)) }
    }
  }

  /// Decodes 32 bytes; `nil` for any other number of them and for a word that is not below p.
  public init?(bytes: some Collection<UInt8>) {
    guard let words = SIMD8<UInt32>(littleEndian: bytes), words.max() < KoalaBear.modulus else {
      return nil
    }
    self.init { KoalaBear(words[$0]) }
  }
}

extension SIMD8<UInt32> {
  /// Eight words of four bytes each, least significant first; `nil` unless there are 32 bytes.
  init?(littleEndian bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init()
    for (i, byte) in bytes.enumerated() { self[i / 4] |= UInt32(byte) << UInt32(i % 4 * 8) }
  }
}
