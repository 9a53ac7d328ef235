internal import Rollup

/// The number of a grid nearest to intercept + slope * something that is seen, the lower one halfway.
struct LinearBid: Sendable, BitwiseCopyable {
  private let field: Int
  private let slope: Double
  private let intercept: Double
  private let from: Double
  private let step: Double
  /// The index of the highest number.
  private let last: Double

  /// - Precondition: `kind` asks for a number and shows the field.
  init(_ answer: LinearAnswer, _ kind: DecisionKind) {
    guard case .level(_, let own, _) = kind.menu, let field = kind.fieldIndex(answer.field) else {
      preconditionFailure("'\(kind.name)' asks for no number by '\(answer.field)'")
    }
    let grid = answer.grid ?? own
    self.field = field
    slope = answer.slope
    intercept = answer.intercept
    (from, step) = (grid.from, grid.step)
    last = Double(grid.levels.count - 1)
  }

  /// The answer to a request.
  func action(_ request: Request) -> Action {
    let place = (intercept + slope * request.observation[field] - from) / step
    // The order of the comparison gives the lowest number where there is none.
    let index = min(last, max(0, (place - 0.5).rounded(.up)))
    return Action(Int(index), level: from + index * step)
  }
}
