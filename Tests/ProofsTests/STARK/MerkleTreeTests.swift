import Proofs
import Randomness
import Testing

@Suite("Merkle trees with shared openings")
struct MerkleTreeTests {
  static func table(rows: Int, width: Int, seed: UInt64) -> PanelMatrix {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 9_001))
    var table = PanelMatrix(width: width, height: rows)
    for row in 0..<rows {
      for column in 0..<width { table[row, column] = KoalaBear(stream.next32()) }
    }
    return table
  }

  /// The root by the definition.
  static func root<H: TreeHash>(_ hash: H.Type, _ nodes: [H.Node]) -> H.Node {
    nodes.count == 1
      ? nodes[0]
      : H.parent(
        root(hash, Array(nodes.prefix(nodes.count / 2))),
        root(hash, Array(nodes.suffix(nodes.count / 2))))
  }

  static func check<H: TreeHash>(_ hash: H.Type, rows: Int, width: Int) throws {
    let table = table(rows: rows, width: width, seed: UInt64(rows * 100 + width))
    let tree = MerkleTree<H>(over: table, threads: 2)
    let leaves = (0..<rows).map { H.leaf(table.row($0)) }
    #expect(tree.root == root(hash, leaves))
    var stream = RandomStream(seed: UInt64(rows), purpose: Purpose(rawValue: 9_002))
    for _ in 0..<20 {
      var indices = Set((0..<5).map { _ in Int(stream.next32()) % rows }).sorted()
      if indices.count == 5 { indices.removeLast(Int(stream.next32() % 4)) }
      let siblings = tree.siblings(of: indices)
      #expect(siblings.count == needed(indices, depth: tree.depth))
      var used = 0
      let computed = try MerkleTree<H>.root(
        leaves: indices.map { leaves[$0] }, at: indices, depth: tree.depth
      ) { () throws(ProofError) in
        used += 1
        return siblings[used - 1]
      }
      #expect(computed == tree.root && used == siblings.count)
      for changed in siblings.indices {
        var (wrong, used) = (siblings, 0)
        wrong[changed] = H.parent(wrong[changed], wrong[changed])
        let computed = try MerkleTree<H>.root(
          leaves: indices.map { leaves[$0] }, at: indices, depth: tree.depth
        ) { () throws(ProofError) in
          used += 1
          return wrong[used - 1]
        }
        #expect(computed != tree.root)
      }
    }
  }

  /// How many digests cannot be computed: nodes under no known leaf whose parent is above one.
  static func needed(_ indices: [Int], depth: Int) -> Int {
    (0..<depth).reduce(0) { total, level in
      let known = Set(indices.map { $0 >> level })
      return total + known.filter { !known.contains($0 ^ 1) }.count
    }
  }

  @Test("The root is the definition's, and openings give it with as few siblings as can be")
  func openings() throws {
    for rows in [1, 2, 4, 8, 16, 32, 128] {
      for width in [1, 8, 16, 17, 32, 300] {
        try Self.check(BLAKE3.self, rows: rows, width: width)
        try Self.check(Poseidon2.self, rows: rows, width: width)
      }
    }
  }

  @Test("A leaf of two digests is not their parent, and its length is bound")
  func separation() {
    let table = Self.table(rows: 2, width: 8, seed: 3)
    let children = [Poseidon2.leaf(table.row(0)), Poseidon2.leaf(table.row(1))]
    #expect(
      Poseidon2.leaf(children[0].elements + children[1].elements)
        != Poseidon2.parent(children[0], children[1]))
    for width in 1..<40 {
      let zeros = [KoalaBear](repeating: .zero, count: width)
      #expect(Poseidon2.leaf(zeros) != Poseidon2.leaf(zeros + [.zero]))
      #expect(BLAKE3.leaf(zeros) != BLAKE3.leaf(zeros + [.zero]))
    }
  }
}
