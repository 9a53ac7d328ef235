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
    ("NAME.N.locked", "what a player has locked: bonds, deposits and margin"),
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
    ("swap", "trades of users with a pool"),
    ("hedge", "the legs of an arbitrage that only change hands at the outside price"),
    ("l1.gas", "L1 execution gas at the base fee, which L1 burns"),
    ("l1.tip", "what is paid to L1 proposers above the base fee"),
    ("l1.blob", "blob gas, which L1 burns"),
    ("prover.compute", "the rent of machines that prove"),
    ("bid", "what is paid for the right to order"),
    ("bond", "a bond or deposit that is locked"),
    ("bond.return", "a bond or deposit that is given back"),
    ("slash", "what is taken from a bond or deposit"),
    ("reward.proof", "what a prover is paid"),
    ("mev.sandwich", "what a sandwich takes from its victim, before tips and fees"),
    ("mev.disclosure", "what a prover takes because it saw a block before it was posted"),
    ("mev.exogenous", "extractable value that is drawn and not traded"),
    ("bid", "what is paid for the right to order"),
    ("bond", "a bond or deposit as it is locked"),
    ("bond.return", "a bond or deposit as it is given back"),
    ("slash", "what is taken from a bond or deposit"),
    ("reward.proof", "what a prover is paid for a proof"),
    ("fee.batch", "what a sequencer pays for each batch that it posts"),
    (
      "token.purchase",
      "tokens bought outside by who must pay more of them than it has, and the ether for them"
    ),
    ("coalition.share", "what members of a coalition give each other"),
    ("short.borrow", "the premium for borrowing the tokens of a short position"),
    ("short.impact", "what a short position loses by moving the price against itself"),
    ("short.pnl", "the gain or loss of a short position"),
    ("exit", "what leaves the rollup when its operators have stopped"),
    ("exit.gas", "what an exit costs on L1"),
    ("reward.escrow", "what a poster puts into the contract for proofs, as it is paid out"),
    ("forced.fee", "what a forced transaction pays to the rollup's contract"),
  ]
}
