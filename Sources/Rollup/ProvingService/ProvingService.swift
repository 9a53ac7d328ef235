/// Finite identical machines that prove jobs in the order of arrival, in continuous time.
///
/// Jobs are submitted in order of time, so a job's start is the later of its arrival and the moment
/// at which the first machine is free: the completion time is known at once.
package struct ProvingService: Sendable {
  private var freeAt: [Double]
  /// How many machines there are.
  package var machines: Int { freeAt.count }
  /// When the first machine is free, in seconds.
  package var firstFree: Double { freeAt[0] }
  private let measureFrom: Double
  private let measureTo: Double
  /// Machine-seconds at work inside the measured window.
  package private(set) var busySeconds = 0.0

  /// `machines` idle machines; utilisation is measured between the two times, in seconds.
  package init(machines: Int, measureFrom: Double = 0, measureTo: Double = .infinity) {
    precondition(machines > 0, "a proving service without machines")
    freeAt = [Double](repeating: 0, count: machines)
    self.measureFrom = measureFrom
    self.measureTo = measureTo
  }

  /// Takes a job at `time` that keeps one machine for `seconds`; returns start and completion.
  ///
  /// - Complexity: O(log machines).
  package mutating func submit(
    at time: Double, seconds: Double
  ) -> (start: Double, completion: Double) {
    let start = max(time, freeAt[0])
    let completion = start + seconds
    replaceFirst(completion)
    busySeconds += max(0, min(completion, measureTo) - max(start, measureFrom))
    return (start, completion)
  }

  /// Stops all jobs at `time`; returns the machine-seconds that were still to come.
  ///
  /// - Precondition: All jobs were submitted at or before `time`, so that machines work without a gap.
  package mutating func stop(at time: Double) -> Double {
    var unused = 0.0
    for i in freeAt.indices where freeAt[i] > time {
      unused += freeAt[i] - time
      busySeconds -= max(0, min(freeAt[i], measureTo) - max(time, measureFrom))
      // Times stay in the heap's order: what lies above `time` becomes `time`.
      freeAt[i] = time
    }
    return unused
  }

  /// Sinks the new time of the machine that was free first: `freeAt` is a binary heap.
  private mutating func replaceFirst(_ time: Double) {
    var i = 0
    while true {
      var child = 2 * i + 1
      guard child < freeAt.count else { break }
      if child + 1 < freeAt.count && freeAt[child + 1] < freeAt[child] { child += 1 }
      guard freeAt[child] < time else { break }
      freeAt[i] = freeAt[child]
      i = child
    }
    freeAt[i] = time
  }
}
