public import Proving
public import Quantities

/// Who must or may prove a batch, and what it is paid: a state machine that asks and resolves.
///
/// The engine tells it of every batch that is closed and posted, lets it ask once in each L1 block,
/// and asks it which batches are proven. Batches become final in order.
public protocol ProvingRule: Rule {
  /// What L1 verifies.
  var proofSystem: ProofSystem { get }
  /// When those who prove see a block.
  var disclosure: Disclosure { get }
  /// What a prover must lock to take part.
  var entryCapital: Wei { get }
  /// Whether the proof of a batch has consequences for who posted it.
  var bindsPoster: Bool { get }
  /// Whether nobody but the operators may prove.
  var isForOperatorsOnly: Bool { get }
  /// Whether it sends proofs to L1 itself, in parts of batches; otherwise whole batches are sent when
  /// they are proven.
  var sendsProofs: Bool { get }
  /// What each batch is charged when it is posted, in base units of the token.
  var postingFee: UInt128 { get }

  /// Hears who takes part, once before the first block, and puts machines on the floor.
  mutating func begin(_ run: RunFrame, _ floor: inout ProverFloor)
  /// Hears of a batch that is closed.
  mutating func closed(
    _ work: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences)
  /// Hears of a batch that is on L1.
  mutating func posted(
    _ work: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences)
  /// Appends what the mechanism needs to know.
  mutating func ask(
    _ view: ProvingView, _ floor: borrowing ProverFloor, _ requests: inout [Request])
  /// Takes the answers; `actions` answer `requests` in order.
  mutating func resolve(
    _ view: ProvingView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ floor: inout ProverFloor, _ consequences: inout Consequences)
  /// Says which batches, from the oldest that is posted and not final, are proven now.
  mutating func settle(
    _ view: ProvingView, _ floor: inout ProverFloor, _ proven: inout [ProvenBatches],
    _ consequences: inout Consequences)
  /// Hears that a batch and all after it are void: what was begun for them is dropped, and what was put
  /// aside for them goes back.
  ///
  /// Their numbers will be given again.
  mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences)
  /// Asks whoever sees the block that is due before it is posted what it makes of that.
  mutating func disclose(_ block: BlockView, _ requests: inout [Request])
  /// Whether an answer to that takes what the block leaves.
  func takesDisclosed(_ action: Action) -> Bool
}

extension ProvingRule {
  /// Where one entity orders and proves, nothing is disclosed.
  public var disclosure: Disclosure { .sameEntity }
  /// Most ask for nothing.
  public var entryCapital: Wei { .zero }
  /// Most make the poster pay when its batch is proven.
  public var bindsPoster: Bool { true }
  /// Most let others prove.
  public var isForOperatorsOnly: Bool { false }
  /// Most deal with whole batches.
  public var sendsProofs: Bool { false }
  /// Most charge nothing.
  public var postingFee: UInt128 { 0 }
  /// Most wait for the posting, or do not care.
  public mutating func closed(
    _ work: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {}
  /// Most do not care.
  public mutating func posted(
    _ work: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {}
  /// Many ask nothing.
  public mutating func ask(
    _ view: ProvingView, _ floor: borrowing ProverFloor, _ requests: inout [Request]
  ) {}
  /// Many ask nothing.
  public mutating func resolve(
    _ view: ProvingView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {}
  /// Many disclose nothing.
  public mutating func disclose(_ block: BlockView, _ requests: inout [Request]) {}
  /// Nothing is taken where nothing is asked.
  public func takesDisclosed(_ action: Action) -> Bool { false }
}

/// When those who prove see a block.
public enum Disclosure: Sendable, Hashable {
  /// Before it is posted on L1: they can trade on what they see.
  case beforePosting
  /// Once everybody sees it.
  case afterPosting
  /// Whoever orders it proves it.
  case sameEntity
}

/// A batch that has to be proved.
public struct ProofWork: Sendable, Hashable {
  /// The ordinal of the batch from 1.
  public var batch: UInt32
  /// Who posts it, by the engine's number.
  public var poster: Int
  /// Transactions in it.
  public var transactions: UInt64
  /// L2 gas of them.
  public var gas: UInt64
  /// How many proofs of the prover profile cover it.
  public var proofs: UInt64
  /// What users paid for gas and bytes in it, in wei.
  public var fees: UInt128
  /// When it was closed, or posted, in seconds.
  public var seconds: Double
  /// The decision that made it.
  public var ticket: Ticket
}

extension ProofWork {
  /// What so many of its proofs prove: equal parts.
  func part(of proofs: UInt64) -> BatchWork {
    guard proofs < self.proofs else { return BatchWork(transactions: transactions, gas: gas) }
    let share = { (all: UInt64) in
      UInt64(mulDiv(UInt128(all), UInt128(proofs), UInt128(self.proofs), rounding: .up))
    }
    return BatchWork(transactions: share(transactions), gas: share(gas))
  }

  /// The work of this batch and another, proved together.
  func with(_ other: ProofWork) -> ProofWork {
    var both = self
    both.transactions += other.transactions
    both.gas += other.gas
    both.proofs += other.proofs
    both.fees += other.fees
    return both
  }
}

/// What a proving rule may know when it is asked.
public struct ProvingView: Sendable {
  /// The L1 slot from 0.
  public var slot: Int
  /// The start of the slot, in seconds.
  public var seconds: Double
  /// Batches that are posted and not final.
  public var posted: Int
  /// What verifying a proof costs in this L1 block, in wei.
  public var verificationCost: Double
  /// Wei for one base unit of the token.
  public var weiPerTokenUnit: Double
  /// What waits in the pot that is shared among provers, in wei.
  public var potWei: UInt128
  /// The same in base units of the token.
  public var potTokens: UInt128
  /// Whether operators have stopped.
  public var isHalted: Bool
  /// The index of the rule's first decision kind among the design's.
  public var firstKind: Int
}

/// Batches that one proof makes final.
public struct ProvenBatches: Sendable, Hashable {
  /// How many, from the oldest that is not final.
  public var count: Int
  /// Who posts the proof and pays for its verification, by the engine's number.
  public var prover: Int
  /// What proving cost whoever passes it on to users, in wei.
  public var passedOn: UInt128
  /// The decision that led to the proof.
  public var ticket: Ticket

  /// `count` batches proven by `prover`.
  public init(count: Int, prover: Int, passedOn: UInt128, ticket: Ticket = .none) {
    self.count = count
    self.prover = prover
    self.passedOn = passedOn
    self.ticket = ticket
  }
}
