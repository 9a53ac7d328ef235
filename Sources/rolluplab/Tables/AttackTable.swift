internal import Laboratory
internal import Players

/// Attacks on designs for people, at most 100 columns wide: the verdicts beside each other, then a
/// report a design.
struct AttackTable {
  private static let width = 100
  private let matrix: AttackMatrix

  init(_ matrix: AttackMatrix) { self.matrix = matrix }

  /// The table with its legend.
  func text(scenario: String) -> String {
    var text = "\(scenario): " + Self.count(matrix.worlds.count, "attack") + " on "
    text += Self.count(matrix.designs.count, "design") + " under "
    text += Self.count(matrix.seeds, "seed") + ", each less the honest run of the seed\n"
    if matrix.designs.count > 1 { text += verdicts }
    for design in matrix.designs { text += report(design) }
    return text + "\n" + Self.legend
  }

  /// Which attack pays where, as many designs beside each other as fit.
  private var verdicts: String {
    let letters = matrix.designs.indices.map(ComparisonTable.letters)
    var text = ""
    for (letter, design) in zip(letters, matrix.designs) { text += "  \(letter) = \(design)\n" }
    let room = Self.width - (matrix.worlds.map { name($0).count }.max() ?? 0)
    let beside = max(1, room / ("does not pay".count + 2))
    for first in stride(from: 0, to: matrix.designs.count, by: beside) {
      let shown = first..<min(first + beside, matrix.designs.count)
      var table = TextTable(
        ["attack"] + letters[shown], Array(repeating: .left, count: shown.count + 1))
      for world in matrix.worlds {
        let rows = matrix.designs[shown].compactMap { design in
          matrix.rows.first { $0.design == design && $0.world == world }
        }
        table.add([name(world)] + rows.map(\.verdict.rawValue))
      }
      text += "\n" + table.text()
    }
    return text
  }

  /// What each attack brings in a design, and why some are not there.
  private func report(_ design: String) -> String {
    let rows = matrix.rows.filter { $0.design == design }
    let offered = rows.filter { $0.verdict != .notOffered }
    var text = "\n\(design)\n"
    if !offered.isEmpty {
      var table = TextTable(
        ["attack", "share", "profit", "per risk", "victims", "griefing", "lost", "verdict"],
        [.left, .right, .right, .right, .right, .right, .right, .left])
      for row in offered {
        let profit = row["profit"]?.estimate
        table.add(
          [
            row.attack, row.share.map { Self.percent($0) } ?? "-",
            NumberText.interval(profit?.mean, profit?.halfWidth),
          ]
            + ["profit_per_risk", "victims_loss", "griefing", "revenue_lost"].map {
              NumberText.short(row[$0]?.estimate.mean)
            } + [row.verdict.rawValue])
      }
      text += table.text(indent: 2)
    }
    for row in rows {
      if let note = row.note { text += Self.hanging("\(name(row.world)): \(note)") }
    }
    for attack in Set(offered.map(\.attack)).sorted() {
      let tries = offered.filter { $0.attack == attack }
      guard tries.count > 1 else { continue }
      let least = tries[0].smallestProfitable.map { "\(Self.percent($0)) of the role" }
      text += Self.hanging(
        "\(attack): smallest share of those run that pays: \(least ?? "none")")
    }
    return text
  }

  private static func count(_ number: Int, _ name: String) -> String {
    "\(number) \(name)\(number == 1 ? "" : "s")"
  }

  private static func percent(_ share: Double) -> String {
    NumberText.short((share * 1000).rounded() / 10) + " %"
  }

  private static func hanging(_ text: String) -> String {
    Paragraph.text("- " + text, indent: 2, width: width)
  }

  /// The attack, with its share where one was asked for.
  private func name(_ world: World) -> String { String(world.name.dropFirst("attack:".count)) }

  private static let legend = Paragraph.text(
    "profit: of all attackers, mean ± half of the 95 % interval, ether; per risk: profit over the "
      + "peak of what they had locked; victims: what everybody else lost, ether; griefing: victims' "
      + "loss per ether that the attack cost, over the seeds in which it cost something; lost: what ordering brought "
      + "less, ether; share: of the attack's role. pays, does not pay: the whole interval of the "
      + "profit is above zero, or none of it. --format json has the intervals of all figures.")
}
