internal import Parameters

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
