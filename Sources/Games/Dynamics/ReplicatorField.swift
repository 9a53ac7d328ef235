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
  /// The number of groups of 8 columns.
  private let passes: Int
  /// Tiles of 8 × 8, column after column inside; the tiles of 8 columns follow each other.
  private let matrix: UnsafeMutablePointer<Double>
  private let weights: UnsafeMutablePointer<Double>

  /// The payoffs of a player; its opponent is its own population in a game of one population.
  init(of game: NormalFormGame, player: Int) {
    let shape = game.shape
    let opponents = (0..<shape.players).filter { $0 != player }
    rows = shape.counts[player]
    counts = opponents.map { shape.counts[$0] }
    others = game.isOnePopulation ? [0] : opponents
    columns = shape.profiles / rows
    paddedRows = (rows + 7) / 8 * 8
    passes = (columns + 7) / 8
    let size = paddedRows * passes * 8
    matrix = UnsafeMutableRawPointer.allocate(byteCount: size * 8, alignment: 64)
      .bindMemory(to: Double.self, capacity: size)
    matrix.initialize(repeating: 0, count: size)
    weights = .allocate(capacity: passes * 8)
    weights.initialize(repeating: 0, count: passes * 8)
    let stride = shape.strides[player]
    var column = 0
    for profile in 0..<shape.profiles where shape.strategy(of: player, in: profile) == 0 {
      for own in 0..<rows {
        let tile = column / 8 * (paddedRows / 8) + own / 8
        matrix[(tile * 8 + column % 8) * 8 + own % 8] = game.payoff(player, profile + own * stride)
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
  /// - Precondition: the weights go on with zeros to a multiple of 8.
  @inline(__always)
  private func evaluate(
    weights: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>
  ) {
    let blocks = paddedRows / 8
    for i in 0..<paddedRows { result[i] = 0 }
    var tile = UnsafeRawPointer(matrix)
    for pass in 0..<passes {
      let w = weights + pass * 8
      let (w0, w1, w2, w3) = (lanes(w[0]), lanes(w[1]), lanes(w[2]), lanes(w[3]))
      let (w4, w5, w6, w7) = (lanes(w[4]), lanes(w[5]), lanes(w[6]), lanes(w[7]))
      for block in 0..<blocks {
        let sums = UnsafeMutableRawPointer(result + block * 8)
        let a = column(tile, 0) * w0 + column(tile, 1) * w1
        let b = column(tile, 2) * w2 + column(tile, 3) * w3
        let c = column(tile, 4) * w4 + column(tile, 5) * w5
        let d = column(tile, 6) * w6 + column(tile, 7) * w7
        let sum = sums.loadUnaligned(as: SIMD8<Double>.self) + ((a + b) + (c + d))
        sums.storeBytes(of: sum, as: SIMD8<Double>.self)
        tile += 512
      }
    }
  }

  @inline(__always) private func lanes(_ value: Double) -> SIMD8<Double> { SIMD8(repeating: value) }

  @inline(__always)
  private func column(_ tile: UnsafeRawPointer, _ index: Int) -> SIMD8<Double> {
    tile.load(fromByteOffset: index * 64, as: SIMD8<Double>.self)
  }
}
