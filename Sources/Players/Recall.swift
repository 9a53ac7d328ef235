internal import Learning

/// How a learner drew the decisions whose outcomes it does not know yet, and what followed on them.
///
/// A table by the decision's ordinal that doubles when an open decision would be overwritten, up to
/// `limit`; beyond that the oldest is forgotten, and its outcome is not learned from.
struct Recall: Sendable {
  /// The most decisions that can be open at once: 4 MB a learner.
  static let limit = 1 << 16

  /// A decision, and the next one of its learner.
  struct Entry: Sendable, BitwiseCopyable {
    fileprivate var ordinal: UInt32 = 0
    /// Of probability 0 where nothing is kept.
    fileprivate(set) var draw = Draw(0, probability: 0)
    /// What the learner saw at its next decision; -1 where there is none yet.
    fileprivate(set) var next = -1
    /// What it did there.
    fileprivate(set) var nextAction = 0
  }

  private var entries = ContiguousArray<Entry>()

  /// Remembers the draw of a decision.
  mutating func keep(_ draw: Draw, of ordinal: UInt32) {
    if entries.isEmpty { entries = ContiguousArray(repeating: Entry(), count: 16) }
    var place = Int(ordinal) & (entries.count - 1)
    while entries[place].draw.probability > 0, entries[place].ordinal != ordinal,
      entries.count < Self.limit
    {
      grow()
      place = Int(ordinal) & (entries.count - 1)
    }
    entries[place] = Entry(ordinal: ordinal, draw: draw)
  }

  /// Remembers which decision followed on one that may still be open.
  mutating func follow(_ ordinal: UInt32, state: Int, action: Int) {
    guard !entries.isEmpty else { return }
    let place = Int(ordinal) & (entries.count - 1)
    guard entries[place].ordinal == ordinal else { return }
    entries[place].next = state
    entries[place].nextAction = action
  }

  /// Gives a decision, and forgets it; `nil` if it is not known.
  mutating func take(_ ordinal: UInt32) -> Entry? {
    guard !entries.isEmpty else { return nil }
    let place = Int(ordinal) & (entries.count - 1)
    let entry = entries[place]
    guard entry.draw.probability > 0, entry.ordinal == ordinal else { return nil }
    entries[place].draw.probability = 0
    return entry
  }

  private mutating func grow() {
    var larger = ContiguousArray(repeating: Entry(), count: entries.count * 2)
    for entry in entries where entry.draw.probability > 0 {
      larger[Int(entry.ordinal) & (larger.count - 1)] = entry
    }
    entries = larger
  }
}
