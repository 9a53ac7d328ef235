internal import Proving
internal import Quantities
internal import Randomness
internal import Rollup

extension Validation {
  /// Mechanisms of the engine beside closed forms and other programs' vectors.
  static let engine: [Validation] = [baseFee, blobFee, provingQueue, rebalancing, rings]

  private static let baseFee = Validation(
    "base-fee", "EIP-1559: go-ethereum's vectors, TestCalcBaseFee", quick: true, seconds: 0.1
  ) { _ in
    let vectors: [(used: UInt64, next: Double)] = [
      (10_000_000, 1_000_000_000), (9_000_000, 987_500_000), (11_000_000, 1_012_500_000),
      (20_000_000, 1_125_000_000), (0, 875_000_000),
    ]
    return vectors.map { used, next in
      let fee = GasPrice(wei: 1_000_000_000).next(used: Gas(used), target: Gas(10_000_000))
      return .number("wei after \(used) gas", Double(fee.wei), .exact(next, tolerance: 0))
    }
  }

  private static let blobFee = Validation(
    "blob-fee", "EIP-4844: go-ethereum's vectors, TestFakeExponential", quick: true, seconds: 0.1
  ) { _ in
    let vectors: [(UInt64, UInt64, UInt64, Double)] = [
      (1, 2, 1, 6), (1, 4, 1, 49), (10, 8, 2, 542), (11, 8, 2, 596), (2, 5, 2, 23),
      (1, 50_000_000, 2_225_652, 5_709_098_764),
    ]
    return vectors.map { factor, numerator, denominator, value in
      let result = BlobFee.fakeExponential(
        factor: factor, numerator: numerator, denominator: denominator)
      return .number(
        "\(factor) · e^(\(numerator)/\(denominator))", Double(result), .exact(value, tolerance: 0))
    }
  }

  /// Time in the system of jobs of a second each that come at random to one machine.
  private static let provingQueue = Validation(
    "proving-queue", "Pollaczek, Khinchine: 1 + ρ / (2 (1 − ρ)) for M/D/1", quick: true, seconds: 3
  ) { _ in
    [0.3, 0.6, 0.8].map { load in
      let times = (0..<40).map { meanTime(load: load, replication: $0) }
      return .samples(
        "seconds in the system, ρ = \(load)", times,
        .mean(1 + load / (2 * (1 - load)), standardError: 0))
    }
  }

  private static func meanTime(load: Double, replication: Int) -> Double {
    let (warmUp, jobs) = (2000, 20_000)
    var stream = RandomStream(
      seed: ValidationRunner.seed, purpose: .validation, entity: UInt32(replication + 1))
    var service = ProvingService()
    let shop = service.open(machines: 1, entity: 0)
    var arrivals: [Double] = []
    var (time, sum) = (0.0, 0.0)
    func count(_ id: JobID) {
      let number = Int(service.tag(of: id).x)
      let completion = service.close(id).completion
      if number >= warmUp { sum += completion - arrivals[number] }
    }
    for number in 0..<(warmUp + jobs) {
      time += stream.exponential() / load
      while let done = service.nextFinished(by: time) { count(done) }
      arrivals.append(time)
      _ = service.submit(
        ProofPlan(seconds: 1), to: shop, at: time, tag: SIMD2(UInt32(number), 0))
    }
    while let done = service.nextFinished(by: .infinity) { count(done) }
    return sum / Double(jobs)
  }

  /// A pool without a fee whose price is set right once a day: what arbitrage takes of its value.
  private static let rebalancing = Validation(
    "lvr", "Milionis, Moallemi, Roughgarden, Zhang 2022: 1 − e^(−σ²Δ/8), σ 0.05 a day, Δ one day",
    quick: true, seconds: 2
  ) { _ in
    let sigma = 0.05
    let losses = (0..<100).map { session -> Double in
      var stream = RandomStream(
        seed: ValidationRunner.seed, purpose: .validation, entity: UInt32(1000 + session))
      var total = 0.0
      let days = 2000
      var price = 1900.0
      for day in 0..<days {
        // A fresh pool now and then, so that neither it nor the price runs away.
        if day % 100 == 0 { price = 1900 }
        var pool = ConstantProductPool(
          ether: Wei(1_000_000_000_000_000_000_000_000),
          dollars: DollarAmount(UInt128(1e6 * price * 1e6)), fee: .zero)
        let next = price * Elementary.exp(sigma * stream.normal() - sigma * sigma / 2)
        let value = 2 * Double(wide: pool.dollars)
        if let trade = Arbitrage.best(pool, price: next) {
          if trade.buysEther {
            pool.buyEther(trade.output, for: trade.input)
          } else {
            pool.sellEther(trade.input, for: trade.output)
          }
          total += Double(wide: trade.profit) * next * 1e-12 / value
        }
        price = next
      }
      return total / Double(days)
    }
    return [
      .samples("loss of a day's value", losses, .mean(3.1245118e-4, standardError: 0))
    ]
  }

  /// A member's gain from staying, period by period, is as large as taking everything now.
  private static let rings = Validation(
    "ring-thresholds", "grim trigger: 1 − 1/n, δ^(n−1) + δ^n = 1, n / (n + 1)", quick: true,
    seconds: 0.5
  ) { _ in
    var checks: [ValidationCheck] = []
    for n in 2...4 {
      let members = Double(n)
      let rotation = [0.618033989, 0.754877666, 0.819172513][n - 2]
      let kinds: [(name: String, expected: Double, share: (Int) -> Double)] = [
        ("split", 1 - 1 / members, { _ in 1 / members }),
        ("rotation", rotation, { ($0 + 1) % n == 0 ? 1 : 0 }),
        ("lot", members / (members + 1), { $0 > 0 ? 1 / members : 0 }),
      ]
      for kind in kinds {
        checks.append(
          .number(
            "\(kind.name), n = \(n)", threshold(kind.share),
            .exact(kind.expected, tolerance: 1e-6)))
      }
    }
    return checks
  }

  /// The discount factor at which what a member gets in period 0, 1, … is worth 1 in all.
  private static func threshold(_ share: (Int) -> Double) -> Double {
    var (low, high) = (0.0, 0.99)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      var (worth, discount) = (0.0, 1.0)
      for period in 0..<4000 {
        worth += discount * share(period)
        discount *= middle
      }
      if worth < 1 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
