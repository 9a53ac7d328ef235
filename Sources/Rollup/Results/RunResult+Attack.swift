extension RunResult {
  /// Fills in what an attack came to against the honest run of the same seed: the attackers' profit,
  /// what they had at risk, and what everybody else lost.
  public mutating func compare(with honest: RunResult, attackers: [Int]) {
    let names = Set(attackers.map { players[$0].name })
    var profit = 0.0
    var risk = 0.0
    var loss = 0.0
    for player in players {
      let before = honest.players.first { $0.name == player.name }?.profitEther ?? 0
      if names.contains(player.name) {
        profit += player.profitEther - before
        risk += player.riskEther
      } else {
        loss += before - player.profitEther
      }
    }
    func fall(_ name: String) -> Double? {
      guard let before = honest.value(name), let now = value(name) else { return nil }
      return before - now
    }
    loss += fall("surplus.ether") ?? 0
    set("attack.profit.ether", profit)
    set("attack.risk.ether", risk)
    set("attack.profit-per-risk", risk > 0 ? profit / risk : nil)
    set("attack.victims.ether", loss)
    set("attack.griefing", profit < 0 ? loss / -profit : nil)
    set("revenue-lost.ether", fall("ordering.value.ether"))
    set("slots-lost.count", fall("missed-slots.count").map { -$0 })
  }

  /// Notes how many attacked, of how many of their role, and what it cost them per measured slot;
  /// after `compare`.
  public mutating func countAttackers(_ members: Int, of present: Int, slots: Int) {
    set("attack.members", Double(members))
    set("attack.share", present > 0 ? Double(members) / Double(present) : nil)
    set(
      "attack.cost-per-slot.ether",
      slots > 0 ? value("attack.profit.ether").map { (0 - $0) / Double(slots) } : nil)
  }

  /// Notes what the player gained who is the one more in the world that adds a player.
  public mutating func noteEntrant(_ name: String) {
    set("entrant.profit.ether", players.first { $0.name == name }?.profitEther)
  }

  private mutating func set(_ name: String, _ value: Double?) {
    guard let index = metrics.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("no metric '\(name)'")
    }
    metrics[index].value = value
  }
}
