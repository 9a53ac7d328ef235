/// What a Merkle tree is built over: rows of field elements.
package protocol LeafSource: Sendable {
  /// The number of leaves, a power of two.
  var leaves: Int { get }
  /// How many elements each leaf has.
  var leafWidth: Int { get }
  /// Writes leaves `first` to `first` + 15, one vector of sixteen lanes for each element.
  func load(first: Int, into vectors: UnsafeMutablePointer<SIMD16<UInt32>>)
  /// One leaf.
  func leaf(_ index: Int) -> [KoalaBear]
}

extension Table: LeafSource {
  package var leaves: Int { rows }
  package var leafWidth: Int { panels * 16 }
  package func leaf(_ index: Int) -> [KoalaBear] { paddedRow(index) }

  package func load(first: Int, into vectors: UnsafeMutablePointer<SIMD16<UInt32>>) {
    for panel in 0..<panels {
      let target = vectors + panel &* 16
      target.update(from: self.vectors + (panel &* rows &+ first), count: 16)
      transpose16(target)
    }
  }
}
