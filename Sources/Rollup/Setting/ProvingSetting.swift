public import Proving
public import Quantities

/// Where proof times come from, and how machines work and are paid for.
public struct ProvingSetting: Sendable {
  /// The prover whose published figures set the times.
  public var profile: ProverProfile
  /// What a real prover took, in place of the profile's figures; `nil`: the profile's.
  public var times: RecordedTimes?
  /// Which of the jobs that wait for a machine is next.
  public var order = QueueOrder.firstCome
  /// How often machines break down; `nil`: never.
  public var breakdowns: Breakdowns?
  /// The part of its hourly price that a machine costs while it has nothing to do.
  public var standby = Share.zero
  /// When provers enter and leave; `nil`: all take part all the time.
  public var entry: EntryTerms?
  /// Begins the proofs of the run of a seed, where they are really made; `nil`: a model accepts them.
  ///
  /// Times do not depend on it.
  public var proofs: (@Sendable (_ seed: UInt64) -> any BatchProofs)?

  /// Published times on machines that never break down and cost nothing while idle.
  public init(profile: ProverProfile) { self.profile = profile }

  /// How many proofs so many transactions take.
  func proofs(for transactions: UInt64) -> UInt64 {
    times?.proofs(for: transactions) ?? profile.proofs(for: transactions)
  }

  /// The jobs of a batch's proofs on machines of this kind; `nil` stands for the profile's own.
  ///
  /// - Parameters:
  ///   - batch: What they prove together.
  ///   - proofs: How many there are, at least 1.
  ///   - machine: Where; recorded times are those of the profile's own machine.
  ///   - number: The batch, by which its recorded time is found; `nil`: what is usual.
  /// - Returns: What machines have to do.
  func plan(
    of batch: BatchWork, proofs: UInt64, on machine: HardwareProfile?, batch number: UInt64? = nil
  ) -> ProofPlan {
    guard let times else { return profile.plan(of: batch, proofs: proofs, on: machine) }
    let each = (max(1, batch.transactions) - 1) / max(1, proofs) + 1
    let seconds = number.map { times.seconds(of: each, batch: $0) } ?? times.meanSeconds(of: each)
    let speed = machine.map { $0.speed / (profile.machine?.speed ?? 1) } ?? 1
    return ProofPlan(jobs: proofs, seconds: seconds / speed)
  }
}
