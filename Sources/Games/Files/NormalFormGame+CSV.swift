extension NormalFormGame {
  /// Reads a square table of numbers without a header: the symmetric game of one population, in which
  /// a row is what a strategy earns against each.
  ///
  /// - Throws: `GameError.malformed`.
  public init(csv bytes: [UInt8]) throws(GameError) {
    var payoffs: [Rational] = []
    var rows = 0
    var columns = 0
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      if line.allSatisfy({ $0 == 32 || (9...13).contains($0) }) { continue }
      if rows == 0 { columns = cells.count }
      rows += 1
      guard cells.count == columns else {
        throw .malformed(
          line: index + 1, column: 1, found: "\(cells.count) numbers",
          expected: "\(columns) numbers")
      }
      for (place, cell) in cells.enumerated() {
        let text = String(
          decoding: cell.filter { !(9...13).contains($0) && $0 != 32 }, as: UTF8.self)
        guard let value = Rational(text) else {
          throw .malformed(
            line: index + 1, column: cell.startIndex - line.startIndex + 1,
            found: "'\(text.prefix(40))'",
            expected: "a number in row \(rows), column \(place + 1)")
        }
        payoffs.append(value)
      }
    }
    guard rows > 0 && rows == columns else {
      throw .malformed(
        line: max(1, lines.count - (lines.last?.isEmpty == true ? 1 : 0)), column: 1,
        found: "\(rows) rows", expected: "as many rows as columns (\(columns))")
    }
    self.init(symmetric: payoffs, strategies: Self.numbered(columns))
  }
}
