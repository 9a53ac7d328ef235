import Foundation
import Games
import Testing

@Suite struct MoranTests {
  @Test func `the stationary distributions and fixation probabilities of the fixtures`() throws {
    let entries = try Fixtures.entries("moran")
    for entry in entries {
      let game = try Fixtures.game(entry.game)
      let beta = try #require(entry.option("--beta").flatMap(Double.init))
      let population = try #require(entry.option("--population").flatMap(Int.init))
      let result = try game.moran(population: population, beta: beta)
      #expect(result.stationary.states == entry.states, "\(entry.id)")
      #expect(
        Fixtures.agree(
          [result.stationary.probabilities], [try #require(entry.stationary)], entry.tolerance),
        "\(entry.id)")
      for (row, expectedRow) in zip(result.fixation, try #require(entry.fixation)) {
        for (found, expected) in zip(row, expectedRow) {
          guard let expected, let found else {
            #expect(expected == nil && found == nil, "\(entry.id)")
            continue
          }
          #expect(abs(found - expected) <= 1e-9 * expected, "\(entry.id): \(found), \(expected)")
        }
      }
    }
    #expect(entries.count > 10)
  }

  @Test func `a neutral mutant takes over with probability 1 / Z`() throws {
    for population in [2, 3, 10, 1000] {
      let game = AlphaRankTests.onePopulation([[7, 7, 7], [7, 7, 7], [7, 7, 7]])
      let result = try game.moran(population: population, beta: 5)
      #expect(result.stationary.probabilities.allSatisfy { abs($0 - 1.0 / 3) < 1e-15 })
      let all = result.fixation.joined().compactMap { $0 }
      #expect(all.count == 6)
      #expect(all.allSatisfy { abs($0 * Double(population) - 1) < 1e-13 })
    }
  }

  @Test func `a constant advantage has the gambler's probability`() throws {
    // (1 - r⁻¹) / (1 - r^-Z) with r = e^(βs): Moran 1958.
    for (advantage, beta, population) in [
      (1.0, 0.1, 10), (-1, 0.3, 25), (0.5, 4, 100), (-2, 2, 90),
    ] {
      let game = AlphaRankTests.onePopulation([[0, 0], [advantage, advantage]])
      let result = try game.moran(population: population, beta: beta)
      let s = beta * advantage
      let expected = expm1(-s) / expm1(-s * Double(population))
      let found = try #require(result.fixation[0][1])
      #expect(abs(found - expected) <= 1e-12 * expected, "\(found), \(expected)")
    }
  }

  @Test func `fixation is the product formula where that can be computed`() throws {
    for seed in 0..<50 as Range<UInt64> {
      var draw = Draw(seed)
      let a = draw.reals(2)
      let population = 2 + draw.below(60)
      let z = Double(population)
      let beta = 3 * draw.uniform()
      let result = try AlphaRankTests.onePopulation(a).moran(population: population, beta: beta)
      var sum = 1.0
      var product = 1.0
      for l in 1..<population {
        let k = Double(l)
        let mutant = ((k - 1) * a[1][1] + (z - k) * a[1][0]) / (z - 1)
        let resident = (k * a[0][1] + (z - k - 1) * a[0][0]) / (z - 1)
        product *= exp(-beta * (mutant - resident))
        sum += product
      }
      let found = try #require(result.fixation[0][1])
      #expect(abs(found * sum - 1) < 1e-12, "seed \(seed)")
      // Two states: the ratio of their probabilities is that of the two fixation probabilities, the
      // product of all steps.
      let back = try #require(result.fixation[1][0])
      #expect(abs(found / back * product - 1) < 1e-11, "seed \(seed)")
      let p = result.stationary.probabilities
      #expect(abs(p[1] / p[0] * product - 1) < 1e-11, "seed \(seed)")
    }
  }

  @Test func `rare mutation in the whole process comes to the limit`() throws {
    // Birth and death with exp(βf) fitness and mutation μ at birth: how often the population is all
    // of one kind, given that it is of one kind, goes to the small-mutation limit.
    var draw = Draw(77)
    for _ in 0..<10 {
      let a = draw.reals(2)
      let population = 12
      let z = Double(population)
      let expected = try AlphaRankTests.onePopulation(a).moran(population: population, beta: 1)
        .stationary.probabilities[1]
      var errors: [Double] = []
      for mutation in [1e-4, 1e-8] {
        var weight = 1.0
        for k in 0..<population {
          weight *=
            Self.birth(a, z, Double(k), mutation) / Self.death(a, z, Double(k + 1), mutation)
        }
        errors.append(abs(weight / (1 + weight) - expected))
      }
      #expect(errors[1] < 1e-6 && errors[1] < errors[0] / 100, "\(errors)")
    }
  }

  /// The rates from k mutants to one more and one less, but for a factor that depends on k only.
  private static func fitness(_ a: [[Double]], _ z: Double, _ k: Double) -> (Double, Double) {
    let mutant = k > 0 ? ((k - 1) * a[1][1] + (z - k) * a[1][0]) / (z - 1) : 0
    let resident = k < z ? (k * a[0][1] + (z - k - 1) * a[0][0]) / (z - 1) : 0
    return (k * exp(mutant), (z - k) * exp(resident))
  }

  private static func birth(_ a: [[Double]], _ z: Double, _ k: Double, _ u: Double) -> Double {
    let (mutants, residents) = fitness(a, z, k)
    return (mutants * (1 - u) + residents * u) / (mutants + residents) * (z - k)
  }

  private static func death(_ a: [[Double]], _ z: Double, _ k: Double, _ u: Double) -> Double {
    let (mutants, residents) = fitness(a, z, k)
    return (residents * (1 - u) + mutants * u) / (mutants + residents) * k
  }

  @Test func `selection far beyond the range of Double still decides`() throws {
    // Coordination: a mutant has to get past e^-200,000, the same way everywhere.
    let game = AlphaRankTests.onePopulation([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    let found = try game.moran(population: 10, beta: 1e5)
    #expect(found.fixation[0][1] == 0)
    #expect(found.stationary.probabilities.allSatisfy { abs($0 - 1.0 / 3) < 1e-14 })
    // One kind earns d more with its like: the sum over k of (k - 1) d / 9 is 4 d.
    let better = try AlphaRankTests.onePopulation([[1, 0], [0, 1 + 0x1p-20]])
      .moran(population: 10, beta: 0x1p16).stationary.probabilities
    let ratio = exp(4 * 0x1p-4)
    #expect(abs(better[1] / better[0] - ratio) < 1e-11 * ratio, "\(better), \(ratio)")
  }

  @Test func `only symmetric games of two players have one population`() throws {
    let symmetric = try Fixtures.game("sym_hawk_dove.nfg").moran(population: 20, beta: 0.1)
    #expect(symmetric == (try Fixtures.game("sym_hawk_dove.csv").moran(population: 20, beta: 0.1)))
    for name in ["matching_pennies.nfg", "random_int_3x4.nfg", "three_player_majority.nfg"] {
      let game = try Fixtures.game(name)
      #expect(throws: GameError.self) { try game.moran(population: 20, beta: 0.1) }
    }
    let game = try Fixtures.game("sym_hawk_dove.csv")
    for (population, beta) in [(1, 1.0), (0, 1), (-5, 1), (Int.max, 1), (10, -1), (10, .nan)] {
      #expect(throws: GameError.self) { try game.moran(population: population, beta: beta) }
    }
  }
}
