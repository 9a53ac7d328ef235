/// A Tullock contest: payoff prize_i x_i^r / sum x_j^r - x_i, and 1/n of the prize when all efforts are 0.
public struct Tullock: Sendable, Hashable {
  /// How many contestants there are.
  public var n: Int
  /// The prize, one for all or one a contestant.
  public var prize: [Double]
  /// The exponent of the success function, above 0.
  public var r: Double
  /// The efforts that are possible.
  public var effort: Auction.Grid
  /// Whether the winner is drawn; otherwise contestants get their expected payoff.
  public var sampled: Bool

  /// A contest with these parameters.
  public init(n: Int, prize: [Double], r: Double = 1, effort: Auction.Grid, sampled: Bool = false) {
    self.n = n
    self.prize = prize
    self.r = r
    self.effort = effort
    self.sampled = sampled
  }
}

/// A race of exponential times: the first gets the prize, and a rate costs whether it wins or not.
public struct Race: Sendable, Hashable {
  /// How many racers there are.
  public var n: Int
  /// The rates that are possible, above 0.
  public var rates: [Double]
  /// What a unit of rate costs.
  public var cost: Double
  /// What the first gets.
  public var prize: Double
  /// Whether times are drawn; otherwise racers get their expected payoff.
  public var sampled: Bool

  /// A race with these parameters.
  public init(n: Int, rates: [Double], cost: Double, prize: Double, sampled: Bool = true) {
    self.n = n
    self.rates = rates
    self.cost = cost
    self.prize = prize
    self.sampled = sampled
  }
}
