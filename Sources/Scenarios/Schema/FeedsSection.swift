internal import Parameters
internal import Quantities
internal import Rollup

/// `feeds`: the recorded data that the run replays.
enum FeedsSection {
  static let parameter = Parameter(
    "feeds", .record([l1, blobs, price]), default: .fields, "the recorded data that the run replays"
  )

  private static let file = Parameter(
    "file", .text, default: .absent,
    "a CSV file with the same columns, relative to the scenario, in place of 'replay'")

  private static func replay(_ kind: FeedKind, _ meaning: String) -> Parameter {
    let feeds = ShippedFeed.all.filter { $0.kind == kind }
    return Parameter(
      "replay", .choice(feeds.map { Choice($0.name, $0.summary) }),
      default: .text(feeds.first?.name ?? ""), meaning)
  }

  private static let l1 = Parameter(
    "l1",
    .record([
      replay(.l1, "the shipped L1 blocks that are replayed"), file,
      Parameter(
        "gas-limit", .count(1_000_000...1_000_000_000), default: .text("30000000"),
        "the gas limit of an L1 block", source: .published("mainnet's limit from 2021 to 2024")),
      Parameter(
        "tip", .share(max: Share(percent: 1_000)), default: .text("5 %"),
        "what a poster tips on L1, as a share of the base fee",
        source: .assumption("a twentieth of the base fee gets a batch into the next block")),
      Parameter(
        "when-exhausted",
        .choice([
          Choice("refuse", "a run that is longer than the data is an error"),
          Choice("loop", "the data starts again from its first row"),
          Choice("resample-days", "each day of the run is a day of the data drawn by the seed"),
        ]), default: .text("refuse"), "what happens when the run is longer than the data"),
    ]), default: .fields, "L1 blocks: base fee, gas and missed slots")

  private static let fork = Parameter(
    "fork",
    .choice(
      BlobFork.allCases.map {
        Choice($0.rawValue, "target \($0.target), maximum \($0.maximum) blobs")
      }),
    default: .text("cancun"), "the blob schedule in force",
    source: .published("EIP-4844, EIP-7691, EIP-8134, EIP-8135"))

  private static let blobs = Parameter(
    "blobs",
    .rule(
      tag: "process",
      [
        Variant(
          "replay", "the recorded hourly blob base fee as a step function",
          [
            replay(.blobs, "the shipped blob fees that are replayed"), file,
            Parameter(
              "align", .timestamp, default: .absent,
              "the moment of the feed that the run's start falls on; the run's own start where the "
                + "feed covers the run, the feed's first row otherwise"),
            fork,
          ]),
        Variant(
          "poisson", "blobs of others are drawn, fewer the higher the fee, which follows EIP-4844",
          [
            Parameter(
              "mean", .number(0...100), default: .text("3"), "blobs of others per L1 block while the fee is far below 'reference'",
              source: .assumption("a round number of busy posters; compare the fork's target")),
            Parameter(
              "reference", .ether, default: .text("1 gwei"),
              "the fee per blob gas at which others post 2^-elasticity of their mean",
              source: .assumption("the fee at which others begin to look for alternatives")),
            Parameter(
              "elasticity", .number(0...10), default: .text("0.5"),
              "how demand falls: mean times (1 + fee / reference)^-elasticity",
              source: .assumption("most posters have no alternative at once; 0 is none at all")),
            Parameter(
              "start-excess", .count(0...1_000_000_000), default: .text("0"),
              "the excess blob gas at the start",
              source: .assumption("no excess, so that the fee starts at its least")),
            fork,
          ], source: "EIP-4844"),
      ]), default: .text("{process: replay}"), "where the blob base fee comes from")

  private static let price = Parameter(
    "eth-usd",
    .record([replay(.price, "the shipped daily prices of ether"), file]), default: .fields,
    "daily prices of ether, which set the price at the start and the size of its moves")
}
