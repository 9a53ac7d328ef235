internal import Parameters
internal import Proofs
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
    resolveProfile()
    checkDepth()
    checkEntry()
  }

  /// Loads a prover's profile where it is a file, named by absolute path.
  private mutating func resolveProfile() {
    let known = ProverProfile.all.map(\.name)
    guard let text = value("proving.profile")?.spelling, !known.contains(text) else { return }
    guard text.contains("/") || text.hasSuffix(".json") else {
      refuse(
        "proving.profile", "there is no prover '\(text)'",
        "\(Kind.list(known)), or a file that 'calibrate --out' wrote",
        nearest: Nearest.name(to: text, in: known))
      return
    }
    let place = source.place(of: ["proving", "profile"])
    let absolute = files.absolute(text, at: place)
    put(.text(absolute), at: "profile", in: ["proving"], order: ["mode", "proofs"])
    guard frozen == nil else { return }
    do { feeds.profile = try ProfileFile.known(absolute) } catch {
      issues.add(error, at: place, "proving.profile")
    }
  }

  private mutating func checkDepth() {
    guard case .leaf(.count(let depth), _)? = value("proving.proofs.depth"),
      !AccountTree.depths.contains(depth)
    else { return }
    refuse("proving.proofs.depth", "\(depth)", "6, 14 or 30: there is a circuit for these")
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
    guard proving.text("mode") == "real" else {
      if proving["proofs"] != nil {
        notes.append("proving.proofs has no effect: proving.mode is 'model'")
      }
      return
    }
    guard !isLineage else {
      notes.append("proving.mode: a lineage has no batches to prove; no proof is made")
      return
    }
    let users = resolved.map("users")
    let rate = users.map("arrivals").perSecond("rate") + users.map("probe").perSecond("rate")
    let transfers = (rate * resolved.map("time").seconds("length")).rounded()
    let profile = feeds.prover(called: proving.text("profile"))
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

  /// Rows of tables that a run may have proved: a few minutes' work of a core, which proves 70,000 a second
  /// at depth 14 (measured on one with AVX-512).
  private static let mostRows = 8e6
}
