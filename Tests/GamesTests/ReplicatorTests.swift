import Foundation
import Games
import Testing

@Suite struct ReplicatorTests {
  @Test func `the end points of the fixtures`() throws {
    let entries = try Fixtures.entries("replicator")
    for entry in entries {
      let game = try Fixtures.game(entry.game)
      let steps = try #require(entry.option("--steps").flatMap(Int.init))
      let step = try #require(entry.option("--dt").flatMap(Double.init))
      let expected = try #require(entry.trajectory_end)
      var start: [[Double]]?
      if var rest = entry.option("--start")?.split(separator: ",").compactMap({ Double($0) })[...] {
        start = expected.map { population in
          defer { rest = rest.dropFirst(population.count) }
          return Array(rest.prefix(population.count))
        }
      }
      let end = try game.replicator(steps: steps, step: step, start: start)
      #expect(Fixtures.agree(end, expected, entry.tolerance), "\(entry.id)")
    }
    #expect(entries.count >= 100)
  }
}
