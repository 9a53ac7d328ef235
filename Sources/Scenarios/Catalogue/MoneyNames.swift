/// The names in flows, each in a sentence: accounts outside and inside the model, and reasons.
enum MoneyNames {
  /// Who pays and is paid; `NAME` is a name that the scenario gives.
  static let accounts: [(name: String, meaning: String)] = [
    ("users", "all users' accounts on L2 together"),
    ("users.outside", "where users' money comes from and what they do outside the rollup"),
    ("capital.outside", "where the capital of players comes from at the start"),
    ("market.outside", "the outside market, which trades ether and dollars at the outside price"),
    ("l1.burn", "what L1 burns: the base fee of gas and the fee of blobs"),
    ("l1.proposers", "the proposers of L1 blocks, who get what is paid above the base fee"),
    ("compute.outside", "whoever rents out the machines that prove"),
    ("rollup.contract", "the rollup's contract on L1"),
    ("rollup.treasury", "the rollup's treasury, which a revenue rule may pay"),
    ("public-goods.outside", "public goods, which a revenue rule may pay"),
    ("l2.burn", "what the rollup burns of its own revenue"),
    ("provers.pot", "what is set aside for provers: batch fees and their part of bids"),
    ("NAME.N", "a player: member N of the group NAME of players, from 0 on"),
    ("NAME.N.locked", "what a player has locked: bonds and deposits"),
    ("pool.NAME", "the reserves of the pool NAME of mev.pools"),
  ]

  /// Why something is paid.
  static let reasons: [(name: String, meaning: String)] = [
    ("deposit", "what users, searchers and operators bring to their accounts at the start"),
    ("fee.base", "the base fee, or the one gas price, of L2 gas"),
    ("fee.data", "the charge to users for bytes of data and proving"),
    ("fee.tip", "tips of users to whoever orders"),
    ("mev.arbitrage", "what a searcher gains from an arbitrage, before its tip"),
    ("mev.tip", "what a searcher gives to the orderer for the first place"),
    ("mev.sandwich", "what a sandwich around a user's trade takes"),
    ("mev.disclosure", "what a prover who saw a block before it was posted takes ahead of it"),
    ("mev.exogenous", "extractable value that is drawn, to whoever orders the slot's first block"),
    ("swap", "trades of users with a pool"),
    ("hedge", "the legs of an arbitrage that only change hands at the outside price"),
    ("short.borrow", "what borrowing tokens for a short position costs"),
    ("short.impact", "what trading a short position moves the price against its owner"),
    ("short.pnl", "what a short position gains or loses as the token's price moves"),
    ("exit", "what users take out of the rollup through L1"),
    ("exit.gas", "the L1 gas of leaving through L1"),
    ("l1.gas", "L1 execution gas at the base fee, which L1 burns"),
    ("l1.tip", "what is paid to L1 proposers above the base fee"),
    ("l1.blob", "blob gas, which L1 burns"),
    ("prover.compute", "the rent of machines that prove"),
    ("bid", "what is paid for the right to order"),
    ("bond", "a bond or deposit that is locked"),
    ("bond.return", "a bond or deposit that is given back"),
    ("slash", "what is taken from a bond or deposit"),
    ("reward.proof", "what a prover is paid for a proof"),
    ("reward.escrow", "what a poster puts into the contract for proofs, as it is paid out"),
    ("fee.batch", "what a sequencer pays for the proof of each batch that it posts"),
    ("token.purchase", "tokens that a player buys outside because it owes more than it has"),
    ("forced.fee", "what a forced transaction pays to the rollup's contract"),
  ]
}
