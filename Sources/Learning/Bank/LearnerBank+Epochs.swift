// Q-learning in epochs: a row has the values of the actions, and then for the even and the odd epoch
// under way the sums of what the values move towards, and how many of them there are. Two, because
// decisions of one epoch may come to their end when the next one has begun.

extension LearnerBank {
  /// Adds r + delta max_b Q(s',b) to what the cell moves towards when its epoch is complete: when all
  /// its decisions have come to their end, or one of two epochs later does.
  mutating func collect(_ learner: Int, _ experience: Experience) {
    let record = learners[learner]
    let length = UInt32(record.epoch)
    let epoch = experience.ordinal / length
    let side = Int(epoch & 1)
    if record.epochs[side] != epoch {
      endEpoch(side, of: learner)
      learners[learner].epochs[side] = epoch
    }
    cells.withUnsafeMutableBufferPointer { cells in
      let next = record.row(experience.next).lowerBound
      let values = UnsafeBufferPointer(rebasing: cells[next..<(next + record.actions)])
      let target = experience.reward + record.delta * values[BankRecord.greedy(values)]
      let sum =
        record.row(experience.state).lowerBound + record.offset(side) + experience.draw.action
      cells[sum] += target
      cells[sum + record.actions] += 1
    }
    learners[learner].ended[side] += 1
    if learners[learner].ended[side] == length { endEpoch(side, of: learner) }
  }

  /// Q(s,a) <- Q(s,a) + alpha [mean of r + delta max_b Q(s',b), less Q(s,a)] for what was visited.
  private mutating func endEpoch(_ side: Int, of learner: Int) {
    let record = learners[learner]
    learners[learner].ended[side] = 0
    cells.withUnsafeMutableBufferPointer { cells in
      for state in 0..<record.states {
        let first = record.row(state).lowerBound
        for cell in first..<(first + record.actions) {
          let sum = cell + record.offset(side)
          let visits = sum + record.actions
          guard cells[visits] > 0 else { continue }
          cells[cell] += record.rate * (cells[sum] / cells[visits] - cells[cell])
          cells[sum] = 0
          cells[visits] = 0
        }
      }
    }
  }
}

extension BankRecord {
  /// Where the sums of the even or odd epoch stand in a row.
  fileprivate func offset(_ side: Int) -> Int { actions * (1 + 2 * side) }
}
