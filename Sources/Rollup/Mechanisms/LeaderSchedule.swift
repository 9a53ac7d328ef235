internal import Quantities
internal import Randomness

/// Who leads each slot: drawn in proportion to weights, and public some slots ahead.
///
/// Slots come in epochs. Where an epoch begins the leaders of the next one are drawn by the weights
/// of that moment, so whoever looks ahead sees at least one epoch and less than two. Each slot has a
/// draw of its own, whatever the weights are.
package struct LeaderSchedule: Sendable {
  /// How many slots an epoch has: the least that is public ahead.
  package let epoch: Int
  private let seed: UInt64
  private var leaders: [Int] = []
  /// The slot of the first of `leaders`.
  private var start = 0

  /// A schedule of epochs of so many slots.
  package init(epoch: Int, seed: UInt64) {
    precondition(epoch > 0, "an epoch without a slot")
    self.epoch = epoch
    self.seed = seed
  }

  /// Draws what becomes public by `slot`.
  ///
  /// - Precondition: Slots do not go back.
  package mutating func extend(to slot: Int, _ weights: [UInt128]) {
    precondition(slot >= start, "a slot that is over")
    if leaders.isEmpty { start = slot }
    let end = (slot / epoch + 2) * epoch
    guard start + leaders.count < end else { return }
    // What is over is forgotten, so memory follows the epoch.
    let over = min(leaders.count, slot - start)
    leaders.removeFirst(over)
    start += over
    while start + leaders.count < end {
      leaders.append(Self.draw(start + leaders.count, seed: seed, weights))
    }
  }

  /// Draws the slots from `slot` on anew: what was public of them is void.
  package mutating func redraw(from slot: Int, _ weights: [UInt128]) {
    leaders.removeLast(min(leaders.count, max(0, start + leaders.count - slot)))
    extend(to: max(start, slot - 1), weights)
  }

  /// The place of who leads a public slot.
  package func leader(of slot: Int) -> Int { leaders[slot - start] }

  /// The place that a uniform number falls in; the first where nobody has any weight.
  private static func draw(_ slot: Int, seed: UInt64, _ weights: [UInt128]) -> Int {
    let total = weights.reduce(0, +)
    guard total > 0 else { return 0 }
    var stream = RandomStream(seed: seed, purpose: .leader, slot: UInt32(slot))
    var left = stream.uniform() * Double(wide: total)
    for place in weights.indices {
      left -= Double(wide: weights[place])
      if left < 0 { return place }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }
}
