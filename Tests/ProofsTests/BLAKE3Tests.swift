import Proofs
import Testing

@Suite("BLAKE3")
struct BLAKE3Tests {
  struct Vectors: Decodable {
    struct Case: Decodable { let input_len: Int, hash, derive_key: String }
    let context_string: String
    let cases, between_blocks: [Case]
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test("The official vectors come out, in the modes hash and derive_key")
  func knownAnswers() throws {
    let vectors = try fixture("blake3/vectors.json", as: Vectors.self)
    #expect(vectors.cases.count == 22)
    for known in vectors.cases + vectors.between_blocks {
      let input = (0..<known.input_len).map { UInt8($0 % 251) }
      #expect(Self.hex(BLAKE3.hash(input).bytes) == known.hash, "\(known.input_len) bytes")
      let derived = BLAKE3.hash(input, context: vectors.context_string)
      #expect(Self.hex(derived.bytes) == known.derive_key, "\(known.input_len) bytes")
    }
  }

  @Test("Digests come back from their bytes, and other lengths are refused")
  func encoding() {
    let digest = BLAKE3.hash([1, 2, 3])
    #expect(BLAKE3.Digest(bytes: digest.bytes) == digest)
    #expect(BLAKE3.Digest(bytes: digest.bytes.dropLast()) == nil)
    #expect(BLAKE3.Digest(bytes: digest.bytes + [0]) == nil)
  }
}
