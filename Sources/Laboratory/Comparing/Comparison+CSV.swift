internal import Rollup
internal import Store

extension Comparison {
  /// The comparison as RFC 4180 with a header row: one row a figure and design, with the paired
  /// difference to the baseline (the first design), which has none itself.
  public var csv: String {
    var text = CSV.row([
      "characteristic", "figure", "world", "unit", "better", "design", "mean", "ci_low", "ci_high",
      "n", "note", "less_baseline", "less_baseline_ci_low", "less_baseline_ci_high",
      "less_baseline_p",
    ])
    for entry in entries {
      for (design, value) in zip(designs, entry.values) {
        let difference = entry.differences.first { $0.a == designs[0] && $0.b == design }
        text += CSV.row([
          entry.figure.characteristic.rawValue, entry.figure.metric, entry.figure.world, entry.unit,
          entry.better, design, CSV.field(value.estimate.mean), CSV.field(value.estimate.low),
          CSV.field(value.estimate.high), "\(value.estimate.count)", value.note ?? "",
          // The pair is baseline less design; the column says design less baseline.
          CSV.field(difference?.mean.map { 0 - $0 }), CSV.field(difference?.high.map { 0 - $0 }),
          CSV.field(difference?.low.map { 0 - $0 }), CSV.field(difference?.p),
        ])
      }
    }
    return text
  }
}
