/// Who had slots in a stretch of slots and has no block in the chain for any of them.
///
/// Stretches follow each other without overlap, and each is judged when the next one is over too: by
/// then it is settled what stays (assumption).
package struct MissedSlots: Sendable {
  /// How many slots a stretch has.
  package let stretch: Int
  /// By the parity of the stretch, then by place: slots that were had, and those whose block stands.
  private var had: [[UInt32]]
  private var standing: [[UInt32]]
  /// The stretch that is under way.
  private var now = 0

  /// Stretches of so many slots, for so many validators.
  package init(stretch: Int, validators: Int) {
    precondition(stretch > 0, "a stretch without a slot")
    self.stretch = stretch
    let none = [UInt32](repeating: 0, count: validators)
    had = [none, none]
    standing = [none, none]
  }

  /// Says that somebody had a slot, and whether its block is in the chain.
  package mutating func note(_ place: Int, had slot: Int, stands: Bool) {
    guard let side = side(of: slot) else { return }
    had[side][place] += 1
    if stands { standing[side][place] += 1 }
  }

  /// Says that the block of a slot is in the chain no more.
  package mutating func remove(_ place: Int, at slot: Int) {
    guard let side = side(of: slot) else { return }
    standing[side][place] -= 1
  }

  /// Says that the block of a slot is in the chain after all.
  package mutating func restore(_ place: Int, at slot: Int) {
    guard let side = side(of: slot) else { return }
    standing[side][place] += 1
  }

  /// Goes on to `slot`; the places of those who had slots in a stretch that is judged now, and none
  /// of their blocks stands.
  package mutating func judge(at slot: Int) -> [Int] {
    var missing: [Int] = []
    while now < slot / stretch {
      now += 1
      let side = now & 1
      missing += had[side].indices.filter { had[side][$0] > 0 && standing[side][$0] == 0 }
      for place in had[side].indices {
        had[side][place] = 0
        standing[side][place] = 0
      }
    }
    return missing
  }

  /// Where the slot is counted; `nil` where it is judged already.
  private func side(of slot: Int) -> Int? {
    let number = slot / stretch
    return number == now || number + 1 == now ? number & 1 : nil
  }
}
