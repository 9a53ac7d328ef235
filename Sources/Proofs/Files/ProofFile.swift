/// The bytes of a file with the proofs of all chunks of a batch.
///
/// A name and version, the number of chunks in four bytes, for each the length of its proof in four, and
/// then the proofs; integers are little-endian. Lengths are only where the file is cut: a proof of any
/// other length than its verifier's is refused.
public enum ProofFile {
  static let magic = Array("RLBATCH1".utf8)

  static func headerLength(chunks: Int) -> Int { magic.count + 4 + 4 * chunks }

  /// The file with these proofs.
  public static func bytes(_ proofs: [[UInt8]]) -> [UInt8] {
    var bytes = magic
    for number in [proofs.count] + proofs.map(\.count) {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    for proof in proofs { bytes += proof }
    return bytes
  }

  /// The proofs in a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - count: How many proofs the statement asks for.
  /// - Returns: The proofs, in the order of their chunks.
  /// - Throws: `ProofFileError` if these bytes do not come from so many proofs.
  public static func proofs(
    in bytes: [UInt8], count: Int
  ) throws(ProofFileError) -> [[UInt8]] {
    guard bytes.starts(with: magic) else { throw .name }
    let header = headerLength(chunks: count)
    guard bytes.count >= header, word(bytes, 0) == count else { throw .chunks(expected: count) }
    var (proofs, offset) = ([[UInt8]](), header)
    for index in 0..<count {
      let length = word(bytes, 1 + index)
      guard length <= bytes.count - offset else { throw .truncated(chunk: index) }
      proofs.append(Array(bytes[offset..<offset + length]))
      offset += length
    }
    guard offset == bytes.count else { throw .trailingBytes(bytes.count - offset) }
    return proofs
  }

  private static func word(_ bytes: [UInt8], _ index: Int) -> Int {
    let start = magic.count + 4 * index
    return (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }
}

/// Why a file does not hold the proofs of a batch.
public enum ProofFileError: Error, Hashable, Sendable {
  /// The file begins otherwise than one of this kind and version.
  case name
  /// The file is not one of so many proofs.
  case chunks(expected: Int)
  /// The file ends within the proof of a chunk.
  case truncated(chunk: Int)
  /// The file goes on after the last proof.
  case trailingBytes(Int)
  /// The file is longer than any with proofs of this statement.
  case tooLong(longest: Int)
}

extension ProofFileError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .name: "not a file of proofs, or one of another version"
    case .chunks(let expected): "not a file of \(expected) proofs, one for each chunk"
    case .truncated(let chunk): "the file ends within the proof of chunk \(chunk)"
    case .trailingBytes(let count): "\(count) bytes follow the last proof"
    case .tooLong(let longest):
      "more than \(longest) bytes, which no proof of this statement has"
    }
  }
}
