internal import Learning

/// How a learner drew the decisions whose outcomes it does not know yet, and what followed on them.
///
/// Beyond a limit the oldest is forgotten, and its outcome is not learned from.
struct Recall: Sendable {
  /// A decision, and the next one of its learner.
  struct Entry: Sendable, BitwiseCopyable {
    fileprivate(set) var draw: Draw
    /// What the learner saw at its next decision; -1 where there is none yet.
    fileprivate(set) var next = -1
    /// What it did there.
    fileprivate(set) var nextAction = 0
  }

  /// By ordinal; 65,536 are 2.5 MB a learner.
  private var places = OpenPlaces(limit: 1 << 16)
  private var entries = ContiguousArray<Entry>()

  /// Remembers the draw of a decision.
  mutating func keep(_ draw: Draw, of ordinal: UInt32) {
    let place = places.open(Int(ordinal))
    let entry = Entry(draw: draw)
    if entries.isEmpty { entries = ContiguousArray(repeating: entry, count: places.count) }
    while entries.count < places.count { entries.append(contentsOf: entries) }
    entries[place] = entry
  }

  /// Remembers which decision followed on one that may still be open.
  mutating func follow(_ ordinal: UInt32, state: Int, action: Int) {
    guard let place = places.place(of: Int(ordinal)) else { return }
    entries[place].next = state
    entries[place].nextAction = action
  }

  /// Gives a decision, and forgets it; `nil` if it is not known.
  mutating func take(_ ordinal: UInt32) -> Entry? {
    places.close(Int(ordinal)).map { entries[$0] }
  }
}
