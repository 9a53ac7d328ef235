internal import Quantities

extension HardwareProfile {
  /// SP1's proof of the 1,000,000th Fibonacci number took 122.9 s on an EPYC 7543 (64 threads) and
  /// 22.8 s on an RTX A6000: so many times the speed of `cpu-64-thread`.
  static let a6000 = 120.0 / (2 * 84) * 122.9 / 22.8

  /// Assumption: other cards relate to the A6000 as the geometric mean of memory bandwidth (GB/s)
  /// and single-precision arithmetic (Tflop/s) of their data sheets, since transforms are bound by
  /// the one and hashing by the other.
  ///
  /// For the L4 this gives 0.55 of an A6000; SP1's Ethereum blocks took 682.6 s on the one and 353.5
  /// s (18 Mgas) on the other, 0.52, though the blocks may differ.
  static func card(bandwidth: Double, arithmetic: Double) -> Double {
    a6000 * (bandwidth / 768 * arithmetic / 38.7).squareRoot()
  }

  static let dataSheets =
    "assumption: of gpu-rtx-a6000 by memory bandwidth and arithmetic of the data sheets"

  /// Servers whose accelerator proves.
  static let accelerators = [
    Self(
      name: "gpu-rtx-4090", summary: "one RTX 4090, 24 GB", dollarsPerHour: DollarAmount(440_000),
      memoryGigabytes: 24, speed: card(bandwidth: 1_008, arithmetic: 82.6),
      priceSource: "runpod, 2026", speedSource: dataSheets),
    Self(
      name: "gpu-rtx-5090", summary: "one RTX 5090, 32 GB", dollarsPerHour: DollarAmount(550_000),
      memoryGigabytes: 32, speed: card(bandwidth: 1_792, arithmetic: 104.8),
      priceSource: "nodexo, 2026", speedSource: dataSheets),
    Self(
      name: "gpu-rtx-a6000", summary: "one RTX A6000, 48 GB",
      dollarsPerHour: DollarAmount(440_000), memoryGigabytes: 48, speed: a6000,
      priceSource: "assumption: as gpu-rtx-4090",
      speedSource: "yetanotherco/zkvm_benchmarks, SP1, Fibonacci 10^6, 2025: 122.9 s on an EPYC"
        + " 7543 (as cpu-64-thread: assumption), 22.8 s on this"),
    Self(
      name: "gpu-l4", summary: "EC2 g6.xlarge, one L4, 24 GB",
      dollarsPerHour: DollarAmount(804_800), memoryGigabytes: 24,
      speed: card(bandwidth: 300, arithmetic: 30.3),
      priceSource: "AWS list price, us-east-1, 2026", speedSource: dataSheets),
    Self(
      name: "gpu-h100", summary: "one H100 SXM5, 80 GB",
      dollarsPerHour: DollarAmount(2_290_000), memoryGigabytes: 80,
      speed: card(bandwidth: 3_350, arithmetic: 67), priceSource: "runpod, 2026",
      speedSource: dataSheets),
    Self(
      name: "fpga-64-thread", summary: "Irreducible's gen1-64 server with its FPGA",
      dollarsPerHour: DollarAmount(2_142_857), memoryGigabytes: nil, threads: 64,
      speed: 120.0 / 84,
      priceSource: "assumption: 0.05 usd a proof, its published price, for 3600/84 proofs an hour",
      speedSource: "https://irreducible.com/posts/accelerating-polygon-zkevm"),
  ]
}
