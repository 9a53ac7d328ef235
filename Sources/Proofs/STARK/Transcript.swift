/// The public coins of a proof: each challenge is a hash of everything that was said before it.
///
/// A chain of BLAKE3 digests. Every item is absorbed as state <- BLAKE3(state ‖ head ‖ bytes), where the
/// head is one word, the label in its highest byte and the length in the others,
/// and every challenge ratchets the state in the same way, so that no two transcripts that differ in
/// the kind, length or content of an item share a later challenge. (BCS transform; every prover
/// message goes in, see Ben-Sasson, Chiesa, Spooner, eprint 2016/116, and for FRI eprint 2023/1071.)
/// BLAKE3 whatever the trees are hashed with.
package struct Transcript {
  /// What an item is; part of the hash.
  package enum Label: UInt8 {
    case domain = 1
    case statement, parameters, publicInputs
    case traceRoot, quotientRoot, openings, layerRoot, finalPolynomial
    case work
    case alpha = 64
    case z, gamma, beta, index
  }

  /// The last digest.
  private(set) var state: [UInt8]

  /// The transcript of a protocol of this name.
  package init(domain: String) {
    state = [UInt8](repeating: 0, count: 32)
    absorb(.domain, Array(domain.utf8))
  }

  /// What comes before an item of a kind and length.
  static func head(_ label: Label, length: Int) -> UInt64 {
    UInt64(label.rawValue) &<< 56 | UInt64(length)
  }

  /// Takes in bytes.
  package mutating func absorb(_ label: Label, _ bytes: [UInt8]) {
    var message = state
    message.reserveCapacity(40 + bytes.count)
    message.appendWord(Self.head(label, length: bytes.count))
    message += bytes
    state = BLAKE3.hash(message).bytes
  }

  /// A uniform element of the extension; the type leaves no room for one from the base field.
  ///
  /// Four words of 64 bits modulo p: no value is more likely than 1/p by more than one part in 2^33.
  package mutating func challenge(_ label: Label) -> Quartic {
    absorb(label, [])
    return Quartic(
      KoalaBear(reducing: state.word(at: 0)), KoalaBear(reducing: state.word(at: 8)),
      KoalaBear(reducing: state.word(at: 16)), KoalaBear(reducing: state.word(at: 24)))
  }

  /// Independent positions below 2^`log2`, each from 64 fresh bits, so that none is favoured.
  package mutating func indices(_ count: Int, log2: Int) -> [Int] {
    var indices: [Int] = []
    while indices.count < count {
      absorb(.index, [])
      for start in stride(from: 0, to: 32, by: 8) where indices.count < count {
        indices.append(Int(state.word(at: start) & (1 &<< UInt64(log2) &- 1)))
      }
    }
    return indices
  }

  /// Takes in a nonce, and tells whether the state after it begins with `bits` zero bits.
  package mutating func work(nonce: UInt64, bits: Int) -> Bool {
    var bytes: [UInt8] = []
    bytes.appendWord(nonce)
    absorb(.work, bytes)
    return state.word(at: 0).trailingZeroBitCount >= bits
  }
}

extension KoalaBear {
  /// The element that a word of 64 bits is modulo p.
  init(reducing word: UInt64) { self.init(UInt32(word % UInt64(Self.modulus))) }
}

extension [UInt8] {
  /// The little-endian word of 64 bits at `start`.
  func word(at start: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(self[start + $1]) &<< UInt64(8 * $1) }
  }

  /// Appends a word of 64 bits, little-endian.
  mutating func appendWord(_ word: UInt64) {
    for i in 0..<8 as Range<UInt64> { append(UInt8(truncatingIfNeeded: word &>> (8 * i))) }
  }

  /// Appends the canonical value of an element in four bytes, little-endian.
  mutating func append(_ element: KoalaBear) {
    let value = element.value
    for i in 0..<4 as Range<UInt32> { append(UInt8(truncatingIfNeeded: value &>> (8 * i))) }
  }

  /// Appends the four coefficients of an element.
  mutating func append(_ element: Quartic) {
    append(element.a0)
    append(element.a1)
    append(element.a2)
    append(element.a3)
  }
}
