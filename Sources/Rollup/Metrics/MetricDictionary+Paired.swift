extension MetricDictionary {
  /// Metrics of a run against the honest run of the same seed, which only an attack's world has.
  static let paired = [
    Metric(
      "attack.profit.ether", "ether", .lower,
      "what the attackers gained more than in the honest world, tokens and positions included"),
    Metric(
      "attack.risk.ether", "ether", .neither,
      "the attackers' peak of locked capital, bonds and margin"),
    Metric("attack.profit-per-risk", "ether per ether", .lower, "profit over capital at risk"),
    Metric(
      "attack.victims.ether", "ether", .lower,
      "what everybody else lost against the honest world, users' surplus included"),
    Metric(
      "attack.griefing", "ether per ether", .lower,
      "the victims' loss per ether that the attack cost, where it cost something"),
    Metric(
      "revenue-lost.ether", "ether", .lower,
      "what ordering brought less than in the honest world, whoever ordered"),
    Metric(
      "slots-lost.count", "slots", .lower,
      "slots in which nothing was ordered although transactions waited, beyond the honest world's"),
    Metric("attack.members", "entities", .neither, "how many attacked"),
    Metric(
      "attack.share", "share of role", .neither,
      "those who attacked, of all who take part in the role that attacks"),
    Metric(
      "attack.cost-per-slot.ether", "ether per slot", .higher,
      "what the attack cost the attackers per measured L1 slot; below zero it paid"),
    Metric(
      "entrant.profit.ether", "ether", .higher,
      "what one more prover gained, in the world that adds it"),
  ]
}
