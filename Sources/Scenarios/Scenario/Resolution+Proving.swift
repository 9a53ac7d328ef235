internal import Parameters
internal import Proving
internal import Settlement

extension Resolution {
  /// Loads recorded times of proofs, and names their file by absolute path; checks what no single key
  /// of `proving` shows.
  mutating func resolveProving() {
    let keys = ["proving", "times", "recorded"]
    if let file = value(keys.joined(separator: ".")) {
      let place = source.place(of: keys)
      let absolute = files.absolute(file.spelling, at: place)
      put(.text(absolute), at: "recorded", in: ["proving", "times"], order: [])
      if frozen == nil {
        do {
          feeds.proofTimes = try ProofTimesFile(csv: absolute)
        } catch {
          issues.add(error, at: place, keys.joined(separator: "."))
        }
      }
    }
    checkEntry()
    if value("proving.mode")?.spelling != "real", value("proving.proofs") != nil {
      refuse("proving.proofs", "beside 'mode: model'", "'mode: real', which makes proofs")
    }
  }

  private mutating func checkEntry() {
    guard let entry = value("proving.entry")?.arguments, entry["enter-above"] != nil,
      entry["leave-below"] != nil, entry.number("enter-above") <= entry.number("leave-below")
    else { return }
    refuse(
      "proving.entry.enter-above",
      "not above leave-below, so that one figure makes provers enter and leave",
      "more than \(value("proving.entry.leave-below")?.spelling ?? "")")
  }

  /// Bounds the work of proofs that are really made, and notes how much there is.
  mutating func checkRealProofs() throws(ScenarioError) {
    let resolved = tree.arguments
    let proving = resolved.map("proving")
    guard proving.text("mode") == "real" else { return }
    guard !isLineage else {
      notes.append("proving.mode: a lineage has no batches to prove; no proof is made")
      return
    }
    let users = resolved.map("users")
    let rate = users.map("arrivals").perSecond("rate") + users.map("probe").perSecond("rate")
    let transfers = (rate * resolved.map("time").seconds("length")).rounded()
    let profile = ProverProfile.all.first { $0.name == proving.text("profile") }
    let whole = UInt64(min(transfers, 1e15))
    let proofs = feeds.proofTimes?.times.proofs(for: whole) ?? profile?.proofs(for: whole) ?? 1
    let rows = Scenario.proofTerms(proving).rows(transfers: transfers, proofs: Double(proofs))
    guard rows <= Self.mostRows else {
      let part = Int((100 * Self.mostRows / rows).rounded(.down))
      refuse(
        "proving.mode", "'real' with about \(whole) transfers in \(proofs) proofs",
        "at most \(part) % of that: a shorter time.length or a lower users.arrivals.rate")
      return try issues.check()
    }
    notes.append(
      "proving.mode: about \(whole) transfers are really proved in each run, in \(proofs) proofs or more"
    )
  }

  /// Rows of tables that a run may have proved: a quarter of an hour's work of a core (assumption: 8,000
  /// rows a second).
  private static let mostRows = 8e6
}
