internal import Quantities

/// Who of the provers takes part, by what taking part has brought.
///
/// At each review the return of a prover is its profit since the last one over the rent of its machines
/// for all of that time. A machine of which nobody takes part is judged by those who do: at a share u of
/// time at work and a mean return r, a proof brings c (1 + r / u) where it costs them c on average, so
/// that a prover to whom it costs d expects u (c (1 + r / u) / d - 1). Of each machine at most one prover
/// moves in and one out at a review, so that many do not act at once on what one can have; where nobody
/// is left, one of those tries to whom a proof costs least (assumptions).
struct ProverEntry: Sendable {
  /// What a review knows of a prover.
  struct Account: Sendable {
    /// What it owns, locked or not, tokens at the outside price, in wei.
    var wealth: Double
    /// What its machines would have cost for all of the time since the last review, in wei.
    var rent: Double
    /// The share of that time that they worked.
    var worked: Double
    /// What a full proof costs on its machines, in dollars; infinite where their memory is not enough.
    var proofCost: Double
  }

  private struct Member: Sendable {
    let machine: Int
    /// Whether its memory is enough for a proof.
    let isAble: Bool
    var isIn: Bool
    var wealth = 0.0
    var losses = 0
  }

  private let terms: EntryTerms
  private var members: [Member]
  private let machines: Int
  private(set) var nextReview: Double
  /// How often somebody entered or left.
  private(set) var entries = 0
  private(set) var exits = 0

  /// Provers with machines of these kinds, by number; of those whose memory is enough the first ones take
  /// part.
  init(_ terms: EntryTerms, machines: [Int], able: [Bool]) {
    self.terms = terms
    let first = Int(
      (Double(machines.count) * terms.start.ratio).rounded(.up).clamped(to: 0...1e9))
    members = machines.enumerated().map {
      Member(machine: $1, isAble: able[$0], isIn: $0 < first && able[$0])
    }
    self.machines = (machines.max() ?? -1) + 1
    nextReview = terms.reviewSeconds
  }

  /// Whether a prover takes part, by its place among provers.
  func isIn(_ place: Int) -> Bool { members[place].isIn }

  /// Notes what everybody owns at the start.
  mutating func begin(wealth: [Double]) {
    for place in members.indices { members[place].wealth = wealth[place] }
  }

  /// Lets provers enter and leave at `time`; `accounts` are in their order.
  mutating func review(at time: Double, _ accounts: [Account]) {
    while nextReview <= time { nextReview += terms.reviewSeconds }
    let inside = members.indices.filter { members[$0].isIn && accounts[$0].rent > 0 }
    let returns = members.indices.map { place in
      let account = accounts[place]
      return account.rent > 0 ? (account.wealth - members[place].wealth) / account.rent : 0
    }
    for place in members.indices { members[place].wealth = accounts[place].wealth }
    let expected = (0..<machines).map { machine in
      expectedReturn(of: machine, inside, returns, accounts)
    }
    for place in inside {
      members[place].losses = returns[place] < terms.leaveBelow ? members[place].losses + 1 : 0
    }
    for machine in 0..<machines {
      if let last = leaver(of: machine, inside, returns) { leave(last) }
      // Who has just left does not come back at once.
      if expected[machine] > terms.enterAbove,
        let next = outsider(inside) { members[$0].machine == machine }
      {
        enter(next)
      }
    }
    guard !members.contains(where: \.isIn) else { return }
    let cheapest = members.indices.map { accounts[$0].proofCost }.min() ?? 0
    if let next = outsider(inside, where: { accounts[$0].proofCost == cheapest }) { enter(next) }
  }

  /// Of those with a machine who have lost long enough, the one that lost most.
  private func leaver(of machine: Int, _ inside: [Int], _ returns: [Double]) -> Int? {
    inside.filter { members[$0].machine == machine && members[$0].losses >= terms.patience }
      .min { (returns[$0], -$0) < (returns[$1], -$1) }
  }

  private func outsider(_ inside: [Int], where fits: (Int) -> Bool) -> Int? {
    members.indices.first {
      fits($0) && members[$0].isAble && !members[$0].isIn && !inside.contains($0)
    }
  }

  private mutating func leave(_ place: Int) {
    members[place].isIn = false
    members[place].losses = 0
    exits += 1
  }

  private mutating func enter(_ place: Int) {
    members[place].isIn = true
    entries += 1
  }

  /// What a machine's return is, or would be; 0 where nobody takes part by whom one could tell.
  private func expectedReturn(
    of machine: Int, _ inside: [Int], _ returns: [Double], _ accounts: [Account]
  ) -> Double {
    let own = inside.filter { members[$0].machine == machine }
    if !own.isEmpty { return own.reduce(0) { $0 + returns[$1] } / Double(own.count) }
    guard let entrant = members.indices.first(where: { members[$0].machine == machine }),
      !inside.isEmpty
    else { return 0 }
    let count = Double(inside.count)
    let worked = inside.reduce(0) { $0 + accounts[$1].worked } / count
    let mean = inside.reduce(0) { $0 + returns[$1] } / count
    let cost = inside.reduce(0) { $0 + accounts[$1].proofCost } / count
    guard worked > 0, accounts[entrant].proofCost > 0, members[entrant].isAble else { return 0 }
    return worked * (cost * (1 + mean / worked) / accounts[entrant].proofCost - 1)
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
  }
}
