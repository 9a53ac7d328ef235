import Foundation
import Games
import Testing

@Suite struct PayoffTests {
  @Test func `every listed equilibrium has the payoffs that the fixture states and no regret`()
    throws
  {
    var count = 0
    for method in ["pure", "support-enumeration", "lemke-howson"] {
      for entry in try Fixtures.entries(method) where entry.compare != "refused" {
        let game = try Fixtures.game(entry.game)
        for expected in entry.equilibria ?? [] {
          let equilibrium = Equilibrium(MixedProfile(expected.profile), of: game)
          #expect(equilibrium.regret <= 1e-9 * game.payoffScale, "\(entry.id)")
          if let payoffs = expected.payoffs {
            #expect(
              Fixtures.agree([equilibrium.payoffs], [payoffs], 1e-9 * game.payoffScale),
              "\(entry.id)")
          }
          if let exact = expected.exact?.map({ $0.compactMap { Rational($0) } }) {
            #expect(Equilibrium(exact: exact, of: game).regret == 0, "\(entry.id)")
            count += 1
          }
        }
      }
    }
    #expect(count > 200)
  }

  @Test func `a pure profile is checked as the mixed profile that it is`() throws {
    for name in try Fixtures.files("nfg") {
      let game = try Fixtures.game(name)
      let simulated = NormalFormGame(game.shape.counts, payoffs: game.payoffs)
      for number in 0..<min(100, game.shape.profiles) {
        let played = game.shape.profile(at: number)
        let mixes = zip(played, game.shape.counts).map { strategy, count in
          (0..<count).map { $0 == strategy ? Rational.one : .zero }
        }
        #expect(Equilibrium(pure: number, of: game) == Equilibrium(exact: mixes, of: game))
        let mixed = Equilibrium(MixedProfile(pure: played, of: game.shape), of: simulated)
        #expect(Equilibrium(pure: number, of: simulated) == mixed)
      }
    }
  }

  @Test func `a regret is never below zero, as rounding would have it`() {
    for n in 2...60 {
      let game = NormalFormGame([n, n], payoffs: Array(repeating: 7, count: 2 * n * n))
      let uniform = Equilibrium(MixedProfile(uniform: game.shape), of: game)
      #expect((0...1e-13).contains(uniform.regret), "\(n): \(uniform.regret)")
    }
  }

  @Test func `fractions round to the nearest double, ties to even`() {
    #expect(Rational("1/3")?.double == 1.0 / 3)
    for text in ["0.1", "-2.675", ".5", "1e-300", "123456789.123456789", "1.7976931348623157e308"] {
      #expect(Rational(text)?.double == Double(text), "\(text)")
    }
    #expect(Rational("9007199254740993")?.double == 9007199254740992)
    #expect(Rational("9007199254740995")?.double == 9007199254740996)
    #expect(Rational("1/0") == nil && Rational("") == nil && Rational("1.2.3") == nil)
    #expect(Rational("2/6") == Rational(1, over: 3) && Rational("2/6")?.description == "1/3")
  }
}
