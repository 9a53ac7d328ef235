import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Choice of rollers")
struct RollerDrawTests {
  static func draw(_ scores: [Double], _ count: Int, seed: UInt64) -> [Int] {
    var stream = RandomStream(seed: seed, purpose: .testing)
    var left = scores
    var chosen = [Int](repeating: -1, count: count)
    var leftSpan = left.mutableSpan
    var chosenSpan = chosen.mutableSpan
    let drawn = PlackettLuce.draw(&leftSpan, into: &chosenSpan, from: &stream)
    return Array(chosen.prefix(drawn))
  }

  static func top(_ scores: [Double], _ count: Int) -> [Int] {
    var left = scores
    var chosen = [Int](repeating: -1, count: count)
    var leftSpan = left.mutableSpan
    var chosenSpan = chosen.mutableSpan
    let found = TopScores.choose(&leftSpan, into: &chosenSpan)
    return Array(chosen.prefix(found))
  }

  /// Two of three: an ordered pair has probability s_i / S * s_j / (S - s_i); i is in it with the
  /// sum over the pairs that hold it, which is not 2 s_i.
  @Test(
    "draws two of three as the enumeration of pairs says",
    arguments: [[0.5, 0.3, 0.2], [7, 2, 1], [0.9, 0.05, 0.05]])
  func inclusion(scores: [Double]) {
    let sum = scores.reduce(0, +)
    let pairs = [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]
    let chances = pairs.map { scores[$0.0] / sum * scores[$0.1] / (sum - scores[$0.0]) }
    let runs = 60_000
    var seen = [Double](repeating: 0, count: pairs.count)
    for seed in 0..<UInt64(runs) {
      let drawn = Self.draw(scores, 2, seed: seed)
      for (cell, pair) in pairs.enumerated() where drawn == [pair.0, pair.1] { seen[cell] += 1 }
    }
    #expect(seen.reduce(0, +) == Double(runs))
    let expected = chances.map { $0 * Double(runs) }
    #expect(chiSquareScore(observed: seen, expected: expected) < 3.09)
    for roller in 0..<3 {
      let holding = pairs.indices.filter { pairs[$0].0 == roller || pairs[$0].1 == roller }
      let chance = holding.reduce(0) { $0 + chances[$1] }
      let share = holding.reduce(0) { $0 + seen[$1] } / Double(runs)
      let error = (chance * (1 - chance) / Double(runs)).squareRoot()
      #expect((share - chance).magnitude < 3 * error, "roller \(roller)")
    }
  }

  @Test("draws equal scores with a chance of k / n each", arguments: [(10, 3), (7, 6), (5, 1)])
  func equal(rollers: Int, places: Int) {
    let runs = 20_000
    var seen = [Double](repeating: 0, count: rollers)
    for seed in 0..<UInt64(runs) {
      let drawn = Self.draw([Double](repeating: 0.1, count: rollers), places, seed: seed)
      #expect(Set(drawn).count == places)
      for roller in drawn { seen[roller] += 1 }
    }
    let chance = Double(places) / Double(rollers)
    let error = (chance * (1 - chance) * Double(runs)).squareRoot()
    for count in seen { #expect((count - chance * Double(runs)).magnitude < 3 * error) }
  }

  @Test("draws only those with a score, and all of them if they are too few")
  func fewer() {
    for seed in UInt64(0)..<200 {
      #expect(Set(Self.draw([0, 0.4, 0, 1e-9, 0], 4, seed: seed)) == [1, 3])
    }
    #expect(Self.draw([0, 0], 1, seed: 1).isEmpty && Self.draw([], 2, seed: 1).isEmpty)
    #expect(Self.draw([1, 2], 0, seed: 1).isEmpty)
  }

  @Test("or takes the highest scores, of equal ones the lowest numbers")
  func highest() {
    #expect(Self.top([0.1, 0.4, 0.2, 0.4, 0.3], 3) == [1, 3, 4])
    #expect(Self.top([0.5, 0.5, 0.5], 2) == [0, 1])
    #expect(Self.top([0, 0.2, 0], 2) == [1])
  }
}
