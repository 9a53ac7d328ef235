internal import Parameters
internal import Players
internal import Proving
internal import Quantities
internal import Rollup

/// Everything that a scenario can name, as data: what `list` and `explain` are rendered from.
public enum Catalogue {
  /// The table of a topic.
  public static func list(_ topic: ListTopic) -> Listing {
    switch topic {
    case .designs:
      Listing(columns: ["name", "summary"], rows: Preset.all.map { [$0.name, $0.summary] })
    case .parts: parts
    case .metrics:
      Listing(
        columns: ["name", "unit", "better", "meaning"],
        rows: (MetricDictionary.standard + MetricDictionary.scorecard).map {
          [$0.name, $0.unit, $0.better.rawValue, $0.meaning]
        })
    case .decisions: decisions
    case .learners: learners
    case .attacks:
      Listing(
        columns: ["name", "role", "summary"],
        rows: Attack.all.map { [$0.name, $0.role.rawValue, $0.summary] })
    case .feeds: feeds
    case .hardware: hardware
    case .provers: provers
    }
  }

  private static var parts: Listing {
    Listing(
      columns: ["name", "part", "rule", "summary", "source"],
      rows: Part.allCases.flatMap { part in
        Registry.rules(for: part).map { type in
          let rule = type.declaration
          return [
            "\(part.rawValue).\(rule.name)", part.rawValue, rule.name, rule.summary, rule.source,
          ]
        }
      }
        + Lineage.declarations.map {
          ["\(Lineage.tag).\($0.name)", Lineage.tag, $0.name, $0.summary, $0.source]
        })
  }

  private static var feeds: Listing {
    Listing(
      columns: ["name", "feed", "columns", "rows", "span", "licence", "source", "summary"],
      rows: ShippedFeed.all.map { feed in
        [
          feed.name, feed.kind.rawValue, feed.kind.columns.map(\.name).joined(separator: ", "),
          "\(feed.rows)", feed.span, feed.licence, feed.source, feed.summary,
        ]
      })
  }

  private static var hardware: Listing {
    Listing(
      columns: [
        "name", "summary", "usd-per-hour", "memory-gb", "threads", "speed", "entrant", "source",
      ],
      rows: HardwareProfile.all.map { machine in
        [
          machine.name, machine.summary, dollars(machine.dollarsPerHour),
          machine.memoryGigabytes.map { "\($0)" } ?? "", machine.threads.map { "\($0)" } ?? "",
          "\(machine.speed)", HardwareProfile.entrants.contains(machine) ? "yes" : "no",
          machine.source,
        ]
      })
  }

  private static var provers: Listing {
    Listing(
      columns: [
        "name", "summary", "transactions-per-proof", "seconds-per-proof", "usd-per-hour",
        "time-source", "price-source",
      ],
      rows: ProverProfile.all.map { prover in
        [
          prover.name, prover.summary, "\(prover.transactionsPerProof)",
          "\(prover.secondsPerProof)", dollars(prover.dollarsPerHour), prover.timeSource,
          prover.priceSource,
        ]
      })
  }

  private static func dollars(_ amount: DollarAmount) -> String {
    "\(Decimal128(digits: amount.rawValue, exponent: -6))"
  }
}
