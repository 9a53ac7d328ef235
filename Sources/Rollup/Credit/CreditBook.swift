internal import Quantities

/// What each decision under way has come to so far: the sum of the postings that bear its ticket.
///
/// A decision may stand below another (a block that is built below the bid that won the right to
/// build it): what is credited to it is credited to that one too. A decision is over when its rule
/// has closed it and nothing holds it any more (a batch that is not settled yet holds the decision
/// that made it). Places are used again, so memory follows the decisions under way.
package struct CreditBook: ~Copyable {
  private struct Entry: BitwiseCopyable {
    var request: Request
    var action: Action
    var ether: Int128 = 0
    var tokens: Int128 = 0
    var capitalCost: Double = 0
    var holds: Int32 = 0
    var isClosing = false
    var isOpen = true
  }

  private var entries = FlatBuffer<Entry>(capacity: 64)
  private var free = FlatBuffer<Int32>(capacity: 64)
  /// Decisions that are over and not told yet.
  private(set) var over: [Outcome] = []
  /// Wei for one base unit of the token, at the outside prices of the slot.
  var weiPerTokenUnit = 0.0

  init() {}

  /// How many decisions are under way.
  package var underWay: Int { entries.count - free.count }

  /// Opens the decision that `request` asks for.
  mutating func open(_ request: inout Request) {
    let place: Int32
    if free.count > 0 {
      place = free.removeLast()
    } else {
      place = Int32(entries.count)
      entries.append(Entry(request: request, action: .honest))
    }
    request.ticket = Ticket(place: place)
    entries.base[Int(place)] = Entry(request: request, action: .honest)
    if request.parent != .none { hold(request.parent) }
  }

  /// Notes the answer.
  @inline(__always) mutating func answered(_ ticket: Ticket, _ action: Action) {
    entries.base[Int(ticket.place)].action = action
  }

  /// What has been credited to a decision so far, in wei and base units of the token.
  package func credited(to ticket: Ticket) -> (ether: Int128, tokens: Int128) {
    let entry = entries[Int(ticket.place)]
    return (entry.ether, entry.tokens)
  }

  /// Whose decision it is.
  @inline(__always) func player(_ ticket: Ticket) -> Int {
    entries.base[Int(ticket.place)].request.player
  }

  /// Credits a posting between two owners (-1: nobody's account) to the decision and those above.
  @inline(__always) mutating func credit(
    _ ticket: Ticket, _ amount: Int128, isEther: Bool, from: Int32, to: Int32
  ) {
    var ticket = ticket
    while ticket != .none {
      let entry = entries.base + Int(ticket.place)
      let player = Int32(truncatingIfNeeded: entry.pointee.request.player)
      let signed = (to == player ? amount : 0) - (from == player ? amount : 0)
      if isEther { entry.pointee.ether += signed } else { entry.pointee.tokens += signed }
      ticket = entry.pointee.request.parent
    }
  }

  /// Charges a decision for capital that it kept from other uses, in wei.
  mutating func charge(_ ticket: Ticket, capitalCost: Double) {
    entries.base[Int(ticket.place)].capitalCost += capitalCost
  }

  /// Keeps a decision from being over.
  @inline(__always) mutating func hold(_ ticket: Ticket) {
    if ticket != .none { entries.base[Int(ticket.place)].holds += 1 }
  }

  /// Takes one hold back.
  @inline(__always) mutating func release(_ ticket: Ticket) {
    guard ticket != .none else { return }
    let entry = entries.base + Int(ticket.place)
    entry.pointee.holds -= 1
    if entry.pointee.isClosing && entry.pointee.holds == 0 { end(ticket) }
  }

  /// Its rule expects no further consequence but those that hold it.
  @inline(__always) mutating func close(_ ticket: Ticket) {
    guard ticket != .none else { return }
    let entry = entries.base + Int(ticket.place)
    precondition(entry.pointee.isOpen && !entry.pointee.isClosing, "a decision is closed twice")
    entry.pointee.isClosing = true
    if entry.pointee.holds == 0 { end(ticket) }
  }

  private mutating func end(_ ticket: Ticket) {
    let entry = entries[Int(ticket.place)]
    let wei =
      Double(wide: entry.ether) + Double(wide: entry.tokens) * weiPerTokenUnit - entry.capitalCost
    over.append(Outcome(request: entry.request, action: entry.action, reward: wei * 1e-18))
    entries.base[Int(ticket.place)].isOpen = false
    free.append(ticket.place)
    release(entry.request.parent)
  }

  /// Hands over what is over, and forgets it.
  @inline(__always) mutating func takeOver() -> [Outcome] {
    guard !over.isEmpty else { return [] }
    let outcomes = over
    over = []
    return outcomes
  }

  /// Takes the room of what was handed over back, for the next ones.
  @inline(__always) mutating func giveBack(_ outcomes: consuming [Outcome]) {
    guard over.isEmpty else { return }
    over = outcomes
    over.removeAll(keepingCapacity: true)
  }
}
