internal import Parameters
internal import Proofs
internal import Proving

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
}
