/// How often machines break down, and for how long.
///
/// A machine that works breaks down after an exponential time of work, and is repaired in an exponential
/// time. What it worked on begins anew on the same machine; an idle machine does not break down
/// (assumptions). With n machine-seconds of work to do, breakdowns at rate f and a mean repair R, a job
/// takes (exp(f n) - 1) (1 / f + R) on average.
public struct Breakdowns: Sendable, Hashable {
  /// Mean seconds of work between two breakdowns, above 0.
  public var meanWork: Double
  /// Mean seconds of a repair, at least 0.
  public var meanRepair: Double

  /// A breakdown after `meanWork` seconds of work on average, repaired in `meanRepair` seconds.
  public init(meanWork: Double, meanRepair: Double) {
    precondition(meanWork > 0 && meanRepair >= 0, "breakdowns of no time between them")
    self.meanWork = meanWork
    self.meanRepair = meanRepair
  }
}
