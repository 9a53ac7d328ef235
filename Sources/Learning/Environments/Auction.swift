/// A sealed-bid auction of one good on a grid of bids.
public struct Auction: Sendable, Hashable {
  /// What the winner, or everybody, pays.
  public var format: Format
  /// How many bidders there are, at least 2.
  public var n: Int
  /// The bids that are possible.
  public var bids: Grid
  /// What the good is worth to the bidders.
  public var values: Values
  /// A bid below it cannot win, and the price is at least this; nil: there is none.
  public var reserve: Double?
  /// Who wins when several highest bids are equal.
  public var ties: TieRule
  /// What bidders learn beyond their own payoff.
  public var feedback: Feedback

  /// An auction with these parameters.
  public init(
    format: Format, n: Int, bids: Grid, values: Values, reserve: Double? = nil,
    ties: TieRule = .split, feedback: Feedback = .none
  ) {
    self.format = format
    self.n = n
    self.bids = bids
    self.values = values
    self.reserve = reserve
    self.ties = ties
    self.feedback = feedback
  }

  /// What the winner, or everybody, pays.
  public enum Format: Sendable, Hashable {
    /// The winner pays the own bid.
    case first
    /// The winner pays the highest bid of the others.
    case second
    /// Every bidder pays the own bid.
    case allPay
    /// The winner pays (2 - weight) * highest + (weight - 1) * second; `weight` from 1 to 2.
    case mixed(weight: Double)
  }

  /// Equal steps between two bids, both included.
  public struct Grid: Sendable, Hashable {
    /// The lowest bid.
    public var minimum: Double
    /// The highest bid.
    public var maximum: Double
    /// How many bids there are, 1 to 1000.
    public var count: Int

    /// The grid of `count` bids from `minimum` to `maximum`.
    public init(minimum: Double, maximum: Double, count: Int) {
      self.minimum = minimum
      self.maximum = maximum
      self.count = count
    }

    /// The points of the grid, from the lowest.
    var points: [Double] {
      let step = count > 1 ? (maximum - minimum) / Double(count - 1) : 0
      return (0..<count).map { minimum + Double($0) * step }
    }
  }

  /// What the good is worth to the bidders.
  public enum Values: Sendable, Hashable {
    /// Always the same: one value for all, or one a bidder.
    case fixed([Double])
    /// Independent every period: the midpoint of one of `levels` equal cells, the learner's state.
    case uniform(low: Double, high: Double, levels: Int)
    /// Signals s on the midpoints of `levels` cells of [0, 1], the learner's state; the value is
    /// (1 - eta/2) s_i + eta / (2 (n - 1)) * (sum of the others' signals).
    case affiliated(eta: Double, levels: Int)
  }

  /// Who wins when several highest bids are equal.
  public enum TieRule: String, Sendable, Hashable, CaseIterable {
    /// Each of k gets 1/k of the winner's payoff.
    case split
    /// One of them, drawn.
    case random
  }

  /// What bidders learn beyond their own payoff.
  public enum Feedback: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case none
    /// The highest bid of the others, and so what every own bid would have paid.
    case winningBid = "winning-bid"
  }
}
