/// The part of an experiment that a directory is for: one of so many, with its runs.
public struct ShardRuns: Sendable, Equatable {
  /// Which part, from 1 to `count`.
  public var number: Int
  /// How many parts the experiment is split into.
  public var count: Int
  /// The ordinals of the part's runs.
  public var runs: Set<Int>

  /// Part `number` of `count`, which consists of `runs`.
  public init(number: Int, count: Int, runs: Set<Int>) {
    self.number = number
    self.count = count
    self.runs = runs
  }

  /// The part for people and as `--shard` takes it: `2/3`.
  public var label: String { "\(number)/\(count)" }
}
