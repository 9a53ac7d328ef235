internal import Quantities
package import Rollup

/// Who pays whom in ether, between groups of accounts: mean over the seeds.
package struct MoneyFlows: Equatable {
  /// What one group pays another for one reason.
  package struct Link: Equatable {
    package var from: String
    package var to: String
    package var reason: String
    /// Ether a day, or in the whole run where its length is not known.
    package var amount: Double
  }

  /// Sorted by payer, payee and reason.
  package var links: [Link]
  /// Reasons that were left out because they are gross trade volume or capital, with their total.
  package var leftOut: [(reason: String, amount: Double)]
  /// Whether amounts are a day.
  package var isPerDay: Bool

  /// Movements that are no payments: they come back, and dwarf what is paid.
  static let volume = ["bond", "bond.return", "deposit", "hedge", "swap"]

  package static func == (a: Self, b: Self) -> Bool {
    a.links == b.links && a.isPerDay == b.isPerDay
      && a.leftOut.map(\.reason) == b.leftOut.map(\.reason)
      && a.leftOut.map(\.amount) == b.leftOut.map(\.amount)
  }

  /// Averages the flows of runs of `days` each; `days` is `nil` where that is not known.
  package init(_ runs: [[Flow]], days: Double?) {
    struct Key: Hashable {
      var from: String
      var to: String
      var reason: String
    }
    var sums: [Key: Double] = [:]
    var volumes: [String: Double] = [:]
    let scale = 1e-18 / Double(max(1, runs.count)) / (days ?? 1)
    for flow in runs.joined() where flow.asset == .ether {
      let amount = Double(flow.amount) * scale
      guard !Self.volume.contains(flow.reason) else {
        volumes[flow.reason, default: 0] += amount
        continue
      }
      let key = Key(
        from: AccountGroup.name(of: flow.from), to: AccountGroup.name(of: flow.to),
        reason: flow.reason)
      if key.from != key.to { sums[key, default: 0] += amount }
    }
    links = sums.map { Link(from: $0.from, to: $0.to, reason: $0.reason, amount: $1) }
      .filter { $0.amount > 0 }
      .sorted { ($0.from, $0.to, $0.reason) < ($1.from, $1.to, $1.reason) }
    leftOut = volumes.keys.sorted().map { ($0, volumes[$0] ?? 0) }
    isPerDay = days != nil
  }

  /// `ETH a day`, or `ETH`.
  var unit: String { isPerDay ? "ETH a day" : "ETH" }
}

/// What accounts are called on the page, several of a kind under one name.
package enum AccountGroup {
  private static let known = [
    "users": "users", "users.outside": "users", "market.outside": "outside market",
    "l1.burn": "L1 burn", "l1.proposers": "L1 proposers", "compute.outside": "compute",
    "rollup.contract": "rollup contract", "rollup.treasury": "treasury",
    "public-goods.outside": "public goods", "l2.burn": "L2 burn",
  ]

  /// The group of an account: pools together, members of a group of players together.
  package static func name(of account: String) -> String {
    if let name = known[account] { return name }
    if account.hasPrefix("pool.") { return "pools" }
    let parts = account.split(separator: ".")
    guard parts.count > 1, let last = parts.last, Int(last) != nil else { return account }
    return parts.dropLast().joined(separator: ".")
  }
}

extension Selection {
  /// The payments of a design in a world; `nil` where none were recorded.
  func money(design: String, world: String) throws -> MoneyFlows? {
    let ordinals = runs(of: design, in: world)
    let flows = try ordinals.map { try store.flows(ofRun: $0) }
    guard flows.contains(where: { !$0.isEmpty }) else { return nil }
    return MoneyFlows(flows, days: try measuredSeconds(ordinals).map { $0 / 86_400 })
  }

  /// The length of the measured part of the runs in a world.
  func measuredSeconds(in world: String) throws -> Double? {
    for design in designs {
      if let seconds = try measuredSeconds(runs(of: design, in: world)) { return seconds }
    }
    return nil
  }

  /// The length of the measured part of these runs, which their series tell.
  func measuredSeconds(_ ordinals: [Int]) throws -> Double? {
    guard let first = ordinals.first else { return nil }
    return try store.series(ofRun: first).filter { $0.axis == .seconds }
      .compactMap(\.positions.last).max()
  }
}
