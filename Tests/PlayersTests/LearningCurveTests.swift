import Players
import Rollup
import Testing

@Suite("Learning curves")
struct LearningCurveTests {
  /// Decision i of two learners has the reward i: the mean of a block is its middle.
  @Test("are means over equal blocks, of few decisions or many", arguments: [2, 300, 9_999])
  func blocks(decisions: Int) throws {
    var table = Table(
      Cast(
        [Kinds.sequencers(2, ["order-block": .learner(Kinds.eager())])],
        design: DesignView(decisions: [Kinds.block]), world: .learned))
    table.cast.beginTraining()
    for i in 0..<decisions { table.tell(table.ask(0, i % 2), -Double(i) - 1) }
    let curve = try #require(
      table.cast.learningCurves().first { $0.name == "order-block.reward.mean" })
    #expect(curve.unit == "ether" && curve.decisions.count == curve.values.count)
    #expect(decisions < 128 || (63...128).contains(curve.values.count))
    let length = curve.decisions[0] * 2
    for (block, end) in curve.decisions.enumerated() {
      #expect(end == Double(block + 1) * length / 2)
      let middle = -(Double(block) * length + (length + 1) / 2)
      #expect(abs((curve.values[block] ?? 0) - middle) < 1e-9)
    }
    #expect(Double(decisions) - (curve.decisions.last ?? 0) * 2 < length)
  }

  @Test("give the share of each choice and of what is not honest, which add up")
  func shares() throws {
    var table = Table(
      Cast(
        [Kinds.sequencers(1, ["order-block": .learner(Kinds.eager(.constant(1)))])],
        design: Kinds.design, world: .asWritten))
    table.cast.beginTraining()
    var counts = [Int](repeating: 0, count: 4)
    for _ in 0..<128 { counts[table.ask(1).action.index] += 1 }
    let curves = table.cast.learningCurves()
    #expect(
      curves.map(\.name) == [
        "order-block.reward.mean", "order-block.not-honest.share", "order-block.include-all.share",
        "order-block.censor.share", "order-block.empty.share", "order-block.extract.share",
      ])
    func total(_ curve: LearningCurve) -> Double { curve.values.reduce(0) { $0 + ($1 ?? 0) } }
    for choice in 0..<4 { #expect(total(curves[2 + choice]) == Double(counts[choice])) }
    #expect(total(curves[1]) == Double(128 - counts[0]))
    #expect(curves[0].values.allSatisfy { $0 == nil })
  }

  @Test("give the mean of a number, and nothing outside of training")
  func levels() throws {
    var table = Table(
      Cast([Kinds.sequencers(1)], design: Kinds.design, world: .learned, seed: 8))
    _ = table.ask(0)
    #expect(table.cast.learningCurves().isEmpty)
    table.cast.beginTraining()
    let levels = (0..<64).map { _ in table.ask(0).action.level }
    let curve = try #require(
      table.cast.learningCurves().first { $0.name == "mev-auction-bid.level.mean" })
    #expect(curve.unit == "fraction-of-value" && curve.values == levels)
    let lower = try #require(
      table.cast.learningCurves().first { $0.name == "mev-auction-bid.not-honest.share" })
    #expect(lower.values == levels.map { $0 == 1 ? 0 : 1 })
  }
}
