public import Proving
public import Parameters
public import Quantities
internal import Randomness

/// One prover is drawn for each batch, with a probability in proportion to its deposit.
///
/// It gets what has come together in the pot for provers (of tips, or of bids: see the revenue rule), and
/// that is added to its deposit: who has more gains more. Proofs take no time and no machines, so that
/// nothing but the draw is looked at (assumption). Without provers the first sequencer proves.
public struct DepositLottery: ProvingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "deposit-lottery",
    "one prover a batch is drawn by deposit, and gets what is in the pot for provers",
    [
      Parameter(
        "deposits",
        .record([
          Parameter(
            "from", .ether, default: .text("10 ether"), "what the first prover locks",
            source: .assumption("as in the rule 'reputation'")),
          Parameter(
            "step", .ether, default: .text("0 ether"), "how much more each next one locks",
            source: .assumption("all alike")),
        ]), default: .fields, "what provers lock at the start; at most what they own"),
      ProofSystem.parameter,
    ], source: "draws by stake as in proof of stake: Kiayias et al., Ouroboros (2017)")

  /// What L1 verifies.
  public let proofSystem: ProofSystem
  /// All see what is posted.
  public let disclosure = Disclosure.afterPosting
  private let firstDeposit: UInt128
  private let step: UInt128
  private var seed: UInt64 = 0
  private var provers = 0..<0
  /// What each prover has locked, in wei, and the sum.
  private var deposits: [UInt128] = []
  private var sum: UInt128 = 0
  private var isLocked = false
  /// Draws so far.
  private var draws: UInt32 = 0
  private var substitute = 0

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    proofSystem = ProofSystem(arguments)
    firstDeposit = arguments.map("deposits").ether("from").rawValue
    step = arguments.map("deposits").ether("step").rawValue
  }

  /// What the first prover locks.
  public var entryCapital: Wei { Wei(firstDeposit) }

  /// Hears who proves.
  public mutating func begin(_ run: RunFrame, _ floor: inout ProverFloor) {
    seed = run.seed
    provers = run.provers
    substitute = run.sequencers.lowerBound
    deposits = provers.enumerated().map { place, prover in
      min(firstDeposit + UInt128(place) * step, run.etherAtStart[prover])
    }
    sum = deposits.reduce(0, +)
  }

  /// Everything that is posted is proven; those who are drawn share the pot.
  public mutating func settle(
    _ view: ProvingView, _ floor: inout ProverFloor, _ proven: inout [ProvenBatches],
    _ consequences: inout Consequences
  ) {
    guard !view.isHalted else { return }
    lockDeposits(&consequences)
    var pot = view.potWei
    for batch in 0..<view.posted {
      guard let place = draw() else {
        proven.append(ProvenBatches(count: 1, prover: substitute, passedOn: 0))
        continue
      }
      let prover = provers.lowerBound + place
      let reward = pot / UInt128(view.posted - batch)
      consequences.pay(
        Transfer(reward, .ether, from: .proverPot, to: .locked(prover), .proofReward))
      pot -= reward
      deposits[place] += reward
      sum += reward
      proven.append(ProvenBatches(count: 1, prover: prover, passedOn: 0))
    }
  }

  /// Nothing is begun before it is proven.
  public mutating func forget(
    from batch: UInt32, at seconds: Double, _ floor: inout ProverFloor,
    _ consequences: inout Consequences
  ) {}

  private mutating func lockDeposits(_ consequences: inout Consequences) {
    guard !isLocked else { return }
    isLocked = true
    for (place, prover) in provers.enumerated() {
      consequences.pay(
        Transfer(deposits[place], .ether, from: .player(prover), to: .locked(prover), .bond))
    }
  }

  /// The place of the prover whose part of the deposits a uniform number falls in.
  private mutating func draw() -> Int? {
    guard sum > 0 else { return nil }
    var stream = RandomStream(seed: seed, purpose: .depositLottery, slot: draws)
    draws &+= 1
    var left = stream.uniform() * Double(wide: sum)
    for place in deposits.indices {
      left -= Double(wide: deposits[place])
      if left < 0 { return place }
    }
    return deposits.lastIndex { $0 > 0 }
  }
}
