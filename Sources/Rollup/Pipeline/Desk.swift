internal import Quantities

/// Where the rules of a design ask, the players answer, and what follows is posted: the same in a run
/// and in training.
package struct Desk<Players: PlayerSet>: ~Copyable {
  var sequencing: any SequencingRule
  package var proving: any ProvingRule
  private let bond: Wei?
  /// Who orders what, as decided last.
  private(set) var orderings: [Ordering] = []
  /// What is proven, as settled last.
  private(set) var proven: [ProvenBatches] = []
  /// The first decision kind of each asking part among the design's.
  let firstKinds: (sequencing: Int, proving: Int, confirmation: Int)
  private var requests: [Request] = []
  private var actions: [Action] = []
  private var consequences = Consequences()
  /// By kind: whether its decisions get tickets; momentary ones that nobody follows do without.
  private let followed: [Bool]
  /// By kind: whether players are told what they hold, so that rules can bound the amount they name.
  private let boundsByCapital: [Bool]
  /// What capital that is kept from other uses costs, as a share a second.
  private let capitalPerSecond: Double
  /// Who answers; last, so that the place of everything else does not depend on their type.
  package var players: Players

  /// The desk of a design that is begun.
  init(
    _ design: Design, _ players: Players, _ setting: Setting, cast: CastList, seed: UInt64,
    batchBytes: UInt64, boundsByCapital: Bool, floor: inout ProverFloor
  ) {
    sequencing = design.sequencing
    proving = design.proving
    bond = Self.isHandoverAsked(design) ? design.confirmation.commitment?.bond : nil
    self.players = players
    self.boundsByCapital = design.decisions.map { boundsByCapital && $0.asksForLevel }
    followed = design.decisions.enumerated().map {
      !$0.element.isMomentary || players.follows(kind: $0.offset)
    }
    capitalPerSecond = setting.capitalPerYear / 31_536_000
    // Kinds are numbered in the order of the parts.
    let kinds = type(of: design.sequencing).decisions.count
    let provingKinds = type(of: design.proving).decisions.count
    firstKinds = (0, kinds, kinds + provingKinds)
    var frame = RunFrame(
      seed: seed, setting: setting, cast: cast, kinds: 0..<kinds, design: design,
      batchBytes: batchBytes)
    sequencing.begin(frame)
    frame.kinds = kinds..<kinds + provingKinds
    proving.begin(frame, &floor)
  }

  /// Lets the sequencing rule ask its rounds and say who orders what: `orderings` holds it.
  ///
  /// The decisions of the orderings are held until `release`.
  mutating func decide(_ view: BlockView, _ books: inout Books) {
    orderings.removeAll(keepingCapacity: true)
    var view = view
    for round in 0..<sequencing.rounds {
      view.round = round
      requests.removeAll(keepingCapacity: true)
      sequencing.ask(view, &requests)
      guard answer(&books) else { continue }
      // The buffers are moved out while their spans are lent, and back: no allocation.
      let requests = exchange(&self.requests, with: [])
      let actions = exchange(&self.actions, with: [])
      sequencing.resolve(view, requests.span, actions.span, &consequences)
      self.requests = requests
      self.actions = actions
    }
    sequencing.order(view, &orderings, &consequences)
    for ordering in orderings {
      books.ledger.credits.hold(ordering.ticket)
      books.ledger.credits.hold(ordering.right)
    }
    apply(&books)
  }

  /// Shows the block that is due to those who prove, where they see it before it is posted.
  ///
  /// Where a block is a batch, it is executed in the L1 block that holds it: nobody sees it before.
  mutating func disclose(_ view: BlockView, _ books: inout Books) -> Disclosed {
    guard proving.disclosure == .beforePosting else { return Disclosed() }
    var view = view
    view.firstKind = firstKinds.proving
    requests.removeAll(keepingCapacity: true)
    proving.disclose(view, &requests)
    guard answer(&books) else { return Disclosed() }
    return Disclosed(
      ticket: requests[0].ticket,
      frontRunner: proving.takesDisclosed(actions[0]) ? requests[0].player : nil)
  }

  /// Takes back the holds of the orderings once their blocks are made.
  func release(_ books: inout Books) {
    for ordering in orderings {
      books.ledger.credits.release(ordering.ticket)
      books.ledger.credits.release(ordering.right)
    }
  }

  /// Whether who posts a batch can keep it from being proved: it alone has the transactions, or nobody
  /// else may prove.
  private static func isHandoverAsked(_ design: Design) -> Bool {
    guard design.confirmation.commitment != nil else { return false }
    if case .stateDifference = design.availability.content { return true }
    return design.proving.isForOperatorsOnly
  }

  /// Asks who posts a batch whether it can be proved, where it can decide that.
  ///
  /// The decision is over when the caller closes it.
  mutating func askHandover(
    of work: ProofWork, unproven: Int, _ books: inout Books
  ) -> (isWithheld: Bool, ticket: Ticket) {
    guard let bond else { return (false, .none) }
    requests.removeAll(keepingCapacity: true)
    requests.append(
      Request(
        kind: firstKinds.confirmation, player: work.poster, ordinal: work.batch,
        observation: SIMD8(
          Double(unproven), Double(wide: work.fees) * 1e-18, Double(wide: bond.rawValue) * 1e-18,
          work.seconds, 0, 0, 0, 0), parent: work.ticket))
    guard answer(&books) else { return (false, .none) }
    let isWithheld = ProveCommitment(rawValue: actions[0].index) == .withhold
    return (isWithheld, requests[0].ticket)
  }

  /// Tells the proving rule that a batch and all after it are void.
  mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor, _ books: inout Books
  ) {
    proving.forget(from: batch, at: seconds, &floor, &consequences)
    apply(&books)
  }

  /// Tells the proving rule of a batch that is closed.
  mutating func closed(_ work: ProofWork, _ floor: inout ProverFloor, _ books: inout Books) {
    proving.closed(work, &floor, &consequences)
    apply(&books)
  }

  /// Tells the proving rule of a batch that is on L1.
  mutating func posted(_ work: ProofWork, _ floor: inout ProverFloor, _ books: inout Books) {
    proving.posted(work, &floor, &consequences)
    apply(&books)
  }

  /// Lets the proving rule ask, and say what is proven: `proven` holds it.
  mutating func settle(_ view: ProvingView, _ floor: inout ProverFloor, _ books: inout Books) {
    requests.removeAll(keepingCapacity: true)
    proving.ask(view, floor, &requests)
    if answer(&books) {
      let requests = exchange(&self.requests, with: [])
      let actions = exchange(&self.actions, with: [])
      proving.resolve(view, requests.span, actions.span, &floor, &consequences)
      self.requests = requests
      self.actions = actions
    }
    proven.removeAll(keepingCapacity: true)
    proving.settle(view, &floor, &proven, &consequences)
    // What verification costs is a consequence of a decision that its rule may have closed by now.
    for proof in proven { books.ledger.credits.hold(proof.ticket) }
    apply(&books)
  }

  /// Takes back the holds of the proofs once their verification is paid.
  func releaseProven(_ books: inout Books) {
    for proof in proven { books.ledger.credits.release(proof.ticket) }
  }

  /// Tells the players what their decisions came to.
  mutating func tellOutcomes(_ books: inout Books) {
    let outcomes = books.ledger.credits.takeOver()
    guard !outcomes.isEmpty else { return }
    players.learn(outcomes.span)
    books.ledger.credits.giveBack(outcomes)
  }

  /// Hands the questions over and gets the answers; `false` where nothing is asked.
  private mutating func answer(_ books: inout Books) -> Bool {
    guard !requests.isEmpty else { return false }
    var requests = exchange(&self.requests, with: [])
    var actions = exchange(&self.actions, with: [])
    actions.removeAll(keepingCapacity: true)
    for i in requests.indices {
      if boundsByCapital[requests[i].kind] {
        requests[i].capital = books.capital(of: requests[i].player)
      }
      if followed[requests[i].kind] { books.ledger.credits.open(&requests[i]) }
      actions.append(.honest)
    }
    var answers = actions.mutableSpan
    players.answer(requests.span, &answers)
    for i in requests.indices where requests[i].ticket != .none {
      books.ledger.credits.answered(requests[i].ticket, actions[i])
    }
    self.requests = requests
    self.actions = actions
    return true
  }

  /// Posts what rules ordered, charges for capital that was kept, and closes what was closed.
  private mutating func apply(_ books: inout Books) {
    for transfer in consequences.transfers {
      if transfer.asset == .token { books.buyTokens(for: transfer) }
      books.post(transfer)
    }
    for lock in consequences.locks {
      books.ledger.credits.charge(
        lock.ticket, capitalCost: Double(wide: lock.wei) * lock.seconds * capitalPerSecond)
    }
    for ticket in consequences.closed { books.ledger.credits.close(ticket) }
    consequences.removeAll()
  }
}

/// Puts `new` in the place of `old` and returns what stood there.
private func exchange<T>(_ old: inout T, with new: T) -> T {
  let value = old
  old = new
  return value
}
