/// What the strategies of one population earn against mixtures, laid out for many evaluations.
///
/// The payoffs are a matrix with a column for each profile of the others, one after the other, and
/// with rows for the own strategies, filled up with zeros to whole vectors of `lanes`.
struct ReplicatorField: ~Copyable {
  /// The number of own strategies.
  let rows: Int
  /// The distance of two columns: `rows` rounded up to whole vectors.
  let paddedRows: Int
  /// The populations that the columns count through, the first one fastest.
  let others: [Int]
  /// The number of strategies of each of them.
  let counts: [Int]
  /// The number of profiles of the others.
  let columns: Int
  private let matrix: UnsafeMutablePointer<Double>
  private let weights: UnsafeMutablePointer<Double>

  static let lanes = 8
  /// So many columns are added in one pass, which loads and stores the sums once.
  private static let columnsPerPass = 4

  /// The payoffs of a player; its opponent is its own population in a game of one population.
  init(of game: NormalFormGame, player: Int) {
    let shape = game.shape
    let opponents = (0..<shape.players).filter { $0 != player }
    rows = shape.counts[player]
    counts = opponents.map { shape.counts[$0] }
    others = game.isOnePopulation ? [0] : opponents
    columns = shape.profiles / rows
    paddedRows = (rows + Self.lanes - 1) / Self.lanes * Self.lanes
    // Whole passes over columns too; those without a profile have weight 0.
    let paddedColumns =
      (columns + Self.columnsPerPass - 1) / Self.columnsPerPass * Self.columnsPerPass
    matrix = .allocate(capacity: paddedRows * paddedColumns)
    matrix.initialize(repeating: 0, count: paddedRows * paddedColumns)
    weights = .allocate(capacity: paddedColumns)
    weights.initialize(repeating: 0, count: paddedColumns)
    let stride = shape.strides[player]
    var column = 0
    for profile in 0..<shape.profiles where shape.strategy(of: player, in: profile) == 0 {
      for own in 0..<rows {
        matrix[own + column * paddedRows] = game.payoff(player, profile + own * stride)
      }
      column += 1
    }
  }

  deinit {
    matrix.deallocate()
    weights.deallocate()
  }

  /// Writes what each own strategy earns against the populations' mixtures.
  func evaluate(
    _ shares: UnsafeMutablePointer<Double>, starts: [Int],
    into result: UnsafeMutablePointer<Double>
  ) {
    if others.count == 1 {
      evaluate(weights: shares + starts[others[0]], into: result)
      return
    }
    // The probability of each profile of the others.
    weights[0] = 1
    var size = 1
    for (population, count) in zip(others, counts) {
      let mixture = shares + starts[population]
      for s in (0..<count).reversed() {
        for i in 0..<size { weights[i + s * size] = weights[i] * mixture[s] }
      }
      size *= count
    }
    evaluate(weights: weights, into: result)
  }

  /// The sum of the columns with these weights.
  ///
  /// - Precondition: the weights go on with zeros to a multiple of `columnsPerPass`.
  @inline(__always)
  private func evaluate(
    weights: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<paddedRows { result[i] = 0 }
    var column = 0
    while column < columns {
      let a = matrix + column * paddedRows
      let b = a + paddedRows
      let c = b + paddedRows
      let d = c + paddedRows
      let (wa, wb) = (weights[column], weights[column + 1])
      let (wc, wd) = (weights[column + 2], weights[column + 3])
      for i in 0..<paddedRows {
        result[i] += (a[i] * wa + b[i] * wb) + (c[i] * wc + d[i] * wd)
      }
      column += Self.columnsPerPass
    }
  }
}
