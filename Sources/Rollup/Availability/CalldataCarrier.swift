internal import Parameters
internal import Quantities

/// The parameters of calldata, shared by the rules that post in it.
enum CalldataCarrier {
  static let parameters = [
    Parameter(
      "max-bytes", .count(1_000...1_000_000), default: .text("120000"),
      "bytes of calldata at which a batch is full",
      source: .published("PolygonZkEVM.sol, _MAX_TRANSACTIONS_BYTE_LENGTH")),
    Parameter(
      "zero-bytes", .share(max: .whole), default: .text("0.4 %"),
      "the share of zero bytes, which cost 4 gas instead of 16",
      source: .assumption("compressed bytes are uniform: 1 in 256")),
    Parameter(
      "pricing",
      .choice([
        Choice("eip-2028", "16 gas a non-zero byte, 4 a zero byte"),
        Choice("eip-7623", "the same with the floor of 10 gas a token"),
      ]), default: .text("eip-2028"), "the rule for the price of calldata"),
  ]

  static func make(_ arguments: Arguments) -> Carrier {
    .calldata(
      maxBytes: UInt64(arguments.count("max-bytes")), zeros: arguments.share("zero-bytes"),
      floorPricing: arguments.text("pricing") == "eip-7623")
  }
}
