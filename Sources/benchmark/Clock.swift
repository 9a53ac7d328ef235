internal import Glibc

/// Clocks and memory of this process.
enum Clock {
  /// CPU seconds of all threads so far.
  static func cpu() -> Double { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds of the monotonic clock.
  static func wall() -> Double { read(CLOCK_MONOTONIC) }

  /// The most memory that the process has held, in megabytes.
  static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  /// The least CPU seconds of `repeats` calls.
  static func best(of repeats: Int, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<repeats {
      let start = cpu()
      try work()
      best = min(best, cpu() - start)
    }
    return best
  }

  /// The CPU seconds of one call, and what it returned.
  static func time<Result>(_ work: () throws -> Result) rethrows -> (Double, Result) {
    let start = cpu()
    let result = try work()
    return (cpu() - start, result)
  }

  /// The middle one of some times, or the mean of the middle two.
  static func median(_ times: [Double]) -> Double {
    let times = times.sorted()
    return (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
  }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
