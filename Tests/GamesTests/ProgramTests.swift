import Games
import Testing

@Suite struct ProgramTests {
  @Test func `the fixtures' values come out, and both strategies guarantee them`() throws {
    for entry in try Fixtures.entries("zero-sum") {
      let game = try Fixtures.game(entry.game)
      if entry.compare == "refused" {
        #expect(throws: GameError.self, "\(entry.id)") { try game.zeroSumSolution() }
        continue
      }
      let solution = try game.zeroSumSolution()
      let value = try #require(entry.value)
      #expect(abs(solution.value - value) <= entry.tolerance * game.payoffScale, "\(entry.id)")
      #expect(solution.exactValue == entry.value_exact.flatMap { Rational($0) }, "\(entry.id)")
      let profile = MixedProfile([solution.row, solution.column])
      #expect(Equilibrium(profile, of: game).regret <= 1e-9 * game.payoffScale, "\(entry.id)")
      if entry.unique == true, let row = entry.row, let column = entry.column {
        #expect(
          Fixtures.agree(profile.probabilities, [row, column], entry.tolerance), "\(entry.id)")
      }
    }
  }

  @Test func `the fixtures' correlated equilibria come out`() throws {
    for entry in try Fixtures.entries("correlated") {
      let game = try Fixtures.game(entry.game)
      let name = try #require(entry.option("--objective"))
      let objective = try #require(CorrelatedObjective(rawValue: name))
      let equilibrium = try game.correlatedEquilibrium(objective)
      let value = try #require(entry.value)
      #expect(
        abs(equilibrium.value - value) <= 1e-9 * game.payoffScale,
        "\(entry.id): \(equilibrium.value), not \(value)")
      #expect(equilibrium.violation <= 1e-9 * game.payoffScale, "\(entry.id)")
      #expect(abs(equilibrium.joint.reduce(0) { $0 + $1.p } - 1) <= 1e-15 * 100)
    }
  }
}
