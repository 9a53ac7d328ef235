internal import Parameters

/// L1 gas of a batch besides its data: the transaction and the contract's bookkeeping.
enum L1Overhead {
  static let parameter = Parameter(
    "overhead-gas", .count(21_000...10_000_000), default: .text("90000"),
    "L1 gas of posting a batch besides its data",
    source: .assumption("21,000 for the transaction and three storage writes"))

  static func gas(_ arguments: Arguments) -> UInt64 { UInt64(arguments.count("overhead-gas")) }
}
