public import Rollup

/// The players of one run in one world: one policy for each player and kind of decision.
///
/// A value: a trained cast may be copied into many runs, each of which goes its own way. What a
/// player answers depends on its own requests and outcomes and on the seed, never on those of others.
public struct Cast: PlayerSet, Sendable {
  private let kinds: Int
  private let kindNames: [String]
  private let policies: ContiguousArray<Policy>
  private let isFollowed: [Bool]
  var learners: Learners
  var training: PayoffBook
  var evaluation: PayoffBook
  /// What a reader should know: who has no seat, what has no effect, whom an attack does not find.
  public let notes: [String]
  /// Who attacks in this world, by the engine's numbers.
  public let attackers: [Int]
  /// How many take part in the role that attacks; 0 in worlds without an attack.
  public let roleMembers: Int
  /// Who bets on a falling token and how much; `nil`: nobody.
  public let short: ShortSale?

  /// Casts `groups`, in a setting's order, for `design` in `world`.
  ///
  /// The policies are indexed as the engine numbers players: groups in order, members in order. What
  /// learners draw comes from the streams of `seed`. Until training begins nobody explores or learns.
  public init(_ groups: [PlayerGroup], design: Design, world: World, seed: UInt64 = 0) {
    self.init(groups, design: DesignView(design), world: world, seed: seed)
  }

  package init(_ groups: [PlayerGroup], design: DesignView, world: World, seed: UInt64 = 0) {
    let roster = Roster(groups, seats: design.seats)
    let coalition = Coalition(roster, decisions: design.decisions, world: world)
    let (conducts, conductNotes) = Conduct.of(
      roster, decisions: design.decisions, world: world, coalition)
    var binder = Binder(roster, design: design, conducts, seed: seed)
    policies = binder.policies()
    learners = binder.learners
    let all = policies
    isFollowed = design.decisions.indices.map { kind in
      stride(from: kind, to: all.count, by: design.decisions.count).contains { place in
        if case .fixed(let action) = all[place] {
          action != design.decisions[kind].honest
        } else {
          true
        }
      }
    }
    kinds = design.decisions.count
    kindNames = design.decisions.map(\.name)
    training = PayoffBook(places: policies.count)
    evaluation = training
    attackers = coalition?.members ?? []
    roleMembers = coalition?.present ?? 0
    short = Self.shortSale(conducts)
    notes =
      Self.notes(roster, design, world, learners: learners.count) + (coalition?.notes ?? [])
      + conductNotes
  }

  /// The short positions of those who attack with one; one share for all of them.
  private static func shortSale(_ conducts: [Conduct]) -> ShortSale? {
    var sale: ShortSale?
    for (player, conduct) in conducts.enumerated() {
      guard case .attack(let attack, _, _) = conduct, let short = attack.short else { continue }
      if sale == nil { sale = ShortSale(players: [], share: short.share) }
      sale?.players.append(player)
    }
    return sale
  }

  /// Kinds that everybody answers in one honest way are not followed.
  public func follows(kind: Int) -> Bool { isFollowed[kind] }

  /// Answers each request by the policy of its player and kind.
  public mutating func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices {
      let request = requests[i]
      switch policies[request.player * kinds + request.kind] {
      case .fixed(let action): actions[i] = action
      case .reserve(let bid): actions[i] = bid.action(request)
      case .linear(let bid): actions[i] = bid.action(request)
      case .learner(let learner): actions[i] = learners.answer(Int(learner), request)
      }
    }
    if learners.trains { learners.note(requests, actions.span) }
  }

  /// Keeps account of what decisions came to; who learns learns from it, if learning is on.
  public mutating func learn(_ outcomes: Span<Outcome>) {
    for i in outcomes.indices {
      let outcome = outcomes[i]
      let place = outcome.request.player * kinds + outcome.request.kind
      if learners.trains {
        training.add(place, outcome.reward)
      } else {
        evaluation.add(place, outcome.reward)
      }
      if case .learner(let learner) = policies[place] { learners.hear(Int(learner), outcome) }
    }
  }
}

extension Cast {
  /// When payoffs were counted.
  public enum Phase: Sendable {
    /// While learners were trained.
    case training
    /// Since the last call of `beginEvaluation`, or from the start.
    case evaluation
  }

  /// What decisions of a kind came to, for one player or all together; empty if the design does not
  /// ask the kind.
  public func payoffs(kind: String, player: Int? = nil, in phase: Phase) -> Payoffs {
    guard let index = kindNames.firstIndex(of: kind) else { return Payoffs() }
    let players = player.map { $0..<($0 + 1) } ?? 0..<(policies.count / kinds)
    let book = phase == .training ? training : evaluation
    return book.payoffs(players.map { $0 * kinds + index })
  }

  /// The number of a player's learner for a kind of decision.
  package func learner(player: Int, kind: Int) -> Int? {
    guard case .learner(let learner) = policies[player * kinds + kind] else { return nil }
    return Int(learner)
  }
}
