internal import Quantities

extension HardwareProfile {
  // One workload has run on two of these machines: Polygon zkEVM's batch of 500 transactions, in
  // 120 s on 224 threads and in about twice 84 s on 64. Time therefore falls with the number of
  // threads to the power ln(1.4) / ln(3.5) = 0.2686, which the others between are assumed to share.
  // (SP1 on EPYC 7543 and 8534P, of 64 and 128 threads, has 0.235.)

  /// Servers without an accelerator.
  static let processors = [
    Self(
      name: "cpu-96-vcpu", summary: "EC2 c5.24xlarge, 96 vCPU",
      dollarsPerHour: DollarAmount(4_080_000), memoryGigabytes: 192, threads: 96,
      speed: 0.796_466,
      priceSource: "AWS documentation, example prices, 2023",
      speedSource: "assumption: (96/224 threads)^0.2686, between the published 64 and 224 threads"),
    Self(
      name: "cpu-224-thread", summary: "GCP server, 224 threads",
      dollarsPerHour: DollarAmount(9_520_000), memoryGigabytes: nil, threads: 224, speed: 1,
      priceSource: "assumption: 224/96 of EC2 c5.24xlarge, 4.08 usd",
      speedSource: "the reference, https://irreducible.com/posts/accelerating-polygon-zkevm"),
    Self(
      name: "cpu-64-thread", summary: "Irreducible's gen1-64 server without its FPGA, 64 threads",
      dollarsPerHour: DollarAmount(2_720_000), memoryGigabytes: nil, threads: 64,
      speed: 120.0 / (2 * 84),
      priceSource: "assumption: 64/96 of EC2 c5.24xlarge, 4.08 usd",
      speedSource: "https://irreducible.com/posts/accelerating-polygon-zkevm (about 2 x 84 s)"),
    Self(
      name: "cpu-32-thread", summary: "EC2 r6a.8xlarge, 16 cores, 32 threads, EPYC 7003",
      dollarsPerHour: DollarAmount(1_820_000), memoryGigabytes: 256, threads: 32,
      speed: 120.0 / (2 * 84) * 3.8 / 6,
      priceSource: "https://blog.csdn.net/mutourend/article/details/133177155 (2023)",
      speedSource: "assumption: of cpu-64-thread as winterfell's 1024 signatures on EPYC 7003,"
        + " 3.8 s on 64 threads and 6.0 s on 32"),
    Self(
      name: "cpu-96-core", summary: "EC2 hpc6a.48xlarge, 96 cores without a second thread each",
      dollarsPerHour: DollarAmount(2_880_000), memoryGigabytes: 384, threads: 96,
      speed: 0.959_443,
      priceSource: "assumption: 2.88 usd, near the list price of this family in 2022",
      speedSource: "assumption: (192/224)^0.2686, a core counted as two threads"),
  ]
}
