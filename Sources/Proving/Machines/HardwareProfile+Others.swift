internal import Quantities

extension HardwareProfile {
  /// The speed of 8 threads.
  static let eightThreads = 0.408_617

  /// Machines of published rows and prices that a scenario or `cost` can name besides `entrants`.
  static let others = [
    Self(
      name: "cpu-8-vcpu", summary: "EC2 c5.2xlarge, 8 vCPU", dollarsPerHour: DollarAmount(340_000),
      memoryGigabytes: 16, threads: 8, speed: eightThreads,
      priceSource: "AWS documentation, example prices, 2023",
      speedSource: "assumption: (8/224 threads)^0.2686, beyond the published 64 threads"),
    Self(
      name: "cpu-epyc-rome-48", summary: "AMD EPYC Rome, 48 vCPU, 184 GB",
      dollarsPerHour: DollarAmount(2_040_000), memoryGigabytes: 184, threads: 48,
      speed: 0.661_173, priceSource: "assumption: 48/96 of EC2 c5.24xlarge, 4.08 usd",
      speedSource: "assumption: (48/224 threads)^0.2686, beyond the published 64 threads"),
    Self(
      name: "cpu-epyc-7543", summary: "AMD EPYC 7543, 32 cores, 64 threads, 128 GB",
      dollarsPerHour: DollarAmount(2_720_000), memoryGigabytes: 128, threads: 64,
      speed: 120.0 / (2 * 84),
      priceSource: "assumption: 64/96 of EC2 c5.24xlarge, 4.08 usd",
      speedSource: "assumption: as cpu-64-thread; SP1's and RISC Zero's own factors are published"),
    Self(
      name: "cpu-epyc-8534p", summary: "AMD EPYC 8534P, 64 cores, 128 threads, 576 GB",
      dollarsPerHour: DollarAmount(5_440_000), memoryGigabytes: 576, threads: 128,
      speed: 120.0 / (2 * 84) * 122.9 / 104.4,
      priceSource: "assumption: 128/96 of EC2 c5.24xlarge, 4.08 usd",
      speedSource:
        "yetanotherco/zkvm_benchmarks, SP1, Fibonacci 10^6, 2025: 104.4 s, and 122.9 s on"
        + " an EPYC 7543 (as cpu-64-thread: assumption)"),
    Self(
      name: "gpu-rtx-3090", summary: "one RTX 3090, 24 GB", dollarsPerHour: DollarAmount(180_000),
      memoryGigabytes: 24, speed: card(bandwidth: 936, arithmetic: 35.6),
      priceSource: "openrelay, 2026", speedSource: dataSheets),
    Self(
      name: "gpu-l40s", summary: "one L40S, 48 GB", dollarsPerHour: DollarAmount(990_000),
      memoryGigabytes: 48, speed: card(bandwidth: 864, arithmetic: 91.6),
      priceSource: "runpod, 2026", speedSource: dataSheets),
    Self(
      name: "gpu-a100-40", summary: "one A100, 40 GB", dollarsPerHour: DollarAmount(800_000),
      memoryGigabytes: 40, speed: card(bandwidth: 1_555, arithmetic: 19.5),
      priceSource: "openrelay, 2026", speedSource: dataSheets),
    Self(
      name: "gpu-a100-80", summary: "one A100 SXM4, 80 GB",
      dollarsPerHour: DollarAmount(1_090_000), memoryGigabytes: 80,
      speed: card(bandwidth: 2_039, arithmetic: 19.5), priceSource: "runpod, 2026",
      speedSource: dataSheets),
  ]
}
