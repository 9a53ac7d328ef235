import Statistics
import Testing

@Suite("Concentration")
struct ConcentrationTests {
  @Test("of equal shares", arguments: [1, 2, 3, 7, 10, 100])
  func equal(count: Int) throws {
    for share in [1, 0.1, 1e30, 1.0 / Double(count)] {
      let shares = [Double](repeating: share, count: count)
      let index = try #require(Concentration.herfindahl(shares))
      #expect((index - 1 / Double(count)).magnitude < 1e-14)
      #expect(try #require(Concentration.gini(shares)).magnitude < 1e-14)
      #expect(Concentration.nakamoto(shares) == count / 2 + 1)
    }
  }

  @Test("of one holder among n", arguments: [1, 2, 5, 50])
  func monopoly(count: Int) throws {
    var shares = [Double](repeating: 0, count: count)
    shares[count / 2] = 3
    #expect(Concentration.herfindahl(shares) == 1)
    #expect(Concentration.nakamoto(shares) == 1)
    let gini = try #require(Concentration.gini(shares))
    #expect((gini - (1 - 1 / Double(count))).magnitude < 1e-14)
  }

  @Test("worked by hand")
  func byHand() throws {
    // 0.4^2 + 0.3^2 + 0.2^2 + 0.1^2 = 0.30; Gini = (-3*1 - 1*2 + 1*3 + 3*4) / (4 * 10) = 0.25.
    let shares = [3.0, 1, 4, 2]
    #expect((try #require(Concentration.herfindahl(shares)) - 0.30).magnitude < 1e-15)
    #expect((try #require(Concentration.gini(shares)) - 0.25).magnitude < 1e-15)
    // Largest first: 0.4, 0.7, 0.9, 1.
    #expect(Concentration.nakamoto(shares) == 2)
    #expect(Concentration.nakamoto(shares, above: 0.4) == 2)
    #expect(Concentration.nakamoto(shares, above: 0.39) == 1)
    #expect(Concentration.nakamoto(shares, above: 2.0 / 3) == 2)
    #expect(Concentration.nakamoto(shares, above: 0.9) == 4)
    #expect(Concentration.nakamoto(shares, above: 1) == nil)
  }

  @Test("in points as antitrust guidelines print it: shares 30, 30, 20, 20 make 2,600")
  func guidelines() throws {
    let index = try #require(Concentration.herfindahl([30, 30, 20, 20]))
    #expect((index * 10_000 - 2600).magnitude < 1e-9)
  }

  @Test("of nothing is undefined", arguments: [[], [0], [0, 0, 0]] as [[Double]])
  func nothing(shares: [Double]) {
    #expect(Concentration.herfindahl(shares) == nil)
    #expect(Concentration.nakamoto(shares) == nil)
    #expect(Concentration.gini(shares) == nil)
  }
}
