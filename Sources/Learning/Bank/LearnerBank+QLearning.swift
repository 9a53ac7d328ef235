internal import Randomness

extension BankRecord {
  /// The greedy action, or a uniform draw from all of them.
  @inline(__always)
  func drawByValue(
    _ values: UnsafeBufferPointer<Double>, _ exploring: Bool, _ stream: inout RandomStream
  ) -> Draw {
    let epsilon = exploring ? exploration : 0
    let best = Self.greedy(values)
    guard epsilon > 0, stream.uniform() < epsilon else {
      return Draw(best, probability: 1 - epsilon + epsilon / Double(actions))
    }
    let action = Int(stream.below(UInt32(actions)))
    let uniform = epsilon / Double(actions)
    return Draw(action, probability: action == best ? 1 - epsilon + uniform : uniform)
  }

  func valueProbabilities(_ values: UnsafeBufferPointer<Double>, _ exploring: Bool) -> [Double] {
    let epsilon = exploring ? exploration : 0
    var result = [Double](repeating: epsilon / Double(actions), count: actions)
    result[Self.greedy(values)] += 1 - epsilon
    return result
  }

  /// The lowest index among the largest values.
  @inline(__always)
  static func greedy(_ values: UnsafeBufferPointer<Double>) -> Int {
    var best = 0
    var most = values[0]
    for i in 1..<max(1, values.count) where values[i] > most {
      best = i
      most = values[i]
    }
    return best
  }
}

extension LearnerBank {
  /// Q(s,a) <- (1 - alpha) Q(s,a) + alpha [r + delta max_b Q(s',b)], or delta Q(s',a').
  mutating func value(_ learner: Int, _ experience: Experience) {
    let record = learners[learner]
    cells.withUnsafeMutableBufferPointer { cells in
      let next = UnsafeBufferPointer(rebasing: cells[record.row(experience.next)])
      let best = record.isSarsa ? experience.nextAction : BankRecord.greedy(next)
      let target = experience.reward + record.delta * next[best]
      let place = record.row(experience.state).lowerBound + experience.draw.action
      cells[place] = (1 - record.rate) * cells[place] + record.rate * target
    }
  }
}
