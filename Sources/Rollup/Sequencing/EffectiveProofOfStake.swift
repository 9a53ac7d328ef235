public import Parameters
public import Quantities

/// Proof of stake in which very large and very small stakes count less so: Harmony's EPoS.
///
/// Everybody splits its stake evenly over `keys` keys; the keys with the most stake are elected, and
/// each counts within a band around their median, for leading and for voting.
public struct EffectiveProofOfStake: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "effective-proof-of-stake",
    "leaders are drawn by effective stake: that of elected keys, within a band around its median",
    [
      Parameter(
        "keys", .count(1...64), default: .text("1"),
        "over how many keys everybody splits its stake",
        source: .assumption("one each: with stakes that are alike more change nothing")),
      Parameter(
        "elected-keys", .count(1...4_096), default: .text("100"),
        "how many keys are elected, those with the most stake first",
        source: .assumption("all of them; Harmony elects some hundreds a shard")),
      Parameter(
        "band", .share(), default: .text("15 %"),
        "how far from the median of the elected keys a stake counts",
        source: .published("Harmony EPoS: 15 %; 35 % in its later version")),
    ] + ProofOfStake.parameters,
    source: "Harmony, Effective Proof of Stake (2019); harmony-one/harmony, staking/effective")

  /// As in proof of stake.
  public static let decisions = ProofOfStake.decisions

  private var core: ProofOfStake

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    core = ProofOfStake(
      arguments,
      election: ElectedKeys(
        seats: arguments.count("elected-keys"),
        stake: EffectiveStake(band: arguments.share("band"))), keys: arguments.count("keys"))
  }

  /// What is wrong with values that are each right alone.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] {
    ProofOfStake.problems(arguments)
  }

  /// Anybody with a stake.
  public var seats: Int? { core.seats }
  /// What blocks are made by.
  public var blocks: BlockTerms { core.blocks }
  /// As many as in proof of stake.
  public var rounds: Int { core.rounds }
  /// What the first sequencer stakes.
  public var entryCapital: Wei { core.entryCapital }
  /// Blocks may be built beside others.
  public var mayReorganise: Bool { core.mayReorganise }
  /// Leaders fill batches together.
  public var sharesBatches: Bool { core.sharesBatches }
  /// As many as in proof of stake.
  public var usualSequencers: Int { core.usualSequencers }

  /// Hears who stakes.
  public mutating func begin(_ run: RunFrame) { core.begin(run) }

  /// Asks as proof of stake does.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    core.ask(block, &requests)
  }

  /// Takes the answers as proof of stake does.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    core.resolve(block, requests, actions, &consequences)
  }

  /// The leader orders.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    core.order(block, &orderings, &consequences)
  }
}
