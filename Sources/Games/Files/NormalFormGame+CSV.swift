extension NormalFormGame {
  /// Reads a square table of numbers without a header: the symmetric game of one population, in which
  /// a row is what a strategy earns against each.
  ///
  /// Commas separate; white space around numbers and empty lines are skipped. Numbers are as in
  /// Gambit's files.
  /// - Throws: `GameError.malformed`, with the line and the column in bytes.
  public init(csv bytes: [UInt8]) throws(GameError) {
    var text = try PayoffRows(bytes)
    var payoffs: [Rational] = []
    var columns = 0
    var rows = 0
    while let row = try text.next(columns: columns) {
      if rows == 0 {
        columns = row.count
        guard 2 * columns * columns <= GameText.mostPayoffs else {
          throw text.malformed(
            1, "\(columns) columns", "at most \(GameText.mostPayoffs) payoffs in all")
        }
      }
      guard rows < columns else {
        throw text.malformed(1, "row \(rows + 1)", "as many rows as columns (\(columns))")
      }
      payoffs += row
      rows += 1
    }
    guard rows > 0 else {
      throw text.malformed(1, "an empty file", "a square table of numbers")
    }
    guard rows == columns else {
      throw text.malformed(
        1, rows == 1 ? "1 row" : "\(rows) rows", "as many rows as columns (\(columns))")
    }
    self.init(symmetric: payoffs, strategies: Self.numbered(columns))
  }

  /// The payoffs of the first player, row by row, as a file that reads back as the same payoffs.
  ///
  /// Title and names have no place there.
  /// - Throws: `GameError` where the game is not symmetric: two players, of whom the second's payoffs
  ///   are the transpose of the first's.
  public func csv() throws(GameError) -> String {
    guard shape.players == 2 else {
      throw .players(method: "a payoff CSV", expected: "2", found: shape.players)
    }
    let n = shape.counts[0]
    let texts = payoffTexts
    let isSymmetric =
      n == shape.counts[1]
      && (0..<n * n).allSatisfy { texts[$0] == texts[n * n + $0 % n * n + $0 / n] }
    guard isSymmetric else {
      throw .noResult(method: "a payoff CSV", reason: "the game is not symmetric")
    }
    return (0..<n).map { own in
      (0..<n).map { texts[own + $0 * n] }.joined(separator: ",") + "\n"
    }.joined()
  }
}

/// The rows of a payoff table, one after the other.
private struct PayoffRows {
  private let bytes: [UInt8]
  private var position: Int
  private var nextLine = 1
  /// The line of the row that was read last.
  private var line = 1
  private var rows = 0

  init(_ bytes: [UInt8]) throws(GameError) {
    position = try GameText(bytes).position
    self.bytes = bytes
  }

  /// The next row that is not empty, of so many columns unless it is the first.
  mutating func next(columns: Int) throws(GameError) -> [Rational]? {
    while position < bytes.count {
      let start = position
      while position < bytes.count, !Self.endsLine(bytes[position]) { position += 1 }
      let row = bytes[start..<position]
      if position < bytes.count { position += 1 }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\n"),
        bytes[position - 1] == UInt8(ascii: "\r")
      {
        position += 1
      }
      let line = nextLine
      nextLine += 1
      if row.allSatisfy(GameText.isSpace) { continue }
      self.line = line
      rows += 1
      return try numbers(row, columns: columns)
    }
    return nil
  }

  private func numbers(
    _ row: ArraySlice<UInt8>, columns: Int
  ) throws(GameError) -> [Rational] {
    let cells = row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    var numbers: [Rational] = []
    for cell in cells {
      guard columns == 0 || cells.count == columns else {
        throw malformed(
          1, cells.count == 1 ? "1 number" : "\(cells.count) numbers", "\(columns) numbers")
      }
      let isSpace = GameText.isSpace
      let start = cell.firstIndex { !isSpace($0) } ?? cell.startIndex
      let end = cell.lastIndex { !isSpace($0) } ?? start - 1
      let word = cell[start..<end + 1]
      do throws(Rational.TextError) {
        numbers.append(try Rational(bytes: word))
      } catch {
        throw malformed(
          start - row.startIndex + 1,
          word.isEmpty ? "an empty cell" : GameText.Token.word(word).described,
          "\(error.expected), in row \(rows), column \(numbers.count + 1)" + hint(word, cells.count)
        )
      }
    }
    return numbers
  }

  /// What is usual in tables and not read here.
  private func hint(_ word: ArraySlice<UInt8>, _ cells: Int) -> String {
    let others = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: " ")]
    if word.contains(where: others.contains) { return "; commas separate the numbers" }
    return rows == 1 ? "; the table has no header" : ""
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The error at a column of the row that was read last.
  func malformed(_ column: Int, _ found: String, _ expected: String) -> GameError {
    .malformed(line: line, column: column, found: found, expected: expected)
  }
}
