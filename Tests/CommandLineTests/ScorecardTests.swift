import Foundation
import TestSupport
import Testing

/// The scorecard of the three designs that have players for every role, at a small size.
@Suite("the scorecard that compare prints")
struct ScorecardTests {
  static let scenario = """
    rolluplab: 1
    name: small
    design: centralized
    time: {length: 2 h, warm-up: 10 min}
    users: {accounts: {count: 1000}}
    players:
      operators: {role: sequencer, count: 4}
      provers: {role: prover, count: 8, hardware: {cpu-224-thread: 1}}
      searchers: {role: searcher, count: 2}
      outsider: {role: attacker, count: 1, capital: 500 ether, behaviour: {default: idle}}
    learning: {train: {decisions: 500}}

    """
  static let designs = [
    "centralized", "outsourced-proving-mev-auction", "proof-of-efficiency",
  ]

  /// By world, every figure that the scorecard names there.
  static let figures: [String: Set<String>] = [
    "honest": both.union([
      "attack.best.profit.ether", "attack.best.profit-per-risk", "attack.smallest-coalition.share",
      "probe.delay.p50", "probe.delay.p99", "entrant.cheapest.usd-per-hour", "honesty-gap.ether",
      "coalition-gap.ether", "data-loss.share", "exit.worst", "capital.user.ether",
      "capital.user.cost.ether",
    ]),
    "learned": both,
    "halted": ["exit.share", "exit.half", "exit.last", "halt.longest"],
  ]

  static let both: Set = [
    "nakamoto.ordering", "nakamoto.proving", "rollback.deepest", "capital.sequencer.ether",
    "capital.prover.ether", "provers.active", "sequencers.active", "hhi.ordering", "hhi.proving",
    "reward.gini", "operator.profit.ether", "prover.profit.ether", "mev.total.ether",
    "mev.arbitrage.ether", "mev.share.sequencer", "mev.share.prover", "mev.share.searcher",
    "mev.share.public", "bid-over-value.mean", "latency.soft.p50", "latency.soft.p99",
    "latency.final.p50", "latency.final.p99", "tx.unproven.share", "missed-slots.count",
    "halt.longest", "fee.mean", "fee.p50", "surplus.ether", "tx.abandoned.share", "tx.never.share",
    "tx.unsupported.share", "rollback.blocks.share", "tx.never.transfer.share",
    "tx.never.swap.share", "tx.never.heavy.share", "wait.transfer.p50", "wait.swap.p50",
    "wait.heavy.p50",
    "cost.l1-per-tx", "cost.l1-per-interval", "cost.blob-per-tx", "cost.proving-per-tx",
    "prover.utilisation", "prover.wasted.share",
  ]

  struct Value {
    var mean: Double?
    var note: String?
  }

  private func compare(
    _ worlds: String, in directory: TemporaryDirectory
  ) throws -> [[String: Any]] {
    let run = try Tool.run(
      "compare", "centralized", "proof-of-efficiency", "outsourced-proving-mev-auction",
      "--scenario", "players.yaml", "--worlds", worlds, "--seeds", "2", "--days", "0.1",
      "--machines", "gpu-rtx-4090,cpu-64-thread", "--out", "kept", "--format", "json",
      in: directory.url)
    #expect(run.status == 0 && run.complaints.isEmpty)
    return try #require(try run.json["figures"] as? [[String: Any]])
  }

  private func value(_ figure: [String: Any], _ design: String) throws -> Value {
    let value = try #require((figure["values"] as? [String: [String: Any]])?[design])
    return Value(mean: value["mean"] as? Double, note: value["note"] as? String)
  }

  private func rows(_ directory: TemporaryDirectory) throws -> [[String: String]] {
    let lines = try directory.text("kept/runs.csv").components(separatedBy: "\r\n").filter {
      !$0.isEmpty
    }
    let head = try #require(lines.first).components(separatedBy: ",")
    return lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(head, line.components(separatedBy: ",")))
    }
  }

  @Test("has every figure of its worlds for every design, and a reason for each that is missing")
  func everyFigure() throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("players.yaml", Self.scenario)
    let figures = try compare("honest,learned,halted", in: directory)
    for (world, names) in Self.figures {
      let here = figures.filter { $0["world"] as? String == world }
      #expect(Set(here.compactMap { $0["figure"] as? String }) == names, "\(world)")
      #expect(here.count == names.count)
    }
    #expect(figures.count == Self.figures.values.reduce(0) { $0 + $1.count })
    for figure in figures {
      for design in Self.designs {
        let value = try value(figure, design)
        if value.mean == nil { #expect(value.note?.isEmpty == false, "\(figure)") }
      }
    }
    try expectGaps(figures, rows(directory))
  }

  /// Each gap is the largest of the means over the seeds of what runs.csv says attackers gained.
  private func expectGaps(_ figures: [[String: Any]], _ rows: [[String: String]]) throws {
    for design in Self.designs {
      func largest(_ counts: ([String: String]) -> Bool) -> Double? {
        var profits: [String: [Double]] = [:]
        for row in rows where row["design"] == design && counts(row) {
          guard let profit = Double(row["attack.profit.ether"] ?? "") else { continue }
          profits[row["world"] ?? "", default: []].append(profit)
        }
        return profits.values.map { $0.reduce(0, +) / Double($0.count) }.max()
      }
      let isAlone: ([String: String]) -> Bool = { Double($0["attack.members"] ?? "") == 1 }
      let isThird: ([String: String]) -> Bool = {
        (Double($0["attack.share"] ?? "") ?? 1) <= 1.0 / 3
      }
      for (name, counts) in [
        ("honesty-gap.ether", isAlone),
        ("coalition-gap.ether", { isAlone($0) || isThird($0) }),
        ("attack.best.profit.ether", { _ in true }),
      ] {
        let figure = try #require(figures.first { $0["figure"] as? String == name })
        let found = try #require(try value(figure, design).mean)
        let expected = try #require(largest(counts))
        #expect(abs(found - expected) <= 1e-9 * max(1, abs(expected)), "\(name), \(design)")
      }
    }
  }

  @Test("gives no run to an attack that a design leaves no room for, and says why")
  func noRoom() throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("players.yaml", Self.scenario)
    let figures = try compare("attack:lazy-roller", in: directory)
    let worlds = try rows(directory).compactMap { row in
      row["design"].flatMap { design in row["world"].map { "\(design) \($0)" } }
    }
    #expect(!worlds.contains("centralized attack:lazy-roller"))
    #expect(worlds.contains("outsourced-proving-mev-auction attack:lazy-roller"))
    let profit = try #require(figures.first { $0["figure"] as? String == "attack.profit.ether" })
    #expect(try value(profit, "outsourced-proving-mev-auction").mean != nil)
    let note = try #require(try value(profit, "centralized").note)
    #expect(note.contains("asks no 'roller-assignment'"))
  }
}
