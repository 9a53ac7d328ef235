/// The linear program of the best correlated equilibrium.
///
/// Variables are the probabilities of the profiles and, for the egalitarian objective, the least
/// payoff. Rows say for each player, strategy told and other strategy that nothing is gained by it;
/// then that probabilities sum to 1; then, if egalitarian, for each player what is least.
struct CorrelatedProgram {
  /// The program, with payoffs counted from the least one in units of `scale`.
  private(set) var program: LinearProgram
  /// A power of two of about the size of the payoffs' range.
  let scale: Double
  /// What the objective is worth where all have the least payoff of all: the program's zero.
  private let origin: Double
  /// The profile that would be best without incentives: from there only these are to be mended.
  private(set) var start: LinearProgram.Basis
  private let shape: ProfileShape
  private let sumRow: Int
  /// What an incentive row, of size 1, may exceed zero by where its coefficients are rounded: more
  /// than rounding can put together, so that what is an equilibrium exactly stays in.
  private static let slack = 0x1p-50

  init(_ game: NormalFormGame, _ objective: CorrelatedObjective) {
    let shape = game.shape
    let profiles = shape.profiles
    self.shape = shape
    // Counted from the least payoff, so that a common part of all does not hide their differences.
    let least = game.payoffs.min() ?? 0
    let largest = game.payoffs.reduce(0) { max($0, $1 / 2 - least / 2) }
    let scale = largest > 0 ? largest.binade * 2 : 1
    self.scale = scale
    origin = objective == .welfare ? least * Double(shape.players) : least
    let payoffs = game.payoffs.map { 2 * (($0 / 2 - least / 2) / scale) }
    let isEgalitarian = objective == .egalitarian
    let aim = (0..<profiles).map { profile in
      (0..<(isEgalitarian ? 1 : shape.players)).reduce(0) { $0 + payoffs[$1 * profiles + profile] }
    }
    let best = aim.indices.max { aim[$0] < aim[$1] } ?? 0
    program =
      isEgalitarian
      ? LinearProgram(
        objective: Array(repeating: 0, count: profiles) + [1],
        isFree: Array(repeating: false, count: profiles) + [true])
      : LinearProgram(objective: aim, isFree: Array(repeating: false, count: profiles))
    sumRow = shape.counts.reduce(0) { $0 + $1 * ($1 - 1) }
    start = LinearProgram.Basis(variables: [best], rows: [sumRow])

    addIncentives(of: game)
    program.add(.equal(1), (0..<profiles).map { (variable: $0, coefficient: 1) })
    if isEgalitarian {
      for player in 0..<shape.players {
        let terms = (0..<profiles).map {
          (variable: $0, coefficient: -payoffs[player * profiles + $0])
        }
        program.add(.atMost(0), terms + [(variable: profiles, coefficient: 1)])
      }
      start.variables.append(profiles)
      start.rows.append(sumRow + 1)
    }
  }

  /// The greatest value that the duals of a solution leave possible, whatever they are: no
  /// distribution that keeps to the rows is worth more.
  func bound(_ duals: [Double]) -> Double {
    var duals = duals.map { max(0, $0) }
    duals[sumRow] = 0
    // The players' weights in the egalitarian objective; none in the other.
    let weight = duals[(sumRow + 1)...].reduce(0, +)
    if weight > 0 {
      for row in sumRow + 1..<duals.count { duals[row] /= weight }
    }
    let left = program.reducedObjective(duals)[..<shape.profiles]
    return origin + scale * (left.max() ?? 0)
  }

  private mutating func addIncentives(of game: NormalFormGame) {
    let differences = PayoffDifferences(game, scale: scale)
    let slack = differences.areExact ? 0 : Self.slack
    var gains = [(variable: Int, coefficient: Double)]()
    for player in 0..<shape.players {
      let stride = shape.strides[player]
      let count = shape.counts[player]
      for told in 0..<count {
        for other in 0..<count where other != told {
          gains.removeAll(keepingCapacity: true)
          var size = 0.0
          for block in Swift.stride(from: told * stride, to: shape.profiles, by: stride * count) {
            for profile in block..<block + stride {
              let gain = differences.gain(of: player, in: profile, by: (other - told) * stride)
              gains.append((variable: profile, coefficient: gain))
              size = max(size, abs(gain))
            }
          }
          let unit = size > 0 ? size.binade : 1
          program.add(
            .atMost(slack),
            gains.lazy.map { (variable: $0.variable, coefficient: $0.coefficient / unit) })
        }
      }
    }
  }
}
