/// What one stage takes on the reference machine, as a function of the work.
public struct StageModel: Sendable, Hashable, Codable {
  /// Machine-seconds on one reference machine; `nil` where no source states any.
  public var seconds: LinearCost?
  /// The memory of one job, in bytes; `nil` where no source states any.
  public var memory: LinearCost?
  /// How the work is rounded up.
  public var padding: Padding
  /// η: on another processor the seconds for each unit of work are those of the reference times
  /// (reference's threads / its threads)^η; 0 where it has not been measured.
  public var threadsExponent: Double
  /// Where the figures are from, and what is assumed.
  public var source: String

  /// A stage of these figures.
  public init(
    seconds: LinearCost?, memory: LinearCost? = nil, padding: Padding = .none,
    threadsExponent: Double = 0, source: String
  ) {
    self.seconds = seconds
    self.memory = memory
    self.padding = padding
    self.threadsExponent = threadsExponent
    self.source = source
  }

  /// A stage of which no source states a figure.
  public static func unstated(_ why: String) -> Self { Self(seconds: nil, source: why) }
}

extension LinearCost {
  /// The memory of a trace with its low-degree extension: 4 · columns · rows · (1 + blowup) bytes of
  /// 32-bit field elements, times 1 + `overhead` for trees and buffers.
  ///
  /// The unit of work is a row.
  public static func traceMemory(columns: Int, blowup: Int, overhead: Double) -> Self {
    Self(
      perUnit: 4 * Double(columns) * Double(1 + blowup) * (1 + overhead), fixed: 0, spread: 0)
  }

  /// The seconds of a Groth16 wrap on one processor; the unit of work is a constraint.
  ///
  /// Bellman proves 64 thousand to 16 million constraints in about 10 µs each.
  public static var groth16Wrap: Self {
    FittedSeries.all.line("bellman Groth16", "final wrap proxy: groth16 prove").cost
  }
}
