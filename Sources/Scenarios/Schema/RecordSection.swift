internal import Parameters

/// `record`: what a run keeps besides its metrics.
enum RecordSection {
  static let parameter = Parameter(
    "record",
    .record([
      Parameter(
        "series", .count(0...10_000), default: .text("200"),
        "the number of points of each time series; 0 for none"),
      Parameter("flows", .flag, default: .text("on"), "whether who paid whom is kept"),
      Parameter(
        "events", .choice([Choice("off", "single events are not kept")]), default: .text("off"),
        "whether single events are kept"),
    ]), default: .fields, "what a run keeps besides its metrics")
}
