extension Poseidon2 {
  /// Elements that a call of the sponge takes in.
  public static let rate = 8

  /// The digest of sixteen elements: the first eight of P(x) + x.
  ///
  /// Adding x again is what makes it one-way: P alone could be run backwards.
  @inline(__always) public static func compress(_ preimage: UnsafePointer<KoalaBear>) -> Digest {
    withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: 16) { buffer in
      guard let state = buffer.baseAddress else { return .zero }
      state.initialize(from: preimage, count: 16)
      permute16(state)
      return Digest { state[$0] + preimage[$0] }
    }
  }

  /// The digest of two digests, as the nodes of trees have it: the first eight of P(l ‖ r) + (l ‖ r).
  public static func compress(_ left: Digest, _ right: Digest) -> Digest {
    withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: 16) { buffer in
      guard let state = buffer.baseAddress else { return .zero }
      for i in 0..<8 {
        state[i] = left[i]
        state[8 + i] = right[i]
      }
      permute16(state)
      return Digest { state[$0] + left[$0] }
    }
  }

  /// The digest of a list of elements.
  ///
  /// A sponge of rate 8 and capacity 8 that adds what it takes in, the last block filled up with zeros.
  /// The first element of the capacity starts as the number of elements, so that lists of different
  /// lengths have nothing in common; the others start as 0.
  ///
  /// - Precondition: Fewer than p elements.
  public static func hash(_ elements: some Collection<KoalaBear>) -> Digest {
    precondition(elements.count < KoalaBear.modulus, "too many elements for one digest")
    return withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: 16) { buffer in
      guard let state = buffer.baseAddress else { return .zero }
      state.initialize(repeating: .zero, count: 16)
      state[rate] = KoalaBear(UInt32(elements.count))
      var filled = 0
      for element in elements {
        if filled == rate {
          permute16(state)
          filled = 0
        }
        state[filled] += element
        filled += 1
      }
      permute16(state)
      return Digest { state[$0] }
    }
  }
}
