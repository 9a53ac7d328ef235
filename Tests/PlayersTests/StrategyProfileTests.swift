import Players
import Testing

@Suite("Profiles of strategies")
struct StrategyProfileTests {
  @Test(
    "read back what they are called",
    arguments: [
      "prover=lazy-roller+honest:3/sequencer=gouge", "a=b", "x=honest",
      "rollers=one:2+two:3+honest:5/operators=learned+honest",
    ])
  func names(text: String) throws {
    let world = try #require(World("profile:\(text)"))
    #expect(world.name == "profile:\(text)")
    #expect(World(world.name) == world)
  }

  @Test("are named in lowest terms, so that equal behaviour is one world")
  func lowestTerms() throws {
    let world = try #require(World("profile:prover=lazy-roller:4+honest:4/sequencer=honest:2"))
    #expect(world.name == "profile:prover=lazy-roller+honest/sequencer=honest")
    #expect(world == World("profile:prover=lazy-roller+honest/sequencer=honest"))
  }

  @Test(
    "are refused where they say nothing",
    arguments: [
      "", "prover", "prover=", "=honest", "prover=honest:0", "prover=honest:-1", "prover=honest:x",
      "prover=honest:1:2", "prover=honest/prover=gouge", "prover=honest/", "Prover=honest",
      "prover=ho nest", "prover=honest:10001", "prover=a=b",
    ])
  func refused(text: String) { #expect(World("profile:\(text)") == nil) }
}
