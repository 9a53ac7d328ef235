import Proofs

/// A tree of digests in a dictionary, hashed one node at a time.
struct NaiveTree {
  private struct Key: Hashable {
    var height: Int
    var index: UInt32
  }

  let depth: Int
  private var digests: [Key: Digest] = [:]
  private var empty: [Digest]
  var root: Digest

  init(depth: Int) {
    self.depth = depth
    empty = [.zero]
    for _ in 0..<depth {
      let below = empty[empty.count - 1].elements
      empty.append(NaivePoseidon2.digest(below + below))
    }
    root = empty[depth]
  }

  func digest(height: Int, index: UInt32) -> Digest {
    digests[Key(height: height, index: index)] ?? empty[height]
  }

  func sibling(of place: UInt32, height: Int) -> Digest {
    digest(height: height, index: place >> UInt32(height) ^ 1)
  }

  /// Puts a leaf and hashes the way up.
  mutating func put(_ leaf: Digest, at place: UInt32) {
    digests[Key(height: 0, index: place)] = leaf
    for height in 1...depth {
      let index = place >> UInt32(height)
      let left = digest(height: height - 1, index: 2 * index)
      let right = digest(height: height - 1, index: 2 * index + 1)
      digests[Key(height: height, index: index)] = NaivePoseidon2.digest(
        left.elements + right.elements)
    }
    root = digest(height: depth, index: 0)
  }

  /// Puts both children of a node, and no more.
  mutating func put(children: [KoalaBear], of index: UInt32, height: Int) {
    digests[Key(height: height - 1, index: 2 * index)] = Digest { children[$0] }
    digests[Key(height: height - 1, index: 2 * index + 1)] = Digest { children[8 + $0] }
  }
}

/// Poseidon2 of sixteen elements, round by round.
enum NaivePoseidon2 {
  /// The states after each of the 28 rounds; `deviate` may change any of them.
  static func states(
    _ preimage: [KoalaBear], deviate: (Int, inout [KoalaBear]) -> Void = { _, _ in }
  ) -> [[KoalaBear]] {
    let poseidon = Poseidon2.width16
    var (state, states) = (preimage, [[KoalaBear]]())
    state.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { poseidon.mixExternal(base) }
    }
    for round in 0..<28 {
      let isFull = round < 4 || round >= 24
      for i in 0..<(isFull ? 16 : 1) {
        let constant =
          isFull
          ? poseidon.externalConstants[16 * (round < 4 ? round : round - 20) + i]
          : poseidon.internalConstants[round - 4]
        let sum = state[i] + constant
        state[i] = sum * sum * sum
      }
      // What a table keeps of a partial round is what the S-box returns, before the mixing.
      if !isFull {
        deviate(round, &state)
        states.append(state)
      }
      state.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        if isFull { poseidon.mixExternal(base) } else { poseidon.mixInternal(base) }
      }
      if isFull {
        deviate(round, &state)
        states.append(state)
      }
    }
    return states
  }

  /// The first eight of P(x) + x.
  static func digest(_ preimage: [KoalaBear]) -> Digest {
    let states = states(preimage)
    return Digest { states[27][$0] + preimage[$0] }
  }
}
