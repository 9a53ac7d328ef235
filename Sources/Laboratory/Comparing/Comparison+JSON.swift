public import Store

extension Comparison {
  /// The comparison for programs, under the scenario's name.
  public func json(scenario: String) -> JSON {
    .object([
      ("version", .text(Release.version)),
      ("scenario", .text(scenario)),
      ("seeds", .whole(seeds)),
      ("figures", .list(entries.map(json))),
    ])
  }

  private func json(_ entry: Entry) -> JSON {
    .object([
      ("characteristic", .text(entry.figure.characteristic.rawValue)),
      ("figure", .text(entry.figure.metric)),
      ("world", .text(entry.figure.world)),
      ("unit", .text(entry.unit)),
      ("better", .text(entry.better)),
      (
        "values",
        .object(
          zip(designs, entry.values).map { design, value in
            (
              design,
              .object([
                ("mean", .optional(value.estimate.mean)),
                ("ci_low", .optional(value.estimate.low)),
                ("ci_high", .optional(value.estimate.high)),
                ("n", .whole(value.estimate.count)),
                ("note", .optional(value.note)),
              ])
            )
          })
      ),
      (
        "differences",
        .list(
          entry.differences.map { difference in
            .object([
              ("a", .text(difference.a)),
              ("b", .text(difference.b)),
              ("mean", .optional(difference.mean)),
              ("ci_low", .optional(difference.low)),
              ("ci_high", .optional(difference.high)),
              ("p", .optional(difference.p)),
            ])
          })
      ),
    ])
  }
}
