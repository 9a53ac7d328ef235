public import Quantities

/// When provers enter and leave.
///
/// What counts is the return: a prover's profit since the last review over the rent of its machines for
/// all of that time. Between the two bounds nobody moves, so that chance does not drive provers in and
/// out.
public struct EntryTerms: Sendable, Hashable {
  /// Seconds between two reviews, above 0.
  public var reviewSeconds: Double
  /// One prover of a machine enters at a review at which that machine's return is above this.
  public var enterAbove: Double
  /// A prover leaves whose return was below this at so many reviews in a row.
  public var leaveBelow: Double
  /// So many reviews in a row.
  public var patience: Int
  /// The part of the provers that take part at the start, from the first on.
  public var start: Share

  /// Reviews every `reviewSeconds`, with two bounds.
  ///
  /// - Precondition: `enterAbove` is above `leaveBelow`, or a prover could enter and leave by one figure.
  public init(
    reviewSeconds: Double, enterAbove: Double, leaveBelow: Double, patience: Int, start: Share
  ) {
    precondition(reviewSeconds > 0 && patience > 0 && enterAbove > leaveBelow, "no hysteresis")
    self.reviewSeconds = reviewSeconds
    self.enterAbove = enterAbove
    self.leaveBelow = leaveBelow
    self.patience = patience
    self.start = start
  }
}
