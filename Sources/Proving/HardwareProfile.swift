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
  /// How many times as fast as the machine of `ProverProfile.zkevmCPU224` it proves, above 0.
  public let speed: Double
  /// Where price and memory are from; an assumption begins with this word.
  public let priceSource: String
  /// Where the speed is from; an assumption begins with this word.
  public let speedSource: String

  /// The machines that a player group's `hardware` can name.
  public static let all = processors + accelerators

  /// Seconds of one proof of `prover` on this machine.
  public func secondsPerProof(_ prover: ProverProfile) -> Double {
    prover.secondsPerProof / speed
  }

  /// Where price, memory and speed are from, in one line.
  public var source: String { "price: \(priceSource); speed: \(speedSource)" }
}
