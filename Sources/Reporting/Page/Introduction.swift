internal import Store

/// The head of the page: what was run and what its intervals mean.
enum Introduction {
  /// The mark-up.
  static func html(_ selection: Selection) throws -> String {
    let manifest = selection.manifest
    var text = "<h1>\(safe(manifest.name))</h1>\n<p>\(try whatWasRun(selection)) "
    text += intervals(selection) + "</p>\n"
    text += try notices(selection)
    return text + hashes(manifest)
  }

  private static func whatWasRun(_ selection: Selection) throws -> String {
    let designs = selection.designs
    let names = designs.map { "<b>\(safe($0))</b>" }
    var text =
      "Scenario <b>\(safe(selection.manifest.name))</b>: \(Prose.count(designs.count, "incentive design")) ("
      + Prose.list(names) + ") in \(Prose.count(selection.worlds.count, "world")) ("
      + Prose.list(selection.worlds.map { "<code>\(safe($0))</code>" }) + "), each under "
      + "\(Prose.seeds(selection.manifest.seeds))"
    text += try length(selection)
    text += ", by RollupLab \(safe(selection.manifest.version)). "
    if designs.count > 1 {
      text += "All designs face the same users, prices and L1 fees, seed by seed; "
      text += "<b>\(safe(designs[0]))</b> is the baseline."
    }
    return text
  }

  /// How long runs are measured; worlds that differ from the first are named.
  private static func length(_ selection: Selection) throws -> String {
    var lengths: [(world: String, words: String)] = []
    for world in [selection.plainWorld] + selection.worlds.filter({ $0 != selection.plainWorld }) {
      guard let seconds = try selection.measuredSeconds(in: world) else { continue }
      lengths.append((world, DurationText.words(seconds)))
    }
    guard let first = lengths.first else { return "" }
    let others = lengths.filter { $0.words != first.words }
      .map { "\($0.words) in <code>\(safe($0.world))</code>" }
    return " and measured over \(first.words) of simulated time after the warm-up"
      + (others.isEmpty ? "" : " (\(Prose.list(others)))")
  }

  private static func intervals(_ selection: Selection) -> String {
    guard selection.manifest.seeds.count > 1 else {
      return "With one seed there are no intervals and no tests: differences on this page may be "
        + "chance. Run more seeds before drawing conclusions."
    }
    return
      "Intervals are 95 % Student’s t intervals over the seeds. Where L1 blocks, blob fees and "
      + "prices are replayed from recordings, they are conditional on the replayed week and say "
      + "nothing about other weeks. Differences are paired by seed; their p values are adjusted by "
      + "Holm’s method within each figure."
  }

  private static func notices(_ selection: Selection) throws -> String {
    var words: [String] = []
    let completion = try selection.store.completion()
    if completion.done < completion.total {
      words.append(
        "This report is of an unfinished experiment: \(completion.done) of \(completion.total) runs are "
          + "finished"
          + (completion.failed > 0 ? ", \(completion.failed) failed" : "")
          + ". Means are over the runs that are there.")
    }
    if selection.leftOut > 0 {
      words.append(
        "The experiment has \(Prose.count(selection.leftOut, "more design")) than this page shows; "
          + "<code>summary.csv</code> has all of them.")
    }
    return words.map { "<p class=\"notice\">\($0)</p>\n" }.joined()
  }

  private static func hashes(_ manifest: Manifest) -> String {
    let rows = manifest.points.map {
      "<tr><td>\(safe($0.design))</td><td><code>\(safe($0.world))</code></td>"
        + "<td><code>\(safe($0.scenarioHash))</code></td></tr>\n"
    }
    return """
      <details>
      <summary>Scenario hashes, which name each resolved scenario with its feeds</summary>
      <div class="scroll"><table>
      <thead><tr><th>design</th><th>world</th><th>SHA-256</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>
      </details>

      """
  }
}
