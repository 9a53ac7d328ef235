/// What a feed records, and so what replays it.
public enum FeedKind: String, CaseIterable, Sendable {
  /// L1 blocks, one row a block.
  case l1
  /// Blob base fees, one row an hour.
  case blobs
  /// Prices of ether, one row a day.
  case price = "eth-usd"

  /// The columns that a file must have, with units; others are ignored.
  public var columns: [(name: String, unit: String)] {
    switch self {
    case .l1:
      [
        ("ts", "seconds since 1970, multiples of 12 apart"), ("base_fee_wei", "wei per gas"),
        ("gas_used", "gas"),
      ]
    case .blobs: [("hour_utc", "full hour in UTC"), ("blob_base_fee_wei", "wei per blob gas")]
    case .price: [("day_utc", "day in UTC"), ("close", "usd per ether")]
    }
  }
}

/// Recorded data that is part of the program.
public struct ShippedFeed: Sendable {
  /// The name in files, such as `l1-blocks-2023-11-06`.
  public let name: String
  /// What it records.
  public let kind: FeedKind
  /// What it is, in a sentence.
  public let summary: String
  /// The number of rows.
  public let rows: Int
  /// From when to when.
  public let span: String
  /// The repository and commit that the data is from.
  public let source: String
  /// The licence of the data.
  public let licence: String
  /// The SHA-256 of the CSV file with all columns.
  public let sha256: String
  /// The used columns as compact text.
  let text: StaticString

  /// Every feed that is part of the program.
  public static let all = [
    Self(
      name: "l1-blocks-2023-11-06", kind: .l1,
      summary: "Ethereum mainnet blocks, a calm and a busy half of a week",
      rows: ShippedBlocksOfNovember.rows, span: "2023-11-06 to 2023-11-12", source: mevboost,
      licence: "CC0-1.0", sha256: ShippedBlocksOfNovember.sha256,
      text: ShippedBlocksOfNovember.text),
    Self(
      name: "l1-blocks-2023-12-11", kind: .l1,
      summary: "Ethereum mainnet blocks of a week with high fees",
      rows: ShippedBlocksOfDecember.rows, span: "2023-12-11 to 2023-12-17", source: mevboost,
      licence: "CC0-1.0", sha256: ShippedBlocksOfDecember.sha256,
      text: ShippedBlocksOfDecember.text),
    Self(
      name: "blobs-2024-03", kind: .blobs,
      summary: "hourly blob base fees of the first three weeks of EIP-4844",
      rows: ShippedBlobFees.rows, span: "2024-03-13 to 2024-04-02",
      source: "nerolation/calldata.pics at 488c9945a92fcbbf5b3f43d434b0d4360b9dda99",
      licence: "Apache-2.0", sha256: ShippedBlobFees.sha256, text: ShippedBlobFees.text),
    Self(
      name: "eth-usd-daily", kind: .price, summary: "daily closing prices of ether in dollars",
      rows: ShippedPrices.rows, span: "2020-12-31 to 2023-12-29",
      source: "glggarenza/crypto-allocation at bd5c268957a779f21ba9dabad53c691e90aa67fd",
      licence: "MIT (rows are Coinbase candles)", sha256: ShippedPrices.sha256,
      text: ShippedPrices.text),
  ]

  private static let mevboost =
    "bryanzk/mevboost-data at 215a6d7c561043895224ace8588613dfe6ff4013"

  static func named(_ name: String) -> ShippedFeed? { all.first { $0.name == name } }
}
