/// Extractable value per L1 slot that is drawn: the fast alternative to trading in pools.
///
/// A log-normal body, and above its `tailFrom` quantile a Pareto tail with index `tailIndex`; `scale`
/// turns L1's value into the rollup's (assumption), `cap` truncates. Whoever orders the slot's first
/// L2 block takes it.
public struct ExogenousMEV: Sendable, Hashable {
  /// The median of the body, in wei.
  public var medianWei: Double
  /// The standard deviation of the body's logarithm; 0: always the median.
  public var sigma: Double
  /// The quantile above which the tail begins; 1: no tail.
  public var tailFrom: Double
  /// The tail's index.
  public var tailIndex: Double
  /// What a drawn value is multiplied by.
  public var scale: Double
  /// The most that a slot gives, in wei after scaling; infinite for no limit.
  public var capWei: Double

  /// Value of these properties.
  public init(
    medianWei: Double, sigma: Double, tailFrom: Double = 1, tailIndex: Double = 2,
    scale: Double = 1, capWei: Double = .infinity
  ) {
    self.medianWei = medianWei
    self.sigma = sigma
    self.tailFrom = tailFrom
    self.tailIndex = tailIndex
    self.scale = scale
    self.capWei = capWei
  }
}
