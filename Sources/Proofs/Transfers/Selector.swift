/// Columns that say which row of a transfer a row is; the verifier evaluates them itself.
enum Selector: Int, CaseIterable {
  /// The next row climbs one level.
  case climb
  /// What that level's bit is worth in the place; 0 elsewhere.
  case weight
  /// A leaf is hashed.
  case leaf
  /// The sender's leaf is hashed: the first row of a transfer.
  case senderLeaf
  /// The root is hashed.
  case top
  /// The root is hashed in the sender's half.
  case senderTop
  /// The transfer is added to the digest of the transfers.
  case chain
  /// The last row of a transfer.
  case last
  /// The upper halves of range-checked values are complete.
  case rangeHalf
  /// Range-checked values are complete.
  case rangeEnd

  /// The values, which repeat.
  func values(_ layout: TransferLayout) -> [KoalaBear] {
    let (depth, half, period) = (layout.depth, layout.half, layout.period)
    func column(_ rows: Int, _ value: (Int) -> UInt32) -> [KoalaBear] {
      (0..<rows).map { KoalaBear(value($0)) }
    }
    func only(_ row: Int, of rows: Int) -> [KoalaBear] { column(rows) { $0 == row ? 1 : 0 } }
    return switch self {
    case .climb: column(half) { $0 < depth ? 1 : 0 }
    case .weight: column(half) { $0 < depth ? 1 << UInt32($0) : 0 }
    case .leaf: only(0, of: half)
    case .senderLeaf: only(0, of: period)
    case .top: only(depth, of: half)
    case .senderTop: only(depth, of: period)
    case .chain: only(half - 1, of: period)
    case .last: only(period - 1, of: period)
    case .rangeHalf: only(layout.position(ofUpper: Account.feeBits / 2).row, of: period)
    case .rangeEnd: only(layout.position(ofUpper: Account.limbBits).row, of: period)
    }
  }
}
