internal import Parameters

/// In which order pending transactions are taken.
public enum BlockOrder: Sendable {
  /// The highest tip first, then first come.
  case highestTip
  /// First come, first served.
  case firstCome
  /// What pays most per byte that is posted, at the prices when it came (assumption), then first come.
  case revenuePerByte
}

extension BlockOrder {
  /// The key of rules that let it be chosen.
  static let parameter = Parameter(
    "order",
    .choice([
      Choice("tip", "the highest tip first, then first come"),
      Choice("fifo", "first come, first served; tips buy nothing"),
      Choice(
        "revenue-per-byte",
        "what pays most per byte that is posted, at the prices when it came, then first come"),
    ]), default: .text("tip"),
    "in which order pending transactions are taken; a block ends at the first that does not fit",
    source: .assumption("skipping it would let small transactions overtake heavy ones for ever"))

  /// What stands under the key.
  init(_ arguments: Arguments) {
    self =
      switch arguments.text("order") {
      case "fifo": .firstCome
      case "revenue-per-byte": .revenuePerByte
      default: .highestTip
      }
  }
}
