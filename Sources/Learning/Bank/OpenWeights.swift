/// The weights by which open decisions were drawn, for learners who weigh an outcome by the
/// probabilities of its decision's moment.
///
/// Beyond its limit the oldest decision is forgotten, and its outcome is not learned from.
struct OpenWeights: Sendable {
  /// Numbers that a learner may keep: 2 MB.
  private static let most = 1 << 18

  /// How many numbers a decision has.
  private let width: Int
  /// By mark.
  private var places: OpenPlaces
  private var rows: ContiguousArray<Double>
  private var latest = 0

  /// Decisions of so many numbers.
  init(width: Int) {
    self.width = width
    var limit = 16
    while 2 * limit * width <= Self.most { limit *= 2 }
    places = OpenPlaces(limit: limit)
    rows = ContiguousArray(repeating: 0, count: places.count * width)
  }

  /// Keeps what `write` writes, and gives the mark by which it is found, from 1.
  mutating func keep(_ write: (UnsafeMutablePointer<Double>) -> Void) -> Int {
    latest += 1
    let place = places.open(latest)
    while rows.count < places.count * width { rows.append(contentsOf: rows) }
    rows.withUnsafeMutableBufferPointer { rows in
      if let start = rows.baseAddress { write(start + place * width) }
    }
    return latest
  }

  /// Hands over what was kept under a mark, and forgets it; nothing happens where it is not known.
  mutating func take(_ mark: Int, _ body: (UnsafePointer<Double>) -> Void) {
    guard let place = places.close(mark) else { return }
    rows.withUnsafeBufferPointer { rows in
      if let start = rows.baseAddress { body(start + place * width) }
    }
  }

  /// Forgets all that is open.
  mutating func forget() { places.closeAll() }
}
