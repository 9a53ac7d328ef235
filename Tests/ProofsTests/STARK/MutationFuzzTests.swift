import Foundation
import Proofs
import Randomness
import Testing

@Suite("Arbitrary bytes")
struct MutationFuzzTests {
  static let edge: [UInt8] = [0, 1, 0x7f, 0x80, 0xff]

  /// A change of a proof: bytes flipped, set, cut out, put in, copied over, or another proof's end.
  static func mutate(_ bytes: [UInt8], with stream: inout RandomStream, other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    func below(_ count: Int) -> Int { Int(stream.next() % UInt64(max(1, count))) }
    for _ in 0...below(3) {
      guard !bytes.isEmpty else { return [1] }
      let at = below(bytes.count)
      switch below(7) {
      case 0, 1: bytes[at] ^= 1 << UInt8(below(8))
      case 2: bytes[at] = edge[below(5)]
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(40)))
      case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + below(40))], at: at)
      case 5:
        let from = below(bytes.count)
        let count = min(1 + below(64), bytes.count - max(at, from))
        for i in 0..<count { bytes[at + i] = bytes[from + i] }
      default:
        let cut = min(at, other.count)
        bytes = Array(bytes[..<cut] + other[cut...])
      }
    }
    return bytes
  }

  /// How many mutated proofs are tried: `make fuzz` sets the variable.
  static let trials =
    ProcessInfo.processInfo.environment["ROLLUPLAB_FUZZ"].flatMap(Int.init) ?? 10_000

  @Test(
    "10,000 mutated proofs, or as many as are asked for: none is accepted",
    arguments: CommitmentHash.allCases)
  func mutated(hash: CommitmentHash) throws {
    let honest = try HonestProof(hash)
    let other = try HonestProof(hash, seed: 2)
    var stream = RandomStream(
      seed: 8, purpose: Purpose(rawValue: 9_003), entity: hash == .blake3 ? 0 : 1)
    var accepted = 0
    for _ in 0..<Self.trials / 2 {
      let bytes = Self.mutate(honest.proof.bytes, with: &stream, other: other.proof.bytes)
      if bytes != honest.proof.bytes, honest.refusal(of: bytes) == nil { accepted += 1 }
    }
    #expect(accepted == 0)
  }

  @Test("Random bytes, also after an honest beginning: none is accepted")
  func random() throws {
    let honest = try HonestProof()
    var stream = RandomStream(seed: 9, purpose: Purpose(rawValue: 9_004))
    for trial in 0..<2_000 {
      let kept = trial % 2 == 0 ? 0 : Int(stream.next() % UInt64(honest.proof.bytes.count))
      let length = Int(stream.next() % 20_000)
      let bytes =
        honest.proof.bytes[..<kept]
        + (0..<length).map { _ in UInt8(truncatingIfNeeded: stream.next32()) }
      #expect(honest.refusal(of: Array(bytes)) != nil)
    }
  }
}
