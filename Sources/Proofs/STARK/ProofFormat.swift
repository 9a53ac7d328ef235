/// The bytes of a proof: one encoding for each proof.
///
/// A header, roots, openings, the final polynomial, nonces, and what is queried, in the order of
/// `ProofSection`. Nothing has a length of its own: every length follows from the verifier's
/// parameters and from the positions that it draws. Field elements are canonical values of four bytes,
/// all integers are little-endian, and rows and siblings stand in ascending order of position.
enum ProofFormat {
  /// The name and version of the format.
  static let magic = Array("RLSTARK1".utf8)

  /// The header of a proof of this statement: the verifier compares it with its own.
  static func header(_ frame: StatementFrame) -> [UInt8] {
    magic + frame.parameterBytes + BLAKE3.hash(Array(frame.identifier.utf8)).bytes
  }
}

/// Writes a proof and notes where its sections are.
struct ProofWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var sections: [(section: ProofSection, range: Range<Int>)] = []

  /// Writes a section.
  mutating func write(_ section: ProofSection, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    sections.append((section, start..<bytes.count))
  }

  /// Writes a section of extension elements.
  mutating func write(_ section: ProofSection, _ elements: [Quartic]) {
    write(section) { bytes in for element in elements { bytes.append(element) } }
  }

  /// Writes a section of digests.
  mutating func write(_ section: ProofSection, _ digests: [some TreeDigest]) {
    write(section) { bytes in for digest in digests { bytes += digest.bytes } }
  }
}

/// Reads a proof from front to back; asks for exact lengths and takes nothing on trust.
struct ProofReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func take(_ count: Int, _ section: ProofSection) throws(ProofError)
    -> ArraySlice<UInt8>
  {
    guard count <= bytes.count - offset else { throw .truncated(section: section) }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// Reads the header, which must be `expected`.
  mutating func header(_ expected: [UInt8]) throws(ProofError) {
    guard try take(expected.count, .header).elementsEqual(expected) else { throw .header }
  }

  /// Reads a nonce.
  mutating func nonce(_ section: ProofSection) throws(ProofError) -> UInt64 {
    Array(try take(8, section)).word(at: 0)
  }

  /// Reads `count` canonical field elements.
  mutating func elements(_ count: Int, _ section: ProofSection) throws(ProofError) -> [KoalaBear] {
    let slice = try take(4 * count, section)
    var (elements, position) = ([KoalaBear](), slice.startIndex)
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = KoalaBear(canonical: Self.word(slice, position)) else {
        throw .notCanonical(section: section)
      }
      elements.append(element)
      position += 4
    }
    return elements
  }

  /// Reads `count` canonical extension elements.
  mutating func quartics(_ count: Int, _ section: ProofSection) throws(ProofError) -> [Quartic] {
    let words = try elements(4 * count, section)
    return (0..<count).map {
      Quartic(words[4 * $0], words[4 * $0 + 1], words[4 * $0 + 2], words[4 * $0 + 3])
    }
  }

  /// Reads a digest.
  mutating func digest<Digest: TreeDigest>(_ section: ProofSection) throws(ProofError) -> Digest {
    guard let digest = Digest(bytes: try take(32, section)) else {
      throw .notCanonical(section: section)
    }
    return digest
  }

  /// Makes sure that everything was read.
  func end() throws(ProofError) {
    guard offset == bytes.count else { throw .trailingBytes(bytes.count - offset) }
  }

  private static func word(_ bytes: ArraySlice<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at]) | UInt32(bytes[at + 1]) &<< 8 | UInt32(bytes[at + 2]) &<< 16
      | UInt32(bytes[at + 3]) &<< 24
  }
}
