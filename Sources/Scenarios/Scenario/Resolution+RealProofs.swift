internal import Parameters
internal import Rollup
internal import Settlement

extension Resolution {
  /// Bounds the work of proofs that are really made, and notes how much there is.
  mutating func checkRealProofs(_ subject: Subject) throws(ScenarioError) {
    let proving = tree.arguments.map("proving")
    guard proving.text("mode") == "real" else {
      if proving["proofs"] != nil {
        notes.append("proving.proofs has no effect: proving.mode is 'model'")
      }
      return
    }
    guard case .rollup(let design) = subject else {
      notes.append("proving.mode: a lineage has no batches to prove; no proof is made")
      return
    }
    let (transfers, load) = load(design, Scenario.proofTerms(proving))
    let whole = UInt64(min(transfers, 1e15))
    let proofs = UInt64(min(load.proofs, 1e15))
    guard load.work <= Self.mostWork else {
      refuse(
        "proving.mode",
        "'real' with about \(whole) transfers in up to \(proofs) proofs: about "
          + Self.duration(load.seconds) + " of a core for each run",
        "at most \(Self.duration(Self.mostWork / ProofLoad.rowsPerSecond)): a shorter time.length, "
          + "a lower users.arrivals.rate, larger proofs, or a quicker proving.proofs.profile")
      return try issues.check()
    }
    notes.append(
      "proving.mode: about \(whole) transfers are really proved in each run, in up to \(proofs) "
        + "proofs; that takes at most about \(Self.duration(load.seconds)) of a core")
  }

  private func load(_ design: Design, _ terms: ProofTerms) -> (transfers: Double, ProofLoad) {
    let resolved = tree.arguments
    let (users, time) = (resolved.map("users"), resolved.map("time"))
    let rate = users.map("arrivals").perSecond("rate") + users.map("probe").perSecond("rate")
    let transfers = (rate * time.seconds("length")).rounded()
    // Where a block of L1 is a batch there is one however little is in it; else there are none empty.
    let slots = (time.seconds("length") / TimeFrame.secondsPerSlot).rounded(.up)
    let batches =
      design.sequencing.cadence == .l1Block
      ? slots : min(transfers, slots * Double(time.count("l2-blocks-per-slot")))
    let profile = feeds.prover(called: resolved.map("proving").text("profile"))
    let perProof =
      feeds.proofTimes?.times.rows.last?.transactions ?? profile?.transactionsPerProof
      ?? UInt64(terms.mostTransfers)
    return (
      transfers,
      ProofLoad(
        transfers: transfers, batches: batches, perProof: Double(max(1, perProof)), tries: tries,
        terms)
    )
  }

  /// How often a chunk is proved on average: by each roller that forges who is drawn before an honest one.
  private var tries: Double {
    let provers = Scenario.players(tree.arguments).filter { $0.role == .prover }
    let all = provers.reduce(0) { $0 + $1.count }
    let forging = provers.filter { group in
      ([group.behaviours] + group.strategies.values).contains {
        switch $0["roller-assignment"] {
        case .choice("forged"): true
        case .learner(let learner): learner.choices.contains("forged")
        default: false
        }
      }
    }.reduce(0) { $0 + $1.count }
    return 1 + Double(forging) / Double(max(1, all - forging + 1))
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<120: "\(Int(seconds.rounded(.up))) s"
    case ..<7_200: "\(Int((seconds / 60).rounded(.up))) min"
    default: "\(UInt64(min(1e15, (seconds / 3_600).rounded(.up)))) h"
    }
  }

  /// The most work of a run, in rows: some minutes of a core.
  private static let mostWork = 16e6
}
