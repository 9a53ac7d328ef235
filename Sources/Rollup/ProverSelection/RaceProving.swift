public import Proving
internal import Quantities
public import Parameters

/// Anybody proves, and the first who proves the next batches is paid.
///
/// Aggregators see everything that is posted and decide when to start and how much to pool. A proof
/// runs from the oldest batch that was not final when it was started. As in the contract, one that
/// reaches beyond what is final by then is accepted and paid for the rest; one that does not is
/// worth nothing, and who works on such a proof stops when the better one is verified.
public struct RaceProving: ProvingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "race", "anybody proves, and the first proof of the next batches is paid", parameters,
    source: "Proof of Efficiency, ethresear.ch 2022; PolygonZkEVM.sol, verifyBatches")

  /// When to start, and on how much.
  public static let decisions = [Aggregate.kind]

  /// What L1 verifies.
  public let proofSystem: ProofSystem
  /// All see what is posted.
  public let disclosure = Disclosure.afterPosting
  /// A poster pays when it posts.
  public let bindsPoster = false
  let reward: ProofReward
  let machines: Int
  let noise: ProofNoise
  let mostPooled: Int
  let poolSeconds: Double
  /// What every batch costs its sequencer, in tokens.
  package private(set) var fee: BatchFee
  var pot = RewardPot()
  /// What is in the pot, in base units of the token.
  var paidIn: UInt128 = 0
  var provers = 0..<0
  /// Batches that are posted and not final, oldest first.
  var open: [OpenBatch] = []
  /// By aggregator, from the first: what it works on.
  var jobs: [Job?] = []
  var asked: [UInt32] = []

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    proofSystem = ProofSystem(arguments)
    machines = arguments.count("machines")
    noise = ProofNoise(arguments)
    mostPooled = arguments.count("max-pool")
    poolSeconds = arguments.seconds("pool-age")
    reward = ProofReward(arguments)
    var rule = BatchFee.Rule()
    rule.targetSeconds = UInt64(arguments.seconds("target"))
    rule.multiplier = UInt64(arguments.count("fee-multiplier"))
    fee = BatchFee(
      rule: rule,
      start: min(max(arguments.tokens("start-fee"), rule.floor), rule.ceiling))
  }

  /// What each batch is charged when it is posted, in base units of the token.
  public var postingFee: UInt128 { reward.kind == .batchFeePot ? fee.perBatch.rawValue : 0 }

  /// Equips the aggregators.
  public mutating func begin(_ run: RunFrame, _ floor: inout ProverFloor) {
    provers = run.provers
    for prover in provers { floor.equip(prover, machines: machines) }
    jobs = Array(repeating: nil, count: provers.count)
    asked = Array(repeating: 0, count: provers.count)
  }

  /// Takes what the poster owes into the pot.
  public mutating func posted(
    _ work: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    var batch = OpenBatch(work: work)
    if reward.kind == .batchFeePot {
      batch.tokens = postingFee
      paidIn += batch.tokens
      consequences.pay(
        Transfer(
          batch.tokens, .token, from: .player(work.poster), to: .proverPot, .batchFee,
          ticket: work.ticket))
    } else {
      batch.ether = reward.charge(work, floor, provers)
      consequences.pay(
        Transfer(
          batch.ether, .ether, from: .player(work.poster), to: .proverPot, .batchFee,
          ticket: work.ticket))
    }
    pot.sequence(1)
    open.append(batch)
  }

  /// Asks every aggregator that is idle while something waits.
  public mutating func ask(
    _ view: ProvingView, _ floor: borrowing ProverFloor, _ requests: inout [Request]
  ) {
    guard !view.isHalted, !open.isEmpty else { return }
    let working = jobs.count { $0 != nil }
    for prover in provers
    where jobs[prover - provers.lowerBound] == nil && floor.takesPart(prover) {
      guard let work = pool(of: prover, floor)?.work else { continue }
      requests.append(request(to: prover, work, working: working, view, floor))
    }
  }

  /// Starts those who want to.
  public mutating func resolve(
    _ view: ProvingView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    for i in requests.indices {
      let request = requests[i]
      if starts(Aggregate.answer(actions[i]), view) {
        start(request.player, view, request.ticket, &floor)
      } else {
        consequences.close(request.ticket)
      }
    }
  }

  /// Pays the first complete proofs, and stops those whose work they make worthless.
  public mutating func settle(
    _ view: ProvingView, _ floor: inout ProverFloor, _ proven: inout [ProvenBatches],
    _ consequences: inout Consequences
  ) {
    // A batch whose transactions are kept back stops those after it.
    guard !view.isHalted, view.posted > 0 else { return }
    floor.advance(to: view.seconds)
    if let first = open.first?.work, !provers.isEmpty, !hasRoom(for: first, floor) {
      floor.noteTooSmall()
    }
    var balance = view.potTokens
    while let prover = firstComplete(floor) {
      guard let job = takeJob(prover) else { break }
      let spent = floor.close(job.proof, of: prover).machineSeconds
      payMachines(job, spent, prover, floor, &consequences)
      let useful = useful(job).prefix(view.posted)
      noteWaste(job, useful, spent, view, &floor)
      if !useful.isEmpty {
        proven.append(
          verify(useful.count, job, spent, prover, view, floor, &balance, &consequences))
      }
      consequences.close(job.ticket)
    }
    stopLate(view, &floor, &consequences)
  }

  /// Whether any aggregator has the memory for a batch.
  private func hasRoom(for work: ProofWork, _ floor: borrowing ProverFloor) -> Bool {
    for prover in provers where floor.fits(work, proofs: work.proofs, on: prover) { return true }
    return false
  }

  /// Moves the fee as the contract does.
  mutating func updateFee(_ batches: ArraySlice<OpenBatch>, _ view: ProvingView) {
    let sequences = batches.map {
      BatchFee.Sequence(sequencedAt: UInt64($0.work.seconds), batches: 1)
    }
    fee.update(verified: sequences.span, at: UInt64(view.seconds))
  }
}
