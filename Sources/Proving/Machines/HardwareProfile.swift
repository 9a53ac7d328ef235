public import Quantities

/// A machine that can be rented: what it costs, what it holds, and how fast it proves.
public struct HardwareProfile: Sendable, Hashable {
  /// The name in files.
  public let name: String
  /// What it is.
  public let summary: String
  /// What an hour costs.
  public let dollarsPerHour: DollarAmount
  /// Memory in gigabytes, a graphics card's own where it has one; blank where no source states it.
  public let memoryGigabytes: Int?
  /// Threads of its processor; `nil` where an accelerator proves or no source states them.
  public let threads: Int?
  /// How many times as fast as the machine of `ProverProfile.zkevmCPU224` it proves, above 0.
  public let speed: Double
  /// Where price and memory are from; an assumption begins with this word.
  public let priceSource: String
  /// Where the speed is from; an assumption begins with this word.
  public let speedSource: String

  /// A machine of these figures.
  init(
    name: String, summary: String, dollarsPerHour: DollarAmount, memoryGigabytes: Int?,
    threads: Int? = nil, speed: Double, priceSource: String, speedSource: String
  ) {
    self.name = name
    self.summary = summary
    self.dollarsPerHour = dollarsPerHour
    self.memoryGigabytes = memoryGigabytes
    self.threads = threads
    self.speed = speed
    self.priceSource = priceSource
    self.speedSource = speedSource
  }

  /// The machines that a player group's `hardware` can name.
  public static let all = entrants + others

  /// The machines with which one more prover enters a comparison that names none.
  public static let entrants = processors + accelerators

  /// Seconds of one proof of `prover` on this machine: of `transactionsPerProof` transactions of the
  /// default classes where they depend on the batch.
  public func secondsPerProof(_ prover: ProverProfile) -> Double {
    prover.model?.cost(of: BatchWork(transactions: prover.transactionsPerProof), on: self).seconds
      ?? prover.secondsPerProof / speed
  }

  /// Where price, memory and speed are from, in one line.
  public var source: String { "price: \(priceSource); speed: \(speedSource)" }
}
