internal import Laboratory
internal import Rollup

/// A comparison for people, at most 100 columns wide: a block a characteristic, a column a design.
///
/// Where the designs do not fit beside each other the whole table is repeated for the next ones.
struct ComparisonTable {
  private static let width = 100
  private static let gap = 2
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// The table with its legend.
  func text(scenario: String) -> String {
    var text = "\(scenario): \(comparison.designs.count) designs under \(comparison.seeds) seeds, "
    text += "mean ± half of the 95 % interval\n"
    if usesLetters {
      for (index, design) in comparison.designs.enumerated() {
        text += "  \(heading(index)) = \(design)\(index == 0 ? " (baseline)" : "")\n"
      }
    } else {
      text += "baseline: \(comparison.designs[0])\n"
    }
    let labels = comparison.entries.map(label)
    let labelWidth = labels.map(\.count).max() ?? 0
    let cells = comparison.entries.map { entry in
      comparison.designs.indices.map { cell(entry, $0) }
    }
    let widths = comparison.designs.indices.map { design in
      max(cells.map { $0[design].count }.max() ?? 0, heading(design).count + 1) + Self.gap
    }
    var first = 0
    while first < comparison.designs.count {
      var (last, room) = (first, Self.width - 2 - labelWidth)
      while last < widths.count, last == first || widths[last] <= room {
        room -= widths[last]
        last += 1
      }
      text += "\n" + block(first..<last, labels, labelWidth, cells, widths)
      first = last
    }
    return text + "\n" + Self.legend + notes
  }

  private static let legend = """
    paired with the baseline under the same seeds, Holm-adjusted p < 0.05:
      + better   ! worse   * different, where neither way is better

    """

  private func block(
    _ columns: Range<Int>, _ labels: [String], _ labelWidth: Int, _ cells: [[String]],
    _ widths: [Int]
  ) -> String {
    func line(_ label: String, _ texts: [String]) -> String {
      var line = label.padded(to: labelWidth + 2)
      for (text, width) in zip(texts, widths[columns]) {
        line += text.padded(to: width, left: true)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    var text = line("", columns.map { heading($0) + " " })
    for (head, rows) in blocks {
      text += head + "\n"
      for row in rows {
        text += line("  " + labels[row], columns.map { cells[row][$0] })
      }
    }
    return text
  }

  /// The rows of each characteristic and world, under its heading.
  private var blocks: [(head: String, rows: [Int])] {
    var blocks: [(head: String, rows: [Int])] = []
    // The scorecard's own worlds first, then what other worlds repeat of them.
    let groups = [true, false].flatMap { isUsual in Characteristic.allCases.map { ($0, isUsual) } }
    for (characteristic, isUsual) in groups {
      let rows = comparison.entries.indices.filter {
        comparison.entries[$0].figure.characteristic == characteristic
          && Scorecard.worlds.contains(comparison.entries[$0].figure.world) == isUsual
      }
      for row in rows {
        let world = comparison.entries[row].figure.world
        let head = "\(characteristic.rawValue), \(world)"
        if let known = blocks.firstIndex(where: { $0.head == head }) {
          blocks[known].rows.append(row)
        } else {
          blocks.append((head, [row]))
        }
      }
    }
    return blocks
  }

  /// The figure with its unit, where its name does not say it.
  private func label(_ entry: Comparison.Entry) -> String {
    let unit = Self.shortened(entry.unit)
    let isSaid =
      unit.isEmpty || unit == "index"
      || entry.figure.metric.split(separator: ".").contains { unit.hasPrefix($0) }
      || (unit == "$/h" && entry.figure.metric.hasSuffix("usd-per-hour"))
    return isSaid ? entry.figure.metric : "\(entry.figure.metric) (\(unit))"
  }

  private static func shortened(_ unit: String) -> String {
    if unit.hasPrefix("share of") { return "share" }
    return ["dollars per hour": "$/h", "ether per ether": "ratio", "ether per slot": "ether/slot"][
      unit] ?? unit
  }

  /// What is said of figures that are taken over several worlds, which names the attack or machine.
  private var notes: String {
    let named = comparison.entries.filter { entry in
      MetricDictionary.scorecard.contains { $0.name == entry.figure.metric }
    }
    guard !named.isEmpty else { return "" }
    var text = "\nnotes (--format json has those of all figures, and why a value is missing)\n"
    for entry in named {
      let parts = zip(comparison.designs.indices, entry.values).compactMap { design, value in
        value.note.map { "\(heading(design)): \($0)" }
      }
      guard !parts.isEmpty else { continue }
      let lines = Paragraph.lines(parts.joined(separator: "; "), width: Self.width - 4)
      text += "  \(entry.figure.metric)\n" + lines.map { "    \($0)\n" }.joined()
    }
    return text
  }

  /// The value with the mark of its difference to the baseline, which every cell has room for.
  private func cell(_ entry: Comparison.Entry, _ design: Int) -> String {
    let estimate = entry.values[design].estimate
    // What rounding leaves of sums that are equal is not an interval.
    let isRounding = (estimate.halfWidth ?? 1) < 1e-9 * abs(estimate.mean ?? 0)
    return NumberText.interval(estimate.mean, isRounding ? 0 : estimate.halfWidth)
      + mark(entry, design)
  }

  private func mark(_ entry: Comparison.Entry, _ design: Int) -> String {
    guard
      let difference = entry.differences.first(where: {
        $0.a == comparison.designs[0] && $0.b == comparison.designs[design]
      }), let p = difference.p, p < 0.05, let mean = difference.mean
    else { return " " }
    switch entry.better {
    case "higher": return mean < 0 ? "+" : "!"
    case "lower": return mean > 0 ? "+" : "!"
    default: return "*"
    }
  }

  private var usesLetters: Bool { comparison.designs.contains { $0.count > 17 } }

  private func heading(_ design: Int) -> String {
    usesLetters ? Self.letters(design) : comparison.designs[design]
  }

  /// A to Z, then AA, AB and so on.
  static func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}

extension String {
  /// The text with spaces up to a width.
  fileprivate func padded(to width: Int, left: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - count))
    return left ? spaces + self : self + spaces
  }
}
