public import Store

extension AttackMatrix {
  /// The matrix for programs, under the scenario's name.
  public func json(scenario: String) -> JSON {
    .object([
      ("version", .text(Release.version)),
      ("scenario", .text(scenario)),
      ("seeds", .whole(seeds)),
      ("designs", .list(designs.map { .text($0) })),
      ("attacks", .list(rows.map(json))),
    ])
  }

  private func json(_ row: Row) -> JSON {
    .object(
      [
        ("design", .text(row.design)), ("attack", .text(row.attack)),
        ("world", .text(row.world.name)), ("share", .optional(row.share)),
        ("verdict", .text(row.verdict.rawValue)), ("note", .optional(row.note)),
        ("smallest_profitable_share", .optional(row.smallestProfitable)),
      ]
        + Self.figures.indices.map { index in
          let (figure, value) = (Self.figures[index], row.values[index])
          return (
            figure.name,
            .object([
              ("metric", .text(figure.metric)), ("unit", .text(units[index])),
              ("mean", .optional(value.estimate.mean)), ("ci_low", .optional(value.estimate.low)),
              ("ci_high", .optional(value.estimate.high)), ("n", .whole(value.estimate.count)),
              ("note", .optional(value.note)),
            ])
          )
        })
  }

  /// The matrix as RFC 4180 with a header row: one row a design and attack.
  public var csv: String {
    let names = Self.figures.flatMap { figure in
      ["", "_ci_low", "_ci_high", "_n"].map { figure.name + $0 }
    }
    return rows.reduce(
      CSV.row(
        ["design", "attack", "world", "share", "verdict", "note", "smallest_profitable_share"]
          + names)
    ) { text, row in
      text
        + CSV.row(
          [
            row.design, row.attack, row.world.name, CSV.field(row.share), row.verdict.rawValue,
            row.note ?? "", CSV.field(row.smallestProfitable),
          ]
            + row.values.flatMap { value in
              [
                CSV.field(value.estimate.mean), CSV.field(value.estimate.low),
                CSV.field(value.estimate.high), "\(value.estimate.count)",
              ]
            })
    }
  }
}
