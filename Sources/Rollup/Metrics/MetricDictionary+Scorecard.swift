extension MetricDictionary {
  /// Figures of the scorecard that no single run has: they are taken over the worlds in which
  /// somebody attacks or one more prover enters.
  public static let scorecard = [
    Metric(
      "attack.best.profit.ether", "ether", .lower,
      "the largest mean of attack.profit.ether over the attacks that were run"),
    Metric(
      "attack.best.profit-per-risk", "ether per ether", .lower,
      "mean profit over mean capital at risk of the attack that gained most"),
    Metric(
      "attack.smallest-coalition.share", "share of role", .higher,
      "the least share, of those run, whose profit's lower 95 % bound is above zero"),
    Metric(
      "entrant.cheapest.usd-per-hour", "dollars per hour", .lower,
      "the cheapest machine with which one more prover gains, by the lower 95 % bound"),
    Metric(
      "honesty-gap.ether", "ether", .lower,
      "the most that a single member gains on average by one of the listed deviations"),
    Metric(
      "coalition-gap.ether", "ether", .lower,
      "the same for coalitions of at most a third of a role, single members included"),
  ]
}
