// Q-learning in epochs: a row has the values of the actions, then the sums of what they move towards,
// then how many of them there are.

extension LearnerBank {
  /// Counts a decision; before the first of a new epoch the old one is learned.
  mutating func countDecision(of learner: Int) {
    if learners[learner].sinceUpdate == learners[learner].epoch {
      learners[learner].sinceUpdate = 0
      endEpoch(of: learner)
    }
    learners[learner].sinceUpdate += 1
  }

  /// Adds r + delta max_b Q(s',b) to what the cell moves towards when the epoch ends.
  mutating func collect(_ learner: Int, _ experience: Experience) {
    let record = learners[learner]
    cells.withUnsafeMutableBufferPointer { cells in
      let next = record.row(experience.next).lowerBound
      let values = UnsafeBufferPointer(rebasing: cells[next..<(next + record.actions)])
      let target = experience.reward + record.delta * values[Learner.greedy(values)]
      let place =
        record.row(experience.state).lowerBound + record.actions + experience.draw.action
      cells[place] += target
      cells[place + record.actions] += 1
    }
  }

  /// Q(s,a) <- Q(s,a) + alpha [mean of r + delta max_b Q(s',b), less Q(s,a)] for what was visited.
  private mutating func endEpoch(of learner: Int) {
    let record = learners[learner]
    cells.withUnsafeMutableBufferPointer { cells in
      for state in 0..<record.states {
        let first = record.row(state).lowerBound
        for cell in first..<(first + record.actions) {
          let (sum, visits) = (cell + record.actions, cell + 2 * record.actions)
          guard cells[visits] > 0 else { continue }
          cells[cell] += record.rate * (cells[sum] / cells[visits] - cells[cell])
          cells[sum] = 0
          cells[visits] = 0
        }
      }
    }
  }
}
