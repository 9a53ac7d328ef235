internal import Players
internal import Proving
internal import Quantities
internal import Rollup
internal import Statistics

/// Figures that are taken over the worlds in which somebody attacks or enters.
struct OverWorlds {
  /// What a design reaches, with what a difference to another design needs.
  struct Reached {
    var value: Comparison.Value
    /// The profits that it is the largest mean of, one row a world and one column a seed; empty for
    /// figures without an interval.
    var profits: [[Double]] = []
  }

  /// A world in which somebody attacks, with the profits of the seeds.
  private struct Attempt {
    var world: String
    var profits: [Double]
    var risk: Double?
    var members: Double
    var share: Double
  }

  /// Resamples are drawn from one stream, so that a comparison is a function of its store.
  private static let seed: UInt64 = 0x60A9

  private let samples: Samples
  private let facts: [DesignFacts]

  init(_ samples: Samples, _ facts: [DesignFacts]) {
    self.samples = samples
    self.facts = facts
  }

  /// What each design reaches in a figure of `MetricDictionary.scorecard`.
  func reached(_ metric: String, _ designs: [String]) -> [Reached] {
    zip(designs, facts).map { design, facts in
      let attempts = attempts(design)
      let center = facts.hasHeavyProfits ? LargestCentre.Center.median : .mean
      return switch metric {
      case "honesty-gap.ether": gap(metric, attempts.filter { $0.members == 1 }, center)
      case "coalition-gap.ether":
        gap(metric, attempts.filter { $0.members == 1 || $0.share * 3 <= 1 }, center)
      case "attack.best.profit.ether": gap(metric, attempts, center)
      case "attack.best.profit-per-risk": perRisk(attempts, center)
      case "attack.smallest-coalition.share": smallest(attempts)
      case "entrant.cheapest.usd-per-hour": cheapestMachine(design)
      default: preconditionFailure("no rule for \(metric)")
      }
    }
  }

  /// The differences of two designs' largest means, the seeds drawn alike for both.
  func differences(_ designs: [String], _ reached: [Reached]) -> [Comparison.Difference] {
    designs.indices.flatMap { a in
      designs.indices.dropFirst(a + 1).map { b in
        let (x, y) = (reached[a], reached[b])
        let mean = zip2(x.value.estimate.mean, y.value.estimate.mean).map { $0 - $1 }
        let count = min(x.profits.first?.count ?? 0, y.profits.first?.count ?? 0)
        let isPaired = x.profits.first?.count == y.profits.first?.count
        let interval =
          isPaired && count > 1
          ? Bootstrap.interval(count: count, seed: Self.seed) {
            LargestCentre.best(x.profits, $0, .mean).value
              - LargestCentre.best(y.profits, $0, .mean).value
          } : nil
        return Comparison.Difference(
          a: designs[a], b: designs[b], mean: mean, low: interval?.low, high: interval?.high,
          p: nil)
      }
    }
  }

  private func zip2(_ a: Double?, _ b: Double?) -> (Double, Double)? {
    guard let a, let b else { return nil }
    return (a, b)
  }

  /// The attacks that were run for a design, with the seeds in which all of them were measured.
  private func attempts(_ design: String) -> [Attempt] {
    let worlds = samples.played.filter { world in
      world.attack != nil
        && column(design, world, "attack.profit.ether").contains { $0 != nil }
    }
    let profits = worlds.map { column(design, $0, "attack.profit.ether") }
    let seeds = (profits.first ?? []).indices.filter { seed in
      profits.allSatisfy { $0[seed] != nil }
    }
    return zip(worlds, profits).map { world, profits in
      func mean(_ metric: String) -> Double? {
        let known = column(design, world, metric).compactMap { $0 }
        return known.isEmpty ? nil : Moments(known).mean
      }
      return Attempt(
        world: world.name, profits: seeds.compactMap { profits[$0] },
        risk: mean("attack.risk.ether"), members: mean("attack.members") ?? 0,
        share: mean("attack.share") ?? 1)
    }.filter { !$0.profits.isEmpty }
  }

  private func column(_ design: String, _ world: World, _ metric: String) -> [Double?] {
    samples.column(design: design, world: world.name, named: metric)
  }
}

extension OverWorlds {
  private static func absent(_ metric: String) -> Reached {
    Reached(value: .init(estimate: Estimate([]), note: MetricDictionary.absence(of: metric)))
  }

  /// The largest mean profit, with an interval for all attempts at once: it is a maximum.
  private func gap(
    _ metric: String, _ attempts: [Attempt], _ center: LargestCentre.Center
  ) -> Reached {
    let profits = attempts.map(\.profits)
    guard let largest = LargestCentre(of: profits, center, seed: Self.seed) else {
      return Self.absent(metric)
    }
    return Reached(
      value: .init(estimate: largest.estimate, note: attempts[largest.row].world),
      profits: profits)
  }

  private func perRisk(_ attempts: [Attempt], _ center: LargestCentre.Center) -> Reached {
    let metric = "attack.best.profit-per-risk"
    guard let count = attempts.first?.profits.count else { return Self.absent(metric) }
    let best = LargestCentre.best(attempts.map(\.profits), Array(0..<count), center)
    let attempt = attempts[best.row]
    guard let risk = attempt.risk, risk > 0 else {
      return Reached(
        value: .init(
          estimate: Estimate([]), note: "\(attempt.world) puts nothing at risk"))
    }
    return Reached(
      value: .init(estimate: Estimate(attempt.profits.map { $0 / risk }), note: attempt.world))
  }

  private func smallest(_ attempts: [Attempt]) -> Reached {
    let metric = "attack.smallest-coalition.share"
    guard let count = attempts.first?.profits.count else { return Self.absent(metric) }
    let profitable = attempts.filter { (Estimate($0.profits).low ?? -1) > 0 }
    guard let least = profitable.min(by: { $0.share < $1.share }) else {
      let note =
        count > 1 ? "no coalition that was run profits for certain" : "an interval needs two runs"
      return Reached(value: .init(estimate: Estimate([]), note: note))
    }
    return Reached(
      value: .init(
        estimate: Estimate(
          least.share, standardError: nil, low: nil, high: nil, count: least.profits.count),
        note: least.world))
  }

  private func cheapestMachine(_ design: String) -> Reached {
    let metric = "entrant.cheapest.usd-per-hour"
    var tried = 0
    for case .entrant(let machine) in samples.played.sorted(by: Self.isCheaper) {
      let world = World.entrant(machine)
      let profits = column(design, world, "entrant.profit.ether").compactMap { $0 }
      guard !profits.isEmpty else { continue }
      tried += 1
      guard let low = Estimate(profits).low, low > 0,
        let profile = HardwareProfile.all.first(where: { $0.name == machine })
      else { continue }
      let price = Double(profile.dollarsPerHour.rawValue) * 1e-6
      return Reached(
        value: .init(
          estimate: Estimate(price, standardError: nil, low: nil, high: nil, count: profits.count),
          note: machine))
    }
    guard tried > 0 else { return Self.absent(metric) }
    return Reached(
      value: .init(
        estimate: Estimate([]),
        note: "with none of \(tried) machines one more prover gains for certain"))
  }

  private static func isCheaper(_ a: World, _ b: World) -> Bool {
    func place(_ world: World) -> Int {
      guard case .entrant(let machine) = world else { return .max }
      return World.machines.firstIndex(of: machine) ?? .max
    }
    return place(a) < place(b)
  }
}
