// The ranges of the parameters of games in normal form, bandits and contests.

extension MatrixGame {
  /// Profiles up to which play is counted.
  private static let mostProfiles = 1 << 22

  func check(_ key: String) throws(ExperimentError) {
    try require(
      (1...64).contains(actions.count), "\(key).payoffs", "\(actions.count) players", "1 to 64")
    var profiles = 1
    for count in actions {
      try require((1...1000).contains(count), "\(key).payoffs", "\(count) actions", "1 to 1000")
      profiles *= count
      try require(
        profiles <= Self.mostProfiles, "\(key).payoffs", "\(profiles) profiles or more",
        "at most 2^22")
    }
    try require(
      payoffs.count == actions.count, "\(key).payoffs", "payoffs of \(payoffs.count) players",
      "\(actions.count)")
    for payoffs in payoffs {
      try require(
        payoffs.count == profiles, "\(key).payoffs", "\(payoffs.count) payoffs",
        "\(profiles), one a profile")
      for payoff in payoffs { try requireFinite(payoff, "\(key).payoffs") }
    }
    try require(memory == 0 || memory == 1, "\(key).memory", "\(memory)", "0 or 1")
  }
}

extension Bandit {
  func check(_ key: String) throws(ExperimentError) {
    let key = "\(key).segments"
    try require((1...100_000).contains(segments.count), key, "\(segments.count)", "1 to 100000")
    let arms = segments[0].means.count
    try require((1...1000).contains(arms), "\(key).0.means", "\(arms) arms", "1 to 1000")
    let range: ClosedRange<Double> =
      if case .bernoulli = rewards { 0...1 } else { -1e6...1e6 }
    for (index, segment) in segments.enumerated() {
      try require(
        (1...(1 << 40)).contains(segment.periods), "\(key).\(index).periods",
        "\(segment.periods)", "1 to 2^40")
      try require(
        segment.means.count == arms, "\(key).\(index).means", "\(segment.means.count) arms",
        "\(arms), as in the first segment")
      for mean in segment.means {
        try require(
          mean, in: range, "\(key).\(index).means",
          range.lowerBound == 0 ? "a probability" : "-1e6 to 1e6")
      }
    }
    if case .gaussian(let sd) = rewards {
      try require(sd, in: 0...1e6, "environment.sd", "0 to 1e6")
    }
  }
}

extension Tullock {
  func check(_ key: String) throws(ExperimentError) {
    try require((1...1000).contains(n), "\(key).n", "\(n)", "1 to 1000")
    try requireOneEach(prize, n, "\(key).prize")
    for prize in prize {
      try require(
        prize > 0 && prize <= largestMagnitude, "\(key).prize", "\(prize)",
        "above 0 and at most 1e100")
    }
    try require(r > 0 && r <= 100, "\(key).r", "\(r)", "above 0 and at most 100")
    try effort.check("\(key).effort")
    try require(effort.minimum >= 0, "\(key).effort.minimum", "\(effort.minimum)", "at least 0")
  }
}

extension Race {
  func check(_ key: String) throws(ExperimentError) {
    try require((1...1000).contains(n), "\(key).n", "\(n)", "1 to 1000")
    try require((1...1000).contains(rates.count), "\(key).rates", "\(rates.count)", "1 to 1000")
    for rate in rates {
      try require(
        rate >= 1e-100 && rate <= largestMagnitude, "\(key).rates", "\(rate)", "1e-100 to 1e100")
    }
    try require(cost, in: 0...largestMagnitude, "\(key).cost", "0 to 1e100")
    try requireFinite(prize, "\(key).prize")
    for rate in rates { try requireFinite(rate * cost, "\(key).cost") }
  }
}

extension Inspection {
  func check(_ key: String) throws(ExperimentError) {
    try requireFinite(wage, "\(key).wage")
    try requireFinite(c, "\(key).c")
    try requireFinite(fine, "\(key).fine")
    try requireFinite(h, "\(key).h")
    try requireFinite(recovery, "\(key).recovery")
    try requireFinite(damage, "\(key).damage")
  }
}

extension Volunteer {
  func check(_ key: String) throws(ExperimentError) {
    try require((1...1000).contains(n), "\(key).n", "\(n)", "1 to 1000")
    try requireFinite(benefit, "\(key).benefit")
    try requireFinite(cost, "\(key).cost")
  }
}

extension Blotto {
  /// Allocations up to which a player chooses among all of them.
  private static let mostAllocations = 1000

  func check(_ key: String) throws(ExperimentError) {
    try require((1...1000).contains(fields.count), "\(key).fields", "\(fields.count)", "1 to 1000")
    for weight in fields {
      try require(weight, in: 0...largestMagnitude, "\(key).fields", "0 to 1e100")
    }
    try require(
      troops.count == 1 || troops.count == 2, "\(key).troops", "\(troops.count) numbers", "1 or 2")
    for player in 0..<2 {
      let troops = troops(of: player)
      try require((0...1_000_000).contains(troops), "\(key).troops", "\(troops)", "0 to 1000000")
      let count = allocationCount(of: player)
      try require(
        count.map { $0 <= Self.mostAllocations } ?? false, "\(key).troops",
        "\(count.map(String.init) ?? "2^31 or more") ways to place \(troops) troops", "at most 1000"
      )
    }
  }
}
