public import Quantities

/// A prover as published: how long it takes for how much, on what, at what price.
public struct ProverProfile: Sendable, Hashable {
  /// The name in files, such as `zkevm-cpu-224`.
  public let name: String
  /// System and machine, for people.
  public let summary: String
  /// The most transactions that one proof covers; a larger batch needs several.
  public let transactionsPerProof: UInt64
  /// Seconds of one proof on one machine: however full it is, or where there is a model for a batch of
  /// so many transactions of the default classes.
  public let secondsPerProof: Double
  /// What an hour of one machine costs.
  public let dollarsPerHour: DollarAmount
  /// Where the time is from.
  public let timeSource: String
  /// Where the price is from.
  public let priceSource: String

  /// The machine of the figures; `nil` where it is none of `HardwareProfile.all`.
  public let machine: HardwareProfile?
  /// Seconds, memory and gas by the work of a batch; `nil` where they are the same for every batch.
  public let model: ProverCostModel?

  /// A profile of these figures.
  package init(
    name: String, summary: String, transactionsPerProof: UInt64, secondsPerProof: Double,
    dollarsPerHour: DollarAmount, timeSource: String, priceSource: String,
    machine: HardwareProfile? = nil, model: ProverCostModel? = nil
  ) {
    self.name = name
    self.summary = summary
    self.transactionsPerProof = transactionsPerProof
    self.secondsPerProof = secondsPerProof
    self.dollarsPerHour = dollarsPerHour
    self.timeSource = timeSource
    self.priceSource = priceSource
    self.machine = machine
    self.model = model
  }

  /// How many proofs so many transactions take.
  package func proofs(for transactions: UInt64) -> UInt64 {
    let (full, rest) = transactions.quotientAndRemainder(dividingBy: transactionsPerProof)
    return full + (rest > 0 ? 1 : 0)
  }

  /// The profiles that can be named in a scenario.
  public static let all = [zkevmCPU224] + fitted(to: FittedSeries.all)

  /// Polygon zkEVM's zkProver on a 224-thread server: 500 transactions in under two minutes.
  ///
  /// Assumption: the machine's price, scaled by threads from a published 96-thread price
  /// (224/96 x 4.08 usd), since the source names none.
  public static let zkevmCPU224 = Self(
    name: "zkevm-cpu-224",
    summary: "Polygon zkEVM zkProver, 224-thread GCP server, 500 transactions a proof",
    transactionsPerProof: 500, secondsPerProof: 120, dollarsPerHour: DollarAmount(9_520_000),
    timeSource: "https://irreducible.com/posts/accelerating-polygon-zkevm (2023, upper bound)",
    priceSource: "assumption: 224/96 of EC2 c5.24xlarge, 4.08 usd (AWS example prices, 2023)",
    machine: HardwareProfile.all.first { $0.name == "cpu-224-thread" })
}
