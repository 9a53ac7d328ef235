public import Quantities

/// A machine that can be rented, with its published price; blank where no source states one.
public struct HardwareProfile: Sendable, Hashable {
  /// The name in files.
  public let name: String
  /// What it is.
  public let summary: String
  /// What an hour costs.
  public let dollarsPerHour: DollarAmount?
  /// Memory in gigabytes.
  public let memoryGigabytes: Int?
  /// Where price and memory are from.
  public let source: String

  /// The machines that a player group's `hardware` can name.
  public static let all = [
    Self(
      name: "cpu-96-vcpu", summary: "EC2 c5.24xlarge, 96 vCPU",
      dollarsPerHour: DollarAmount(4_080_000),
      memoryGigabytes: 192, source: "AWS documentation, example prices, 2023"),
    Self(
      name: "gpu-rtx-4090", summary: "one RTX 4090, 24 GB", dollarsPerHour: DollarAmount(440_000),
      memoryGigabytes: 24, source: "runpod, 2026"),
    Self(
      name: "cpu-224-thread", summary: "GCP server, 224 threads", dollarsPerHour: nil,
      memoryGigabytes: nil, source: "https://irreducible.com/posts/accelerating-polygon-zkevm"),
  ]
}

extension HardwareProfile {
  func placeholder() {}
  public func secondsPerProof(_ profile: ProverProfile) -> Double { profile.secondsPerProof }
}
