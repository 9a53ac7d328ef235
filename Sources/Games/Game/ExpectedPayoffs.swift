extension NormalFormGame {
  /// What each strategy of each player earns against the others' mixed strategies.
  public func expectedPayoffs(against profile: MixedProfile) -> [[Double]] {
    (0..<shape.players).map { player in
      let start = player * shape.profiles
      return contracted(
        Array(payoffs[start..<start + shape.profiles]), with: profile.probabilities, except: player
      ) { $0.multiplied(by: $1, addedTo: $2) }
    }
  }

  /// The same exactly.
  public func exactExpectedPayoffs(against profile: [[Rational]]) -> [[Rational]] {
    let exact = exactPayoffs
    return (0..<shape.players).map { player in
      let start = player * shape.profiles
      return contracted(
        Array(exact[start..<start + shape.profiles]), with: profile, except: player
      ) { $1.sign == 0 ? $2 : $2 + $0 * $1 }
    }
  }

  /// A tensor after the sum over all indices but one, weighted; the last player's first, which leaves
  /// the numbering of the others as it is.
  private func contracted<Number: AdditiveArithmetic>(
    _ tensor: [Number], with weights: [[Number]], except player: Int,
    _ addProduct: (_ value: Number, _ weight: Number, _ sum: Number) -> Number
  ) -> [Number] {
    var tensor = tensor
    for other in (0..<shape.players).reversed() where other != player {
      let inner = shape.strides[other]
      let count = shape.counts[other]
      let outer = tensor.count / (inner * count)
      var smaller = [Number](repeating: .zero, count: inner * outer)
      for o in 0..<outer {
        for s in 0..<count {
          for i in 0..<inner {
            smaller[i + o * inner] = addProduct(
              tensor[i + (s + o * count) * inner], weights[other][s], smaller[i + o * inner])
          }
        }
      }
      tensor = smaller
    }
    return tensor
  }
}

extension Double {
  fileprivate func multiplied(by weight: Double, addedTo sum: Double) -> Double {
    sum + self * weight
  }
}
