import Foundation
import Laboratory
import Players
import Rollup
import Scenarios
import Store
import TestSupport
import Testing

@Suite("Learned runs", .tags(.slow))
struct LearnedRunsTests {
  private static let designs = [
    "proof-of-efficiency", "outsourced-proving-mev-auction", "burn-auction",
  ]

  private static func scenario(_ design: String) throws -> Scenario {
    try Shipped.design(design, hours: 2, ["learning.train.decisions=2000"])
  }

  @Test("are the same to the bit, twice, alone and in company", arguments: designs)
  func twice(design: String) throws {
    let scenario = try Self.scenario(design)
    let one = try Shipped.run(scenario, [.learned], seed: 17)[0]
    let again = try Shipped.run(scenario, [.learned], seed: 17)[0]
    #expect(one == again)
    #expect(one.series.contains { $0.name.hasPrefix("learning.") })
    let company = try Shipped.run(scenario, [.honest, .learned], seed: 17)
    #expect(company[1] == one && company[0] != one)
    #expect(try Shipped.run(scenario, [.learned], seed: 18)[0] != one)
  }

  @Test("leave the same files whatever the jobs")
  func jobs() throws {
    let cells = try Self.designs.flatMap { design in
      let scenario = try Self.scenario(design)
      return [World.honest, .learned, .attack("censor", percent: nil)].map { Cell(scenario, $0) }
    }
    let files = try [1, 2].map { jobs in
      let directory = try TemporaryDirectory()
      let plan = Plan(name: "jobs", cells: cells, seeds: [1, 2])
      _ = try Sweep.run(plan, in: directory.url, jobs: jobs)
      return try Sweep.files.map { try directory.text($0.rawValue) }
    }
    #expect(files[0] == files[1])
    #expect(files[0].allSatisfy { $0.count > 100 })
  }
}
