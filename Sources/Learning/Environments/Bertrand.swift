/// Price competition with logit demand on a grid of prices.
///
/// The laboratory of Calvano et al. 2020, section II. Firm i sells q_i = exp((a_i - p_i) / mu) / (sum_j exp((a_j - p_j) / mu) + exp(a_0 / mu)) and earns
/// (p_i - c_i) q_i. Prices are `m` equal steps from p^N - xi (p^M - p^N) to p^M + xi (p^M - p^N),
/// between the Bertrand-Nash price p^N and the price of joint profit p^M, own ones for every firm.
public struct Bertrand: Sendable, Hashable {
  /// How many firms there are, at least 1.
  public var n: Int
  /// How many prices a firm chooses from, 2 to 1000.
  public var m: Int
  /// How far the grid reaches beyond the two prices.
  public var xi: Double
  /// a_i, one for all or one a firm, in the unit of prices.
  public var quality: [Double]
  /// c_i, one for all or one a firm, in the unit of prices.
  public var cost: [Double]
  /// a_0, the quality of buying nothing.
  public var outside: Double
  /// How differentiated the goods are, above 0, in the unit of prices.
  public var mu: Double
  /// 1 where learners see all prices of the last period, 0 where they see nothing.
  public var memory: Int

  /// A market with these parameters.
  public init(
    n: Int, m: Int, xi: Double = 0.1, quality: [Double] = [2], cost: [Double] = [1],
    outside: Double = 0, mu: Double = 0.25, memory: Int = 1
  ) {
    self.n = n
    self.m = m
    self.xi = xi
    self.quality = quality
    self.cost = cost
    self.outside = outside
    self.mu = mu
    self.memory = memory
  }
}
