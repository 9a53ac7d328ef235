extension NormalFormGame {
  /// What each strategy of each player earns against the others' mixed strategies.
  ///
  /// Whoever asks often keeps a `PayoffContraction` instead.
  /// - Precondition: a probability for every strategy.
  public func expectedPayoffs(against profile: MixedProfile) -> [[Double]] {
    precondition(profile.probabilities.map(\.count) == shape.counts, "a probability a strategy")
    let contraction = PayoffContraction(self)
    let flat = profile.probabilities.flatMap { $0 }
    return flat.withUnsafeBufferPointer { flat in
      (0..<shape.players).map { player in
        Array(unsafeUninitializedCapacity: shape.counts[player]) { result, count in
          count = shape.counts[player]
          guard let flat = flat.baseAddress, let result = result.baseAddress else { return }
          contraction.payoffs(of: player, against: flat, into: result)
        }
      }
    }
  }

  /// The same exactly.
  public func exactExpectedPayoffs(against profile: [[Rational]]) -> [[Rational]] {
    let exact = exactPayoffs
    return (0..<shape.players).map { player in
      var tensor = exact[player * shape.profiles..<(player + 1) * shape.profiles]
      // The last player's first, which leaves the numbering of the others as it is.
      for other in (0..<shape.players).reversed() where other != player {
        tensor = sum(tensor, over: other, profile[other])[...]
      }
      return Array(tensor)
    }
  }

  /// A tensor of the players up to `player`, and perhaps one more behind, summed over that player's
  /// strategies.
  private func sum(
    _ tensor: ArraySlice<Rational>, over player: Int, _ weights: [Rational]
  ) -> [Rational] {
    let inner = shape.strides[player]
    let block = inner * shape.counts[player]
    var sums = [Rational](repeating: .zero, count: tensor.count / shape.counts[player])
    for (s, weight) in weights.enumerated() where weight.sign != 0 {
      for i in sums.indices {
        let place = i % inner + s * inner + i / inner * block
        sums[i] = sums[i] + weight * tensor[tensor.startIndex + place]
      }
    }
    return sums
  }
}
