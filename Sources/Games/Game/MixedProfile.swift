/// What every player does: a probability for each of its strategies.
public struct MixedProfile: Sendable, Hashable {
  /// By player and strategy: at least 0, with sum 1.
  public var probabilities: [[Double]]

  /// A profile of these probabilities.
  public init(_ probabilities: [[Double]]) { self.probabilities = probabilities }

  /// Everybody plays one strategy, given by its number.
  public init(pure profile: [Int], of shape: ProfileShape) {
    probabilities = zip(profile, shape.counts).map { played, count in
      (0..<count).map { $0 == played ? 1 : 0 }
    }
  }

  /// Everybody plays all strategies alike.
  public init(uniform shape: ProfileShape) {
    probabilities = shape.counts.map { Array(repeating: 1 / Double($0), count: $0) }
  }
}
