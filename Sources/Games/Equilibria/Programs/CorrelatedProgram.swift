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
  /// Units of each player's payoffs in the rows that say what is least.
  private let units: [Double]
  /// The unit of the objective, in that of payoffs.
  let leastUnit: Double
  private let sumRow: Int
  private static let smallestUnit = 0x1p-60

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
    // A power of two of about the size of each player's payoffs; the least payoff is at most of the
    // size of the smallest of these.
    let units: [Double] = (0..<(isEgalitarian ? shape.players : 0)).map { player in
      let greatest = payoffs[(player * profiles)..<((player + 1) * profiles)].max() ?? 0
      return max(greatest.binade, Self.smallestUnit)
    }
    let leastUnit = units.min() ?? 1
    self.units = units
    self.leastUnit = leastUnit
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
    program.add(.equal(1), (0..<profiles).map { .init(variable: $0, coefficient: 1) })
    if isEgalitarian {
      for player in 0..<shape.players {
        let terms = (0..<profiles).map {
          LinearProgram.Term(
            variable: $0, coefficient: -payoffs[player * profiles + $0] / units[player])
        }
        program.add(
          .atMost(0), terms + [.init(variable: profiles, coefficient: leastUnit / units[player])])
      }
      start.variables.append(profiles)
      start.rows.append(sumRow + 1)
    }
  }

  /// The greatest value that the duals of a solution leave possible, whatever they are: no
  /// distribution that keeps to the rows is worth more.
  func bound(_ solution: LinearProgram.Solution) -> Double {
    var solution = solution
    for row in solution.duals.indices where solution.duals[row] <= 0 {
      solution.duals[row] = 0
      solution.dualTails[row] = 0
    }
    solution.duals[sumRow] = 0
    solution.dualTails[sumRow] = 0
    // The players' weights in the egalitarian objective; none in the other.
    let players = (sumRow + 1)..<solution.duals.count
    let weight = players.reduce(0) {
      $0 + solution.duals[$1] * (leastUnit / units[$1 - sumRow - 1])
    }
    if weight > 0 {
      for row in players {
        solution.duals[row] /= weight
        solution.dualTails[row] = 0
      }
    }
    let left = program.errors(of: solution).objective[..<shape.profiles]
    return origin + scale * leastUnit * (left.max() ?? 0)
  }

  private mutating func addIncentives(of game: NormalFormGame) {
    let differences = PayoffDifferences(game, scale: scale)
    var terms = [LinearProgram.Term]()
    for player in 0..<shape.players {
      let stride = shape.strides[player]
      let count = shape.counts[player]
      for told in 0..<count {
        for other in 0..<count where other != told {
          terms.removeAll(keepingCapacity: true)
          var size = 0.0
          for block in Swift.stride(from: told * stride, to: shape.profiles, by: stride * count) {
            for profile in block..<block + stride {
              let (gain, tail) = differences.gain(
                of: player, in: profile, by: (other - told) * stride)
              terms.append(.init(variable: profile, coefficient: gain, tail: tail))
              size = max(size, abs(gain))
            }
          }
          let unit = size > 0 ? size.binade : 1
          program.add(
            .atMost(0),
            terms.lazy.map {
              .init(variable: $0.variable, coefficient: $0.coefficient / unit, tail: $0.tail / unit)
            })
        }
      }
    }
  }
}
