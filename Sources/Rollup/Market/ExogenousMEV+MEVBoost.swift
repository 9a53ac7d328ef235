extension ExogenousMEV {
  /// The winning bids of MEV-Boost per L1 slot, scaled to a rollup.
  ///
  /// Source: the 91,953 blocks with a bid among those of 2023-11-06 to 11-12 and 2023-12-11 to
  /// 12-17 (bryanzk/mevboost-data; in `Experiments/Data`). `tailIndex` is Hill's estimate of the
  /// largest 1 % (1.269 +- 0.042). Given it, `medianWei`, `sigma` and `tailFrom` have the least
  /// squares of the logarithm at the 1, 5, 10, 25, 50, 75, 90, 95, 99 and 99.9 % quantiles (5 %
  /// root mean square).
  ///
  /// | quantile | observed, ether | fitted |
  /// |---|---|---|
  /// | 50 % | 0.0622 | 0.0642 |
  /// | 90 % | 0.2133 | 0.2000 |
  /// | 99 % | 1.2773 | 1.2269 |
  /// | 99.9 % | 6.8420 | 7.5258 |
  ///
  /// The two weeks are richer than the 114 days around them (737,985 blocks, median 0.0533, largest
  /// 1 %: 1.243 +- 0.014), but alike in shape. The cap is the largest of these bids, 142 ether.
  public static let mevBoost = ExogenousMEV(
    medianWei: 6.418e16, sigma: 0.7121, tailFrom: 0.806, tailIndex: 1.269, scale: arbitrumScale,
    capWei: arbitrumScale * 141.832e18)

  /// What L1's value per slot is multiplied by for a rollup (assumption).
  ///
  /// The mean profit of 1,070 arbitrages on Arbitrum (0.00189 ether, up to 2023-08-20;
  /// christoftorres/Rolling-in-the-Shadows, Torres et al. 2024) over the mean bid of the two weeks
  /// (0.1406 ether), as if a slot held one arbitrage. The rows are an incomplete sample, so they do
  /// not tell how many there are; by quantile the ratio is 0.003 (median) to 0.019 (99 %), with a
  /// tail index of 1.17 +- 0.26, as L1's. So it is known to an order of magnitude, and should be
  /// swept.
  public static let arbitrumScale = 0.0134
}
