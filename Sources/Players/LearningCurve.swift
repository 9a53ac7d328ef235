/// How a quantity moved while learners were trained.
public struct LearningCurve: Sendable, Hashable {
  /// The kind of decision.
  public let kind: String
  /// The quantity, such as `mev-auction-bid.level.mean` or `order-block.censor.share`; of numbers also
  /// `highest.mean`, the highest of those that were asked together: what wins an auction.
  public let name: String
  /// The unit of the values.
  public let unit: String
  /// How many decisions a learner had made, on average, at the end of each block.
  public let decisions: [Double]
  /// The mean over each block and all learners; `nil` where there was nothing to average.
  public let values: [Double?]
}
