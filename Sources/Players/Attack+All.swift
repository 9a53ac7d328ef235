internal import Quantities

extension Attack {
  /// Every attack that can be named.
  public static let all = [
    Self(
      "censor", role: .sequencer, .colludingValidators,
      "the orderer never includes the tagged probe transactions",
      answers: [
        "order-block": .choice("censor"), "post-batch": .choice("censor-when-due"),
        "block-offer-content": .choice("censor"),
      ]),
    Self(
      "empty-blocks", role: .sequencer, .denialOfService, "the orderer includes nothing at all",
      answers: [
        "order-block": .choice("empty"), "post-batch": .choice("wait"),
        "accept-offer": .choice("none"),
      ]),
    Self(
      "gouge", role: .sequencer, .colludingValidators,
      "the orderer includes only what tips a hundred times the base fee",
      answers: ["order-block": .choice("gouge")]),
    Self(
      "lock-pool", role: .sequencer, .colludingValidators,
      "the orderer keeps users from trading and takes the arbitrage itself",
      answers: ["order-block": .choice("lock-pool")]),
    Self(
      "uncle", role: .sequencer, .colludingValidators,
      "leaders build beside others' blocks, whose transactions they take and who are fined",
      answers: ["build-on": .choice("uncle")]),
    // Half of the members, since a third of them may have less than a third of the stake.
    Self(
      "withhold-vote", role: .sequencer, .colludingValidators,
      "leaders keep others' blocks from being voted final, and build beside them",
      percent: 50,
      answers: ["build-on": .choice("uncle"), "finality-vote": .choice("abstain")],
      needs: ["finality-vote"]),
    Self(
      "bid-ring", role: .sequencer, .colludingValidators,
      "bidders take turns at the reserve price, and the others of the ring bid nothing",
      percent: 100, answers: ["mev-auction-bid": .ring, "burn-auction-bid": .ring]),
    Self(
      "copy-and-sandwich", role: .searcher, .searchers,
      "a searcher copies posted batches under its own name and puts its own trades around users'",
      answers: ["copy-batch": .choice("copy-and-extract")]),
    Self(
      "lazy-roller", role: .prover, .lazyRollers, "a prover lets the proofs that it owes lapse",
      answers: ["roller-assignment": .choice("skip"), "tree-assignment": .choice("skip")]),
    // Assumption: it outbids half as much again as what ordering is worth, and half of its capital
    // is in the short position.
    Self(
      "buy-and-stay-silent", role: .attacker, .denialOfService,
      "an outsider outbids everybody for the right to order, orders nothing and holds tokens short",
      percent: 100,
      answers: [
        "mev-auction-bid": .atLeast(multiple: 1.5), "burn-auction-bid": .atLeast(multiple: 1.5),
        "order-block": .choice("empty"),
        "block-offer-bid": .atLeast(multiple: 1.5), "block-offer-content": .choice("empty"),
      ],
      needs: ["mev-auction-bid", "burn-auction-bid", "block-offer-bid"],
      short: ShortPosition(share: Share(percent: 50))),
    Self(
      "withhold-proof", role: .sequencer, .denialOfService,
      "whoever posts a batch keeps back what it takes to prove it",
      answers: ["prove-commitment": .choice("withhold")]),
    Self(
      "front-run-disclosure", role: .prover, .searchers,
      "a prover that sees a block before it is public trades ahead of it",
      answers: ["disclosed-block": .choice("front-run")]),
  ]
}
