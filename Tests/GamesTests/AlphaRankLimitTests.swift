import Games
import LinearAlgebra
import Testing

@Suite struct AlphaRankLimitTests {
  @Test(arguments: 0..<10)
  func `large alpha agrees with the limit in 10,000 random games`(part: UInt64) throws {
    for seed in (part * 1000)..<(part * 1000 + 1000) {
      var draw = Draw(seed)
      let size = 2 + Int(seed % 7)
      // Small integers tie often, and differ by 1 at least otherwise.
      let game =
        seed % 2 == 0
        ? AlphaRankTests.onePopulation(draw.integers(size, 5))
        : draw.game(seed % 4 == 1 ? [2, size] : [2, 3, 2], range: 5)
      let population = 2 + draw.below(40)
      let limit = try game.alphaRankLimit(population: population)
      let alpha = [50, 1000, 10_000.0][Int(seed % 3)]
      let found = try game.alphaRank(alpha: alpha, population: population)
      #expect(found.states == limit.states)
      #expect(
        Fixtures.agree([found.probabilities], [limit.probabilities], 1e-12),
        "seed \(seed), alpha \(alpha): \(found.probabilities), \(limit.probabilities)")
    }
  }

  @Test func `large alpha agrees with the limit for real payoffs`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var draw = Draw(seed)
      let game =
        seed % 2 == 0
        ? AlphaRankTests.onePopulation(draw.reals(2 + Int(seed % 7)))
        : draw.game([2, 2 + Int(seed % 4)], range: 1)
      let limit = try game.alphaRankLimit(population: 30).probabilities
      let found = try game.alphaRank(alpha: 1e8, population: 30).probabilities
      #expect(Fixtures.agree([found], [limit], 1e-12), "seed \(seed)")
    }
  }

  @Test func `the limit is that of the spanning trees`() throws {
    // The Markov chain tree theorem (Freidlin and Wentzell): the probability of a state is
    // proportional to the sum, over trees that lead to it, of the products of their rates.
    for seed in 0..<300 as Range<UInt64> {
      var draw = Draw(seed)
      let size = 2 + Int(seed % 3)
      let matrix = draw.integers(size, 4)
      let population = 2 + draw.below(10)
      let found = try AlphaRankTests.onePopulation(matrix)
        .alphaRankLimit(population: population).probabilities
      var weights: [(order: Double, coefficient: Double)] = []
      for root in 0..<size {
        var sums: [Double: Double] = [:]
        for code in 0..<Int(pow(size, size)) {
          var parents: [Int] = []
          var rest = code
          for _ in 0..<size {
            parents.append(rest % size)
            rest /= size
          }
          guard parents[root] == root, leads(parents, to: root) else { continue }
          var order = 0.0
          var coefficient = 1.0
          for state in 0..<size where state != root {
            let mutant = parents[state]
            let advantage = matrix[mutant][state] - matrix[state][mutant]
            if advantage < 0 { order -= advantage }
            if advantage == 0 { coefficient /= Double(population) }
          }
          sums[order, default: 0] += coefficient
        }
        let least = try #require(sums.keys.min())
        weights.append((least, sums[least] ?? 0))
      }
      let least = weights.map(\.order).min()
      let total = weights.filter { $0.order == least }.reduce(0) { $0 + $1.coefficient }
      let expected = weights.map { $0.order == least ? $0.coefficient / total : 0 }
      #expect(Fixtures.agree([found], [expected], 1e-13), "seed \(seed): \(found), \(expected)")
    }
  }

  @Test func `without ties the limit is the walk on the only class that nothing better leaves`()
    throws
  {
    for seed in 0..<100 as Range<UInt64> {
      var draw = Draw(seed)
      let matrix = draw.reals(8)
      let beats = (0..<8).map { j in (0..<8).map { i in matrix[j][i] > matrix[i][j] } }
      // A state is in the last class if every state that it leads to leads back.
      var leads = (0..<8).map { i in (0..<8).map { i == $0 || beats[$0][i] } }
      for k in 0..<8 {
        for i in 0..<8 where leads[i][k] {
          for j in 0..<8 where leads[k][j] { leads[i][j] = true }
        }
      }
      let last = (0..<8).filter { i in (0..<8).allSatisfy { !leads[i][$0] || leads[$0][i] } }
      var rates = Matrix(rows: last.count, columns: last.count)
      for (a, i) in last.enumerated() {
        for (b, j) in last.enumerated() where i != j && beats[j][i] { rates[a, b] = 1 }
      }
      let inside = try MarkovChain(rates: rates).stationary()
      var expected = [Double](repeating: 0, count: 8)
      for (a, i) in last.enumerated() { expected[i] = inside[a] }
      let found = try AlphaRankTests.onePopulation(matrix).alphaRankLimit(population: 9)
      #expect(Fixtures.agree([found.probabilities], [expected], 1e-13), "seed \(seed)")
    }
  }

  @Test func `prisoners defect, and a small perturbation says so too`() throws {
    let game = try Fixtures.game("prisoners_dilemma.nfg")
    let limit = try game.alphaRankLimit(population: 50)
    #expect(limit.states[3] == [1, 1] && limit.probabilities[3] == 1)
    let found = try game.alphaRank(perturbation: 1e-9).probabilities
    #expect(abs(found[3] - 1) < 1e-8)
  }

  private func leads(_ parents: [Int], to root: Int) -> Bool {
    parents.indices.allSatisfy { start in
      var state = start
      for _ in parents { state = parents[state] }
      return state == root
    }
  }

  private func pow(_ base: Int, _ power: Int) -> Int { (0..<power).reduce(1) { p, _ in p * base } }
}
