public import Proving
public import Parameters
public import Quantities

/// Rollers as in `reputation`, but work is dealt with equal chances within a committee.
///
/// The committee is elected by score once an epoch, so that a high score wins a seat and not more work
/// than others on the committee have: Scroll's early design names it as a remedy where deposits
/// dominate. Everything else is the rule `reputation`.
public struct ReputationLottery: ProvingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "reputation-lottery",
    "a committee is elected by deposit and record each epoch, and work is dealt at random in it",
    committeeParameters + ReputationProving.parameters,
    source: "Scroll's early design of outsourced proving (2022)")

  /// What rollers are asked, as in `reputation`.
  public static let decisions = ReputationProving.decisions

  private static let committeeParameters = [
    Parameter(
      "committee", .count(1...10_000), default: .text("4"),
      "how many rollers are elected, by 'selection'; work goes to these alone",
      source: .assumption("half of the rollers of the default players")),
    Parameter(
      "epoch", .duration(.hours, atLeast: TimeUnit.slots.nanoseconds), default: .text("1 h"),
      "how long a committee stays; epochs are counted from the start",
      source: .assumption("a dozen batches at 10 tx/s")),
  ]

  private var rollers: ReputationProving

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    rollers = ReputationProving(
      arguments,
      committee: RollerDraw.Committee(
        size: arguments.count("committee"), epochSeconds: arguments.seconds("epoch")))
  }

  /// A score of nothing elects nobody.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] {
    ReputationProving.problems(arguments)
  }

  /// What L1 verifies.
  public var proofSystem: ProofSystem { rollers.proofSystem }
  /// When rollers see a block.
  public var disclosure: Disclosure { rollers.disclosure }
  /// Rollers send their proofs one by one.
  public var sendsProofs: Bool { rollers.sendsProofs }
  /// What a roller must lock.
  public var entryCapital: Wei { rollers.entryCapital }

  /// Equips rollers, and those who may have to prove what rollers did not.
  public mutating func begin(_ run: RunFrame, _ floor: inout ProverFloor) {
    rollers.begin(run, &floor)
  }

  /// Deals a batch that rollers see before it is posted.
  public mutating func closed(
    _ batch: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    rollers.closed(batch, &floor, &consequences)
  }

  /// Deals a batch that rollers see on L1.
  public mutating func posted(
    _ batch: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    rollers.posted(batch, &floor, &consequences)
  }

  /// Asks those who were drawn, and who are due to say whether they take part.
  public mutating func ask(
    _ view: ProvingView, _ floor: borrowing ProverFloor, _ requests: inout [Request]
  ) {
    rollers.ask(view, floor, &requests)
  }

  /// Takes the answers.
  public mutating func resolve(
    _ view: ProvingView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    rollers.resolve(view, requests, actions, &floor, &consequences)
  }

  /// Sees which proofs came, and pays.
  public mutating func settle(
    _ view: ProvingView, _ floor: inout ProverFloor, _ proven: inout [ProvenBatches],
    _ consequences: inout Consequences
  ) {
    rollers.settle(view, &floor, &proven, &consequences)
  }

  /// Asks one of those who would be drawn now what it makes of a block.
  public mutating func disclose(_ block: BlockView, _ requests: inout [Request]) {
    rollers.disclose(block, &requests)
  }

  /// Whether an answer to that takes what the block leaves.
  public func takesDisclosed(_ action: Action) -> Bool { rollers.takesDisclosed(action) }

  /// Forgets batches from this number on, which became void.
  public mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {
    rollers.forget(from: batch, at: seconds, &floor, &consequences)
  }
}
