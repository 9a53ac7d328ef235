import Learning
import Testing

/// Independent programs, written from the definitions alone, ran the same experiments.
@Suite("Sessions and an independent program's")
struct FixtureTests {
  /// Fewer sessions than the fixtures ask for where they are long: the tolerance knows how many.
  @Test(
    "agree in the market of Calvano et al.",
    arguments: [
      ("C01", 24), ("C02", 40), ("C03", 30), ("C04", 40), ("C05", 30), ("C06", 30), ("C07", 100),
      ("C08", 50), ("C09", 12), ("C10", 50),
    ])
  func calvano(_ id: String, sessions: Int) throws {
    try compare("calvano.csv", id, sessions)
  }

  @Test(
    "agree in auctions",
    arguments: [
      ("A01", 40), ("A02", 40), ("A03", 60), ("A04", 100), ("A05", 100), ("A06", 100), ("A07", 100),
      ("A08", 100),
    ])
  func auction(_ id: String, sessions: Int) throws {
    try compare("auction.csv", id, sessions)
  }

  /// R12 and the sets of expected play have no randomness: they agree to 1e-6.
  @Test(
    "agree on regrets",
    arguments: [
      ("R01", 400), ("R02", 200), ("R03", 400), ("R04", 200), ("R05", 200), ("R06", 400),
      ("R07", 400), ("R08", 300), ("R09", 1), ("R10", 300), ("R11", 300), ("R12", 1), ("R13", 1),
    ])
  func regret(_ id: String, sessions: Int) throws {
    try compare("regret.csv", id, sessions)
  }

  private func compare(_ file: String, _ id: String, _ sessions: Int) throws {
    let rows = try FixtureFiles.rows(file).filter { $0.id == id }
    var experiment = try FixtureExperiment.decode(try #require(rows.first).experiment)
    experiment.sessions = sessions
    experiment.seed = 9
    let result = try experiment.run(threads: 2)
    for row in rows {
      if row.measure.hasPrefix("constant:") {
        let name = row.measure.dropFirst("constant:".count)
        let constant = try #require(result.constants.first { $0.name == name })
        #expect(abs(constant.values[0] - row.mean) <= row.floor, "\(row.measure)")
        continue
      }
      let got = try #require(result.summary(row.measure), "\(row.measure)")
      let difference = abs(got.mean - row.mean)
      let error =
        (got.standardError * got.standardError + row.standardError * row.standardError).squareRoot()
      #expect(difference < 4 * error || difference <= row.floor, "\(row.measure): \(got)")
      let spread = 5 * row.sd * (1 / Double(sessions) + 1 / row.sessions).squareRoot()
      #expect(difference <= max(row.floor, spread), "\(row.measure): \(got)")
      if let factor = row.sdFactor, row.sd > 0 {
        #expect(got.sd <= factor * row.sd && factor * got.sd >= row.sd, "\(row.measure): \(got)")
      }
    }
  }
}
