internal import Laboratory
internal import Rollup

/// The scorecard: a block a characteristic, a row a figure, a column a design.
enum ScorecardTable {
  /// The mark-up.
  static func html(_ selection: Selection) -> String {
    let comparison = selection.comparison
    guard !comparison.entries.isEmpty else {
      return
        "<h2>Scorecard</h2>\n<p>None of the experiment’s metrics is a figure of the scorecard; "
        + "<code>summary.csv</code> has their means and intervals.</p>\n"
    }
    let isUsual: (Block) -> Bool = { Scorecard.worlds.contains($0.world) }
    let blocks = blocks(comparison)
    let (usual, others) = (blocks.filter(isUsual), blocks.filter { !isUsual($0) })
    let first = usual.isEmpty ? others : usual
    var text = "<h2>Scorecard</h2>\n<p>\(legend(selection))</p>\n" + table(first, comparison)
    if !usual.isEmpty, !others.isEmpty {
      let worlds = Selection.distinct(others.map(\.world)).map { "<code>\(safe($0))</code>" }
      text += "<details>\n<summary>The scorecard in \(Prose.list(worlds))</summary>\n"
      text += table(others, comparison) + "</details>\n"
    }
    return text
  }

  /// The figures of a characteristic in a world.
  private struct Block {
    var characteristic: Characteristic
    var world: String
    var entries: [Comparison.Entry]
    /// By design: what is said of several of its figures here, which is said once.
    var notes: [String?]
  }

  private static func blocks(_ comparison: Comparison) -> [Block] {
    var blocks: [Block] = []
    for entry in comparison.entries {
      let (characteristic, world) = (entry.figure.characteristic, entry.figure.world)
      let known = blocks.firstIndex { $0.characteristic == characteristic && $0.world == world }
      if let known {
        blocks[known].entries.append(entry)
      } else {
        blocks.append(
          Block(characteristic: characteristic, world: world, entries: [entry], notes: []))
      }
    }
    // Stable: within a characteristic in the order of the worlds' first figures.
    let order = Characteristic.allCases
    return order.flatMap { characteristic in
      blocks.filter { $0.characteristic == characteristic }
    }.map { block in
      var block = block
      block.notes = comparison.designs.indices.map { design in
        // Figures over several worlds note which of them it was.
        let notes = block.entries.filter { entry in
          !MetricDictionary.scorecard.contains { $0.name == entry.figure.metric }
        }.compactMap { $0.values[design].note }
        return notes.first { note in notes.count { $0 == note } > 1 }
      }
      return block
    }
  }

  private static func table(_ blocks: [Block], _ comparison: Comparison) -> String {
    let heads = comparison.designs.enumerated().map { index, design in
      "<th class=\"value\" scope=\"col\">\(safe(design))"
        + (index == 0 && comparison.designs.count > 1 ? "<br/><small>baseline</small>" : "")
        + "</th>"
    }
    var rows = ""
    for block in blocks {
      let notes = block.notes.map { note in
        "<th class=\"group note\">\(note.map { "<small>\(safe($0))</small>" } ?? "")</th>"
      }
      rows +=
        "<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"2\">"
        + "<span>\(safe(block.characteristic.rawValue))</span> <code>\(safe(block.world))</code></th>"
        + notes.joined() + "</tr>\n"
      for entry in block.entries { rows += row(entry, block.notes, comparison) }
    }
    return """
      <div class="scroll wide"><table class="card">
      <thead><tr><th scope="col">figure</th><th scope="col">unit</th>\(heads.joined())</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>

      """
  }

  private static func legend(_ selection: Selection) -> String {
    let hasSeeds = selection.manifest.seeds.count > 1
    var text =
      hasSeeds ? "Mean over the seeds ± half of the 95 % interval. " : "Values of the one seed. "
    text += "↑: more is better, ↓: less is better. "
    guard selection.designs.count > 1 else { return text }
    text +=
      "<b>▲ best</b> marks the best mean where one way is better; ≈ marks means that do not differ "
      + "significantly from the best. "
    if hasSeeds {
      text +=
        "Under a mean stands its paired difference to the baseline where that is significant (p &lt; 0.05 "
        + "after Holm’s adjustment): better, worse, or different where neither way is better."
    }
    return text
  }

  private static func row(
    _ entry: Comparison.Entry, _ said: [String?], _ comparison: Comparison
  ) -> String {
    let designs = comparison.designs
    let name = FigureName(entry.figure.metric, unit: entry.unit)
    let ranks = ranks(entry, designs)
    let cells = designs.indices.map {
      cell(entry, name, said[$0], comparison, $0, rank: ranks[$0])
    }
    let better = ["higher": " ↑", "lower": " ↓"][entry.better] ?? ""
    return
      "<tr><td class=\"figure\" title=\"\(safe(entry.meaning))\">\(safe(name.words))"
      + "<small><code>\(safe(entry.figure.metric))</code>\(better)</small></td>"
      + "<td>\(safe(name.unit))</td>"
      + cells.joined() + "</tr>\n"
  }

  enum Rank { case best, close, none }

  /// Which designs are best, and which cannot be told from the best.
  static func ranks(_ entry: Comparison.Entry, _ designs: [String]) -> [Rank] {
    let means = entry.values.map(\.estimate.mean)
    let known = means.compactMap { $0 }
    let best = entry.better == "higher" ? known.max() : known.min()
    guard ["higher", "lower"].contains(entry.better), known.count > 1, let best,
      known.contains(where: { $0 != best }), let first = means.firstIndex(of: best)
    else { return means.map { _ in .none } }
    return means.indices.map { i in
      guard let mean = means[i] else { return .none }
      if mean == best { return .best }
      guard let contrast = Contrast(entry, designs[i], less: designs[first]), contrast.p != nil
      else { return .none }
      return contrast.isSignificant ? .none : .close
    }
  }

  private static func cell(
    _ entry: Comparison.Entry, _ name: FigureName, _ said: String?, _ comparison: Comparison,
    _ index: Int, rank: Rank
  ) -> String {
    let value = entry.values[index]
    let note = value.note.flatMap { $0 == said ? nil : "<small>\(safe($0))</small>" } ?? ""
    guard let mean = value.estimate.mean else { return "<td class=\"value note\">–\(note)</td>" }
    var text = NumberText.interval(
      mean * name.factor, value.estimate.halfWidth.map { $0 * name.factor })
    switch rank {
    case .best: text = "<b>\(text)</b><small class=\"best\">▲ best</small>"
    case .close: text = "≈ \(text)"
    case .none: break
    }
    // A single run has no interval; the head of the page says so once.
    let shownNote = comparison.seeds == 1 ? "" : note
    let designs = comparison.designs
    guard index > 0, let contrast = Contrast(entry, designs[index], less: designs[0]),
      contrast.isSignificant
    else { return "<td class=\"value\">\(text)\(shownNote)</td>" }
    let (title, difference) = (spelled(contrast, name), contrast.mean * name.factor)
    return
      "<td class=\"value \(contrast.verdict.word)\" title=\"\(safe(title))\">\(text)"
      + "<small class=\"sign\">\(NumberText.signed(difference)) \(contrast.verdict.word)</small>"
      + "\(shownNote)</td>"
  }

  private static func spelled(_ contrast: Contrast, _ name: FigureName) -> String {
    var text = "difference to the baseline \(name.difference(contrast.mean))"
    if let low = contrast.low, let high = contrast.high {
      text += ", \(name.interval(low, high))"
    }
    return text + ", \(NumberText.p(contrast.p ?? 1)): \(contrast.verdict.word)"
  }
}
