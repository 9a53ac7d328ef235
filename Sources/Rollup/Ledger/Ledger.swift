package import Quantities

/// Double-entry books in three assets: every movement is a posting between two accounts.
///
/// Accounts and routes (from, to, asset, reason) are opened once; a posting is then two additions
/// and a total. Balances start at zero and what comes from outside comes by a posting too, so the
/// sum over all accounts is always zero.
package struct Ledger: ~Copyable {
  /// An account's number.
  package struct Account: Hashable, Sendable {
    package let index: Int32
  }

  /// A route's number.
  package struct Route: Hashable, Sendable {
    package let index: Int32
  }

  private struct Line {
    let from: Account
    let to: Account
    let asset: Asset
    let reason: Reason
    var total: UInt128 = 0
    /// The part of `total` from before the measured window.
    var before: UInt128 = 0
  }

  private struct Provisional: BitwiseCopyable {
    let amount: UInt128
    let route: Int32
    let ticket: Ticket
  }

  private var names: [String] = []
  /// By account: the player whose account it is, or -1.
  private var owners: [Int32] = []
  private var mayOwe: [Bool] = []
  package var balances: [Int128] = []
  private var lines: [Line] = []
  private var last = -1
  /// Whether what is posted now may still be reversed, and so is kept one by one.
  var isProvisional = false
  private var provisional = FlatBuffer<Provisional>(capacity: 16)
  /// What decisions have come to.
  package var credits = CreditBook()

  package init() {}

  /// Opens an account.
  ///
  /// `outside` ones stand for the world beyond the model and may go below zero, and so may an
  /// operator, which can spend its own capital. `owner` is the player whose account it is, by the
  /// engine's number.
  package mutating func open(_ name: String, mayOwe: Bool, owner: Int? = nil) -> Account {
    precondition(!names.contains(name), "account \(name) is opened twice")
    names.append(name)
    self.mayOwe.append(mayOwe)
    owners.append(Int32(owner ?? -1))
    balances.append(contentsOf: repeatElement(0, count: Asset.allCases.count))
    return Account(index: Int32(names.count - 1))
  }

  /// Opens the route of one kind of posting.
  package mutating func route(
    _ from: Account, _ to: Account, _ asset: Asset, _ reason: Reason
  ) -> Route {
    precondition(from != to, "a posting from \(name(from)) to itself")
    lines.append(Line(from: from, to: to, asset: asset, reason: reason))
    return Route(index: Int32(lines.count - 1))
  }

  /// Moves `amount` along a route, as a consequence of `ticket`'s decision.
  @inline(__always) package mutating func post(
    _ amount: UInt128, _ route: Route, _ ticket: Ticket = .none
  ) {
    guard amount > 0 else { return }
    let i = Int(route.index)
    let signed = Int128(amount)
    lines[i].total += amount
    balances[Self.slot(lines[i].from, lines[i].asset)] -= signed
    balances[Self.slot(lines[i].to, lines[i].asset)] += signed
    last = i
    if ticket != .none { credit(ticket, signed, lines[i]) }
    if isProvisional {
      provisional.append(Provisional(amount: amount, route: route.index, ticket: ticket))
    }
  }

  /// How many postings may still be reversed.
  var provisionalCount: Int { provisional.count }

  /// Takes back the newest `count` of the postings that may still be reversed.
  mutating func reverse(_ count: Int) {
    for _ in 0..<count {
      let posting = provisional.removeLast()
      let i = Int(posting.route)
      let signed = Int128(posting.amount)
      lines[i].total -= posting.amount
      balances[Self.slot(lines[i].from, lines[i].asset)] += signed
      balances[Self.slot(lines[i].to, lines[i].asset)] -= signed
      if posting.ticket != .none { credit(posting.ticket, -signed, lines[i]) }
      // A posting of the warm-up that is taken back later must not make the measured part negative.
      lines[i].before = min(lines[i].before, lines[i].total)
    }
  }

  /// Makes the oldest `count` of them final.
  mutating func settle(_ count: Int) { provisional.dropFirst(count) }

  private mutating func credit(_ ticket: Ticket, _ amount: Int128, _ line: Line) {
    guard line.asset != .usd else { return }
    credits.credit(
      ticket, amount, isEther: line.asset == .ether, from: owners[Int(line.from.index)],
      to: owners[Int(line.to.index)])
  }

  /// What an account holds.
  package func balance(_ account: Account, _ asset: Asset) -> Int128 {
    balances[Self.slot(account, asset)]
  }

  /// Makes everything posted so far count as before the measured window.
  package mutating func startMeasuring() {
    for i in lines.indices { lines[i].before = lines[i].total }
  }

  /// Recomputes every balance from the postings.
  ///
  /// - Throws: `LedgerViolation` for the first account that holds something else, or that owes and
  ///   may not.
  package func check() throws(LedgerViolation) {
    var expected = [Int128](repeating: 0, count: balances.count)
    for line in lines {
      expected[Self.slot(line.from, line.asset)] -= Int128(line.total)
      expected[Self.slot(line.to, line.asset)] += Int128(line.total)
    }
    for account in names.indices {
      for asset in Asset.allCases {
        let i = account * Asset.allCases.count + asset.rawValue
        if balances[i] != expected[i] || (balances[i] < 0 && !mayOwe[account]) {
          throw violation(account, asset, expected: expected[i])
        }
      }
    }
  }

  /// Compares an account with what the chain says it holds.
  package func check(
    _ account: Account, _ asset: Asset, holds found: Int128
  ) throws(LedgerViolation) {
    let expected = balance(account, asset)
    if expected != found {
      throw LedgerViolation(
        account: name(account), asset: asset, expected: expected, found: found,
        lastPosting: lastPosting)
    }
  }

  /// The totals of the measured window, one a route that moved, sorted by names.
  package func flows() -> [Flow] {
    var totals: [String: Flow] = [:]
    for line in lines where line.total > line.before {
      let key = "\(name(line.from))|\(name(line.to))|\(line.asset.name)|\(line.reason.rawValue)"
      var flow =
        totals[key]
        ?? Flow(
          from: name(line.from), to: name(line.to), asset: line.asset,
          reason: line.reason.rawValue, amount: 0)
      flow.amount += line.total - line.before
      totals[key] = flow
    }
    return totals.keys.sorted().compactMap { totals[$0] }
  }

  /// Received less paid by an account in the measured window, for the reasons that are asked for.
  package func net(_ account: Account, _ asset: Asset, where counts: (Reason) -> Bool) -> Int128 {
    var sum: Int128 = 0
    for line in lines where line.asset == asset && counts(line.reason) {
      let moved = Int128(line.total - line.before)
      if line.from == account { sum -= moved }
      if line.to == account { sum += moved }
    }
    return sum
  }

  /// What an account paid and got in the measured window for the reasons that are asked for, in wei;
  /// tokens at a price, dollars left out.
  package func moved(
    _ account: Account, weiPerTokenUnit: Double, where counts: (Reason) -> Bool
  ) -> (paid: Double, got: Double) {
    var paid = 0.0
    var got = 0.0
    for line in lines where line.asset != .usd && counts(line.reason) {
      let amount =
        Double(wide: line.total - line.before) * (line.asset == .ether ? 1 : weiPerTokenUnit)
      if line.from == account { paid += amount }
      if line.to == account { got += amount }
    }
    return (paid, got)
  }

  private func name(_ account: Account) -> String { names[Int(account.index)] }

  private var lastPosting: String {
    guard last >= 0 else { return "none" }
    let line = lines[last]
    return "\(line.reason.rawValue) from \(name(line.from)) to \(name(line.to))"
  }

  private func violation(_ account: Int, _ asset: Asset, expected: Int128) -> LedgerViolation {
    LedgerViolation(
      account: names[account], asset: asset, expected: expected,
      found: balances[account * Asset.allCases.count + asset.rawValue], lastPosting: lastPosting)
  }

  @inline(__always) private static func slot(_ account: Account, _ asset: Asset) -> Int {
    Int(account.index) * 3 + asset.rawValue
  }
}
