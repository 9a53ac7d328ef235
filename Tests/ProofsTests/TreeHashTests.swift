import Proofs
import Testing

@Suite("Leaves and nodes of commitments")
struct TreeHashTests {
  static let widths = [1, 7, 8, 9, 16, 17, 40, 255, 256, 257, 368, 600]

  private func sixteenAtOnce<H: TreeHash>(_ hash: H.Type) {
    for width in Self.widths {
      let matrix = TransformTests.random(width: width, height: 33)
      for first in [0, 1, 17] {
        let leaves = [H.Node](unsafeUninitializedCapacity: 16) { buffer, count in
          guard let nodes = buffer.baseAddress else { return }
          H.leaves(of: matrix, from: first, into: nodes)
          count = 16
        }
        #expect(leaves == (first..<first + 16).map { H.leaf(matrix.row($0)) }, "\(width) columns")
      }
    }
    let children = (0..<32).map { H.leaf([KoalaBear($0)]) }
    let parents = [H.Node](unsafeUninitializedCapacity: 16) { buffer, count in
      guard let nodes = buffer.baseAddress else { return }
      H.parents(of: children, into: nodes)
      count = 16
    }
    #expect(parents == (0..<16).map { H.parent(children[2 * $0], children[2 * $0 + 1]) })
  }

  @Test("Sixteen rows or nodes at once are what they are singly: Poseidon2")
  func poseidon2() { sixteenAtOnce(Poseidon2.self) }

  @Test("Sixteen rows or nodes at once are what they are singly: BLAKE3")
  func blake3() { sixteenAtOnce(BLAKE3.self) }

  @Test("A node of BLAKE3 is the hash of its children's 64 bytes, and no leaf of those words is it")
  func nodes() {
    let (left, right) = (BLAKE3.hash([1]), BLAKE3.hash([2]))
    #expect(BLAKE3.parent(left, right) == BLAKE3.hash(left.bytes + right.bytes))
    let digests = (Poseidon2.hash([.one]), Poseidon2.hash([.generator]))
    let row = digests.0.elements + digests.1.elements
    #expect(Poseidon2.leaf(row) != Poseidon2.parent(digests.0, digests.1))
    let bytes = row.flatMap { element -> [UInt8] in
      let word = (element * KoalaBear(0x01ff_fffe)).value
      return (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) }
    }
    #expect(BLAKE3.leaf(row) == BLAKE3.hash(bytes, context: "RollupLab v1 leaf of a commitment"))
    #expect(BLAKE3.leaf(row) != BLAKE3.hash(bytes))
  }
}
