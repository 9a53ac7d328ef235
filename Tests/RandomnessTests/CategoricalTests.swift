import Randomness
import Testing

@Suite("Categorical draws")
struct CategoricalTests {
  static let weights: [[Double]] = [
    [1], [1, 1], [0, 1], [1, 0], [3, 0, 1, 0, 0, 6], [1e-3, 5, 2e-2, 7, 1],
    (1...100).map { 1 / Double($0) }, [1e-300, 2e-300], [0.1, 0.2, 0.3, 0.4],
  ]

  static func score(_ weights: [Double], _ draw: () -> Int) -> Double {
    var observed = [Double](repeating: 0, count: weights.count)
    for _ in 0..<200_000 { observed[draw()] += 1 }
    for (index, weight) in weights.enumerated() where weight == 0 {
      #expect(observed[index] == 0)
    }
    let possible = weights.indices.filter { weights[$0] > 0 }
    guard possible.count > 1 else { return 0 }
    let total = weights.reduce(0, +)
    return chiSquareScore(
      observed: possible.map { observed[$0] },
      expected: possible.map { 200_000 * (weights[$0] / total) })
  }

  @Test("from an alias table follow the weights (chi-square, 0.001)", arguments: weights)
  func alias(weights: [Double]) {
    let table = AliasTable(weights)
    #expect(table.count == weights.count)
    var stream = RandomStream(seed: 301, purpose: .testing)
    #expect(Self.score(weights) { stream.categorical(table) } < 3.09)
  }

  @Test("from a cumulative table follow the weights (chi-square, 0.001)", arguments: weights)
  func cumulative(weights: [Double]) {
    let table = CumulativeTable(weights)
    #expect(table.count == weights.count)
    var stream = RandomStream(seed: 302, purpose: .testing)
    #expect(Self.score(weights) { stream.categorical(table) } < 3.09)
  }

  @Test("by inversion give the index whose interval holds the number")
  func inversion() {
    let table = CumulativeTable([0, 1, 0, 2, 1, 0])
    let cases = [(0.0, 1), (0.2, 1), (0.25, 3), (0.74, 3), (0.75, 4), (1 - 0x1p-53, 4)]
    for (u, index) in cases { #expect(table.index(u) == index) }
  }

  @Test("refuse weights that are no distribution", .tags(.property))
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = AliasTable([0, 0]) }
    await #expect(processExitsWith: .failure) { _ = AliasTable([1, -1, 2]) }
    await #expect(processExitsWith: .failure) { _ = CumulativeTable([]) }
    await #expect(processExitsWith: .failure) { _ = CumulativeTable([1, .nan]) }
  }
}
