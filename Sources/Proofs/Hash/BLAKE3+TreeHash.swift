extension BLAKE3: TreeHash {
  /// Sets leaves apart from nodes.
  private static let leafKey = key("RollupLab v1 leaf of a commitment")

  /// The digest of the row, in the mode `derive_key`.
  ///
  /// Each element is four bytes, least significant first: value · 2^32 mod p, the word that is kept.
  /// It has one encoding as the canonical value has, and costs nothing.
  public static func leaf(_ row: [KoalaBear]) -> Digest {
    let bytes = row.flatMap { element in
      (0..<4).map { UInt8(truncatingIfNeeded: element.montgomery >> UInt32($0 * 8)) }
    }
    return hash(bytes, key: leafKey, mode: Flags.deriveKeyMaterial)
  }

  /// The digest of the 64 bytes of the siblings.
  public static func parent(_ left: Digest, _ right: Digest) -> Digest {
    var message = SIMD16(lowHalf: left.words, highHalf: right.words)
    var words = initial
    withUnsafeMutableBytes(of: &message) { message in
      withUnsafeMutableBytes(of: &words) { words in
        guard
          let message = message.assumingMemoryBound(to: UInt32.self).baseAddress,
          let words = words.assumingMemoryBound(to: UInt32.self).baseAddress
        else { return }
        compress(words, message, counter: 0, length: 64, flags: Flags.wholeBlock)
      }
    }
    return Digest(words: words)
  }

  /// Writes what `leaf` says of sixteen rows; a panel of a row is a block of 64 bytes.
  public static func leaves(
    of matrix: PanelMatrix, from first: Int, into nodes: UnsafeMutablePointer<Digest>
  ) {
    let (width, height, key) = (matrix.width, matrix.height, leafKey)
    precondition(first >= 0 && first + 16 <= height, "no sixteen rows from \(first) of \(height)")
    matrix.vectors.withUnsafeBufferPointer { vectors in
      withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { buffer in
        guard let message = buffer.baseAddress else { return }
        message.initialize(repeating: .zero, count: 16)
        let words = UnsafeRawPointer(message).assumingMemoryBound(to: Words.self)
        tree(byteCount: width * 4, key: key, mode: Flags.deriveKeyMaterial) { block in
          if width > 0, let start = vectors.baseAddress {
            PackedKoalaBear.transpose(start + (block * height + first), into: message)
          }
          return words
        } finish: {
          write($0, nodes)
        }
      }
    }
  }

  /// Writes the parents of 32 nodes.
  public static func parents(
    of children: UnsafePointer<Digest>, into nodes: UnsafeMutablePointer<Digest>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 32) { buffer in
      guard let pairs = buffer.baseAddress else { return }
      let message = pairs + 16
      for i in 0..<16 {
        let (left, right) = (children[2 * i].words, children[2 * i + 1].words)
        (pairs + i).initialize(
          to: PackedKoalaBear(montgomery: .init(lowHalf: left, highHalf: right)))
      }
      PackedKoalaBear.transpose(pairs, into: message)
      let chaining = UnsafeMutableRawPointer(pairs).assumingMemoryBound(to: Words.self)
      for i in 0..<8 { chaining[i] = Words(word: initial[i]) }
      compress(
        chaining, UnsafeRawPointer(message).assumingMemoryBound(to: Words.self), counter: 0,
        length: 64, flags: Flags.wholeBlock)
      write(chaining, nodes)
    }
  }

  /// Writes sixteen digests, word j of all of them being vector j of `words`.
  @inline(__always) private static func write(
    _ words: UnsafePointer<Words>, _ nodes: UnsafeMutablePointer<Digest>
  ) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { buffer in
      guard let rows = buffer.baseAddress else { return }
      for i in 0..<8 { (rows + i).initialize(to: PackedKoalaBear(montgomery: words[i])) }
      (rows + 8).initialize(repeating: .zero, count: 8)
      PackedKoalaBear.transpose(rows, into: rows)
      for i in 0..<16 {
        (nodes + i).initialize(to: Digest(words: rows[i].montgomery.lowHalf))
      }
    }
  }
}
