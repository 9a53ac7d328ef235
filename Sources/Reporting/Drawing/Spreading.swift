/// Labels that would cover each other, moved apart.
package enum Spreading {
  /// Places as near to `wanted` as they can be at least `gap` apart and inside [low, high], in the
  /// order of the wanted places; where there is no room for all, the gap shrinks.
  package static func apart(_ wanted: [Double], gap: Double, low: Double, high: Double) -> [Double]
  {
    guard wanted.count > 1 else { return wanted.map { min(max($0, low), high) } }
    let gap = min(gap, (high - low) / Double(wanted.count - 1))
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // Blocks of labels that touch, each centred on the mean of where its members want to be.
    var blocks: [(sum: Double, count: Int)] = []
    func start(_ block: (sum: Double, count: Int)) -> Double {
      let length = Double(block.count - 1) * gap
      let centred = block.sum / Double(block.count) - length / 2
      return min(max(centred, low), high - length)
    }
    for index in order {
      blocks.append((wanted[index], 1))
      while blocks.count > 1 {
        let (upper, lower) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
        guard start(upper) + Double(upper.count) * gap > start(lower) else { break }
        blocks.removeLast()
        blocks[blocks.count - 1] = (upper.sum + lower.sum, upper.count + lower.count)
      }
    }
    let spread = blocks.flatMap { block in
      (0..<block.count).map { start(block) + Double($0) * gap }
    }
    var places = wanted
    for (place, index) in zip(spread, order) { places[index] = place }
    return places
  }
}
