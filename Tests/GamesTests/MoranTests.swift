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
}
