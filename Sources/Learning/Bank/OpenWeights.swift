/// The weights by which open decisions were drawn, for learners who weigh an outcome by the
/// probabilities of its decision's moment.
///
/// A table by the decision's mark that doubles when an open decision would be overwritten; beyond its
/// limit the oldest is forgotten, and its outcome is not learned from.
struct OpenWeights: Sendable {
  /// Numbers that a learner may keep: 2 MB.
  private static let most = 1 << 18

  /// How many numbers a decision has.
  private let width: Int
  /// The most decisions that can be open at once.
  private let limit: Int
  /// The mark of the decision in each place, 0 where nothing is kept.
  private var marks: ContiguousArray<Int> = []
  private var rows: ContiguousArray<Double> = []
  private var latest = 0

  /// Decisions of so many numbers.
  init(width: Int) {
    self.width = width
    var limit = 16
    while 2 * limit * width <= Self.most { limit *= 2 }
    self.limit = limit
  }

  /// Keeps what `write` writes, and gives the mark by which it is found.
  mutating func keep(_ write: (UnsafeMutablePointer<Double>) -> Void) -> Int {
    if marks.isEmpty { resize(to: 16) }
    latest += 1
    while marks[latest & (marks.count - 1)] != 0, marks.count < limit {
      resize(to: 2 * marks.count)
    }
    let place = latest & (marks.count - 1)
    marks[place] = latest
    rows.withUnsafeMutableBufferPointer { rows in
      if let start = rows.baseAddress { write(start + place * width) }
    }
    return latest
  }

  /// Hands over what was kept under a mark, and forgets it; nothing happens where it is not known.
  mutating func take(_ mark: Int, _ body: (UnsafePointer<Double>) -> Void) {
    guard !marks.isEmpty else { return }
    let place = mark & (marks.count - 1)
    guard marks[place] == mark else { return }
    marks[place] = 0
    rows.withUnsafeBufferPointer { rows in
      if let start = rows.baseAddress { body(start + place * width) }
    }
  }

  /// Forgets all that is open.
  mutating func forget() {
    for place in marks.indices { marks[place] = 0 }
  }

  private mutating func resize(to count: Int) {
    var larger = ContiguousArray(repeating: 0, count: count)
    var moved = ContiguousArray(repeating: 0.0, count: count * width)
    for (place, mark) in marks.enumerated() where mark != 0 {
      let target = mark & (count - 1)
      larger[target] = mark
      for i in 0..<width { moved[target * width + i] = rows[place * width + i] }
    }
    (marks, rows) = (larger, moved)
  }
}
