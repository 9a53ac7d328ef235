internal import Rollup

/// Means over equal blocks of decisions of one kind, in bounded memory: when all blocks are full, two
/// at a time become one and blocks are twice as long.
struct CurveRecorder: Sendable {
  /// An even number, so that blocks can be joined two by two.
  private static let capacity = 128

  /// The kind's number in the design.
  let index: Int
  private let kind: String
  private let choices: [String]
  private let level: String
  private let honest: Action
  /// How many learners there are; a block's decisions are a multiple of it.
  var learners = 0
  private var length = 0
  /// One row a block: decisions, rewards, their sum, what is not honest, levels; then
  /// choices, or rounds and the highest levels in them.
  private var rows: ContiguousArray<Double>
  private let width: Int

  init(_ kind: DecisionKind, index: Int) {
    self.index = index
    self.kind = kind.name
    choices = kind.choices.map(\.name)
    level = if case .level(let name, _, _) = kind.menu { name } else { "" }
    honest = kind.honest
    width = 5 + (choices.isEmpty ? 2 : choices.count)
    rows = ContiguousArray(repeating: 0, count: width)
  }

  /// Counts a decision.
  mutating func add(_ action: Action) {
    if length == 0 { length = max(1, learners) }
    if rows[rows.count - width] >= Double(length) { startBlock() }
    let row = rows.count - width
    rows[row] += 1
    if choices.isEmpty {
      rows[row + 4] += action.level
      if abs(action.level - honest.level) > 1e-9 { rows[row + 3] += 1 }
    } else {
      rows[row + 5 + action.index] += 1
      if action.index != honest.index { rows[row + 3] += 1 }
    }
  }

  /// Whether a number is answered.
  var isOfLevels: Bool { choices.isEmpty }

  /// Counts questions that were asked together, with the highest number that was answered.
  mutating func add(highest: Double) {
    guard isOfLevels else { return }
    rows[rows.count - width + 5] += 1
    rows[rows.count - width + 6] += highest
  }

  /// Counts a reward, in the block in which it is known.
  mutating func add(reward: Double) {
    rows[rows.count - width + 1] += 1
    rows[rows.count - width + 2] += reward
  }

  private mutating func startBlock() {
    if rows.count == Self.capacity * width {
      var joined = ContiguousArray<Double>()
      for block in stride(from: 0, to: rows.count, by: 2 * width) {
        for cell in block..<(block + width) { joined.append(rows[cell] + rows[cell + width]) }
      }
      rows = joined
      length *= 2
    }
    rows.append(contentsOf: repeatElement(0, count: width))
  }

  /// The curves so far; a last block that is not full is left out, unless it is the only one.
  func curves() -> [LearningCurve] {
    guard length > 0 else { return [] }
    var blocks = Array(stride(from: 0, to: rows.count, by: width))
    if blocks.count > 1, rows[rows.count - width] < Double(length) { blocks.removeLast() }
    var total = 0.0
    let decisions = blocks.map { block in
      total += rows[block]
      return total / Double(max(1, learners))
    }
    func curve(_ name: String, _ unit: String, _ column: Int, per count: Int = 0) -> LearningCurve {
      LearningCurve(
        kind: kind, name: "\(kind).\(name)", unit: unit, decisions: decisions,
        values: blocks.map { rows[$0 + count] > 0 ? rows[$0 + column] / rows[$0 + count] : nil })
    }
    var curves = [
      curve("reward.mean", "ether", 2, per: 1), curve("not-honest.share", "share", 3),
    ]
    if isOfLevels {
      curves.append(curve("level.mean", level, 4))
      curves.append(curve("highest.mean", level, 6, per: 5))
    }
    for (choice, name) in choices.enumerated() {
      curves.append(curve("\(name).share", "share", 5 + choice))
    }
    return curves
  }
}
