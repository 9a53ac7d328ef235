import Proofs
import Testing

@Suite("Poseidon2")
struct Poseidon2Tests {
  struct Vectors: Decodable {
    struct Case: Decodable { let input, output: [String] }
    let width: Int
    let test_vectors, derived_vectors: [Case]
    let rc_external_initial, rc_external_final: [[String]]
    let rc_internal, internal_diag: [String]
  }

  static func element(_ hex: String) -> KoalaBear {
    KoalaBear(UInt32(hex.dropFirst(2), radix: 16) ?? .max)
  }

  @Test(
    "All known answers of Plonky3 come out, at all widths",
    arguments: [Poseidon2.width16, .width24, .width32])
  func knownAnswers(instance: Poseidon2) throws {
    let file = "poseidon2/poseidon2_koalabear_t\(instance.width)_plonky3.json"
    let vectors = try fixture(file, as: Vectors.self)
    #expect(instance.width == vectors.width)
    let rounds = vectors.rc_external_initial + vectors.rc_external_final
    #expect(instance.externalConstants == rounds.joined().map(Self.element))
    #expect(instance.internalConstants == vectors.rc_internal.map(Self.element))
    #expect(instance.diagonal == vectors.internal_diag.map(Self.element))
    #expect(vectors.test_vectors.count == 1 && vectors.derived_vectors.count == 3)
    for known in vectors.test_vectors + vectors.derived_vectors {
      var state = known.input.map(Self.element)
      instance.permute(&state)
      #expect(state == known.output.map(Self.element))
    }
  }

  @Test("The fast form of width 16 is the definition, in single states and in sixteen at once")
  func fastForms() {
    var packed = (0..<16).map { i in
      PackedKoalaBear { lane in KoalaBear(UInt32(truncatingIfNeeded: i * 77 + lane)).power(12_345) }
    }
    var extreme = packed
    for i in 0..<16 { extreme[i][3] = KoalaBear.zero - .one }
    let edges = [packed, extreme, packed.map { _ in .zero }]
    for states in edges {
      packed = states
      Poseidon2.permute16(&packed)
      for lane in 0..<16 {
        var slow = states.map { $0[lane] }
        var fast = slow
        Poseidon2.width16.permute(&slow)
        Poseidon2.permute16(&fast)
        #expect(fast == slow)
        #expect(packed.map { $0[lane] } == slow)
      }
    }
  }

  @Test("A digest of two is the first half of P(x) + x")
  func compression() {
    let left = Digest { KoalaBear(UInt32($0)) }
    let right = Digest { KoalaBear(UInt32($0 + 8)) }
    let input = left.elements + right.elements
    var state = input
    Poseidon2.width16.permute(&state)
    #expect(Poseidon2.compress(left, right).elements == (0..<8).map { state[$0] + input[$0] })
    #expect(Poseidon2.compress(input) == Poseidon2.compress(left, right))
  }

  @Test("The sponge takes eight elements at a time and begins with their number")
  func sponge() {
    for count in [0, 1, 7, 8, 9, 16, 17, 40] {
      let elements = (0..<count).map { KoalaBear(UInt32($0 * $0 + 1)) }
      var state = [KoalaBear](repeating: .zero, count: 16)
      state[8] = KoalaBear(UInt32(count))
      for block in 0..<max(1, (count + 7) / 8) {
        for i in block * 8..<min(count, block * 8 + 8) { state[i % 8] += elements[i] }
        Poseidon2.width16.permute(&state)
      }
      #expect(Poseidon2.hash(elements).elements == Array(state[..<8]))
      #expect(Poseidon2.hash(elements) != Poseidon2.hash(elements + [.zero]))
    }
  }

  @Test("Digests come back from their bytes; words from p on and other lengths are refused")
  func encoding() {
    let digest = Poseidon2.hash([KoalaBear(5)])
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
    #expect(Digest(bytes: digest.bytes + [0]) == nil)
    var bytes = Digest.zero.bytes
    bytes.replaceSubrange(28..<32, with: [1, 0, 0, 0x7f])
    #expect(Digest(bytes: bytes) == nil)
    bytes[28] = 0
    #expect(Digest(bytes: bytes)?[7] == KoalaBear.zero - .one)
  }
}
