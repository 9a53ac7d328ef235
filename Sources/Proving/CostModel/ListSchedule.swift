/// Jobs with successors on finite machines: whenever a machine is free and a job ready, one starts.
///
/// Of the ready jobs the one that became ready first starts, then the one that comes first in the
/// list. No list schedule takes longer than 2 - 1/m times the shortest one on m machines (Graham,
/// "Bounds on multiprocessing timing anomalies", SIAM J. Appl. Math. 17, 1969).
public enum ListSchedule {
  /// When each job ends, if all that wait for nothing are ready at time 0.
  ///
  /// Each job has at most one successor, as in a tree that is merged towards its root.
  /// - Parameters:
  ///   - seconds: How long each job takes, at least 0.
  ///   - successors: The job that waits for each, or -1.
  ///   - link: Seconds from a job's end until its successor has its result.
  ///   - machines: How many machines there are, at least 1.
  /// - Returns: The end of each job, in their order.
  /// - Precondition: The successors form no circle.
  /// - Complexity: O(n log n).
  public static func ends(
    seconds: [Double], successors: [Int], link: Double = 0, machines: Int
  ) -> [Double] {
    precondition(machines > 0 && seconds.count == successors.count, "machines, one successor a job")
    var waitingFor = [Int](repeating: 0, count: seconds.count)
    for successor in successors where successor >= 0 { waitingFor[successor] += 1 }
    var readyAt = [Double](repeating: 0, count: seconds.count)
    var ready = TimeQueue()
    for job in seconds.indices where waitingFor[job] == 0 { ready.insert(0, job) }
    var free = TimeQueue()
    for machine in 0..<min(machines, seconds.count) { free.insert(0, machine) }
    var ends = readyAt
    // A job that becomes ready does so no earlier than the one that is started, so that taking the
    // first ready one never passes over a job.
    while let (time, job) = ready.removeFirst(), let (freeAt, machine) = free.removeFirst() {
      let end = max(time, freeAt) + seconds[job]
      ends[job] = end
      free.insert(end, machine)
      let successor = successors[job]
      guard successor >= 0 else { continue }
      readyAt[successor] = max(readyAt[successor], end + link)
      waitingFor[successor] -= 1
      if waitingFor[successor] == 0 { ready.insert(readyAt[successor], successor) }
    }
    return ends
  }
}

/// A binary heap of moments, each with a number that breaks ties.
private struct TimeQueue {
  private var items: [(time: Double, number: Int)] = []

  mutating func insert(_ time: Double, _ number: Int) {
    items.append((time, number))
    var i = items.count - 1
    while i > 0, items[i] < items[(i - 1) / 2] {
      items.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  mutating func removeFirst() -> (time: Double, number: Int)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first }
    items[0] = last
    var i = 0
    while true {
      var child = 2 * i + 1
      guard child < items.count else { return first }
      if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
      guard items[child] < items[i] else { return first }
      items.swapAt(i, child)
      i = child
    }
  }
}
