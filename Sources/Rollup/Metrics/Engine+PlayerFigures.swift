internal import Quantities
internal import Statistics

extension Engine {
  /// What a player gained in the measured part of the run, in ether: what it holds and has locked,
  /// tokens at the outside price at the end.
  package func profit(of player: Int) -> Double {
    let every: (Reason) -> Bool = { _ in true }
    var ether = 0.0
    for account in [world.books.players[player], world.books.locked[player]] {
      ether += Double(wide: world.books.ledger.net(account, .ether, where: every))
      ether +=
        Double(wide: world.books.ledger.net(account, .token, where: every)) * world.weiPerTokenUnit
    }
    return ether * 1e-18
  }

  /// What each player gained and had at risk, for comparisons with other worlds of the same seed.
  borrowing func courses() -> [PlayerCourse] {
    world.cast.names.indices.map { player in
      PlayerCourse(
        name: world.cast.names[player], role: world.cast.roles[player],
        profitEther: profit(of: player),
        riskEther: (Double(wide: world.books.peakLocked[player])
          + Double(wide: world.shorts.notional[player] ?? 0)) * 1e-18)
    }
  }

  /// The figures of extractable value by role.
  ///
  /// A bid is paid out of all that ordering brings, so what orderers get of MEV leaves with it in
  /// proportion to the part of their income that they bid.
  borrowing func valueFigures() -> [String: Double?] {
    let taken = world.cast.names.indices.map { player in
      received(player) { Self.extraction.contains($0) }
    }
    let total = taken.reduce(0, +)
    let bids = world.cast.names.indices.reduce(world.books.bidsInTokens) {
      $0 - received($1) { $0 == .bid }
    }
    let windows = Double(world.setting.time.measuredSlots) / Double(desk.sequencing.windowSlots)
    let orderers =
      Array(world.cast.sequencers) + Array(world.cast.builders) + Array(world.cast.attackers)
    let ordered = orderers.reduce(0.0) { $0 + taken[$1] + received($1) { $0 == .arbitrageTip } }
    let bidShare = min(1, max(0, ratio(bids, world.metrics.orderingIncome) ?? 0))
    let proverShare = ratio(world.books.bidsToProvers, bids) ?? 0
    let early = world.cast.provers.reduce(0.0) {
      $0 + taken[$1] + received($1) { $0 == .arbitrageTip }
    }
    let kept = world.cast.searchers.reduce(0.0) {
      $0 + taken[$1] + received($1) { $0 == .arbitrageTip }
    }
    return [
      "mev.total.ether": total * 1e-18,
      "mev.share.sequencer": ratio(ordered * (1 - bidShare), total),
      "mev.share.searcher": ratio(kept, total),
      "mev.share.prover": ratio(ordered * bidShare * proverShare + early, total),
      "mev.share.public": ratio(ordered * bidShare * (1 - proverShare), total),
      "ordering.value.ether": world.metrics.orderingValue * 1e-18,
      "bid.winning.mean": bids > 0 ? ratio(bids * 1e-18, windows) : nil,
      "bid-over-value.mean": bids > 0 ? ratio(bids, world.metrics.orderingValue) : nil,
    ]
  }

  /// The figures of provers, of what taking part takes, and of concentration.
  borrowing func entryFigures() -> [String: Double?] {
    let work = world.cast.names.indices.map { -received($0) { $0 == .proverCompute } }
    let active = world.metrics.blocksOrdered.count { $0 > 0 }
    let capacities = world.floor.capacities()
    let proverProfit = world.cast.provers.reduce(0.0) { $0 + profit(of: $1) }
    return [
      "prover.profit.ether": world.cast.provers.isEmpty ? nil : proverProfit,
      "hhi.proving": Concentration.herfindahl(work.map { max(0, $0) }),
      "hhi.rewards": Concentration.herfindahl(rewards()),
      "nakamoto.proving": Concentration.nakamoto(work.map { max(0, $0) }).map(Double.init),
      "sequencers.active": Double(active),
      "provers.active": Double(work.count { $0 > 0 }),
      "provers.in.mean": world.floor.meanInside(world.cast.provers),
      "provers.entries.count": world.entry.map { Double($0.entries) },
      "provers.exits.count": world.entry.map { Double($0.exits) },
      "prover.capacity": capacities.reduce(0, +) > 0 ? capacities.reduce(0, +) : nil,
      "hhi.capacity": Concentration.herfindahl(capacities),
      "prover.load": world.floor.load,
      "hardware.in-use.cheapest": world.floor.cheapestInUse,
      "prover.wasted.share": world.floor.wastedShare,
      "capital.sequencer.ether": Double(wide: desk.sequencing.entryCapital.rawValue) * 1e-18,
      "capital.prover.ether": Double(wide: desk.proving.entryCapital.rawValue) * 1e-18,
      "reward.gini": rewardGini(),
      "rollback.deepest": Double(world.metrics.deepestRollback),
      "rollback.count": Double(world.metrics.rollbacks),
      "rollback.blocks.share": ratio(
        Double(world.metrics.undoneBlocks),
        Double(world.metrics.undoneBlocks) + world.metrics.blocksOrdered.reduce(0, +)),
      "rollback.tx.count": Double(world.metrics.undoneTransactions),
      "proofs.backup.count": Double(world.metrics.backupProofs),
    ]
  }

  /// What each player got for proofs, into its account or its deposit, in wei.
  private func rewards() -> [Double] {
    world.cast.names.indices.map { player in
      [world.books.players[player], world.books.locked[player]].reduce(0) { sum, account in
        let net = world.books.ledger.net(account, .ether) { $0 == .proofReward }
        return sum + max(0, Double(wide: net))
      }
    }
  }

  /// The Gini coefficient of what each sequencer, producer and prover with costs got per unit of its
  /// cost.
  private func rewardGini() -> Double? {
    var ratios: [Double] = []
    let cast = world.cast
    for player in Array(cast.sequencers) + Array(cast.builders) + Array(cast.provers) {
      let (paid, got) = world.books.ledger.moved(
        world.books.players[player], weiPerTokenUnit: world.weiPerTokenUnit
      ) { !Self.transits.contains($0) }
      if paid > 0 { ratios.append(got / paid) }
    }
    return Concentration.gini(ratios)
  }

  /// Net receipts of a player in ether for some reasons, in wei.
  private func received(_ player: Int, _ counts: (Reason) -> Bool) -> Double {
    Double(wide: world.books.ledger.net(world.books.players[player], .ether, where: counts))
  }

  /// Reasons by which value is extracted.
  private static var extraction: Set<Reason> { [.arbitrage, .sandwich, .disclosure, .exogenous] }
  /// Reasons that are neither reward nor cost.
  private static var transits: Set<Reason> {
    [.deposit, .bond, .bondReturn, .hedge, .tokenPurchase, .exit, .swap]
  }

  /// What only lineages differ in: on L2 users can spend what they brought on anybody, anything can be
  /// called, and every rule of availability puts the data on L1.
  borrowing func lineageFigures() -> [String: Double?] {
    [
      "capital.user.ether": 0,
      "capital.user.cost.ether": 0,
      "data-loss.share": 0,
      "tx.unsupported.share": ratio(0, Double(world.metrics.arrived)),
      "cost.l1-per-interval": ratio(
        Double(wide: world.metrics.postingCost + world.metrics.verificationCost) * 1e-9,
        Double(world.metrics.postedBatches)),
    ]
  }

  /// How funds left when the operators had stopped; nothing in other worlds.
  borrowing func exitFigures() -> [String: Double?] {
    let exit = world.metrics.exit
    return [
      "exit.share": exit.map(\.share),
      "exit.half": exit.flatMap(\.halfSeconds),
      "exit.last": exit.flatMap(\.lastSeconds),
      "exit.worst": self.exit.map {
        $0.delaySeconds + (desk.proving.isForOperatorsOnly ? $0.proverDelaySeconds : 0)
      },
    ]
  }
}
