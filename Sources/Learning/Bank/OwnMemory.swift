/// The memory of a learner outside of a session.
struct OwnMemory: Sendable {
  var values: [Double]
  var indices: [Int32]

  /// Zeros.
  init(_ size: LearnerMemory.Size) {
    values = [Double](repeating: 0, count: size.values)
    indices = [Int32](repeating: 0, count: size.indices)
  }

  /// Lends it to a learner.
  mutating func lend<Result>(_ body: (LearnerMemory) -> Result) -> Result {
    // Room for one more, so that there is memory to point to even where nothing is kept.
    values.reserveCapacity(max(1, values.count))
    indices.reserveCapacity(max(1, indices.count))
    return values.withUnsafeMutableBufferPointer { values in
      indices.withUnsafeMutableBufferPointer { indices in
        guard let numbers = values.baseAddress, let places = indices.baseAddress else {
          preconditionFailure("an array with capacity has memory")
        }
        return body(LearnerMemory(values: numbers, indices: places))
      }
    }
  }

  /// With which probability a learner with this memory would take each of so many actions in a state.
  func strategy(of learner: some Learner, _ state: Int, actions: Int) -> [Double] {
    var copy = self
    var probabilities = [Double](repeating: 0, count: actions)
    probabilities.withUnsafeMutableBufferPointer { target in
      guard let start = target.baseAddress else { return }
      copy.lend { learner.strategy(Situation(state: state), $0, into: start) }
    }
    return probabilities
  }
}
