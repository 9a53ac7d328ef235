/// Why a posting was made.
public enum Reason: String, CaseIterable, Sendable {
  /// What users bring to L2 at the start, and searchers and operators to their accounts.
  case deposit
  /// The base fee, or the one gas price, of L2 gas.
  case feeBase = "fee.base"
  /// The charge per byte of data and proving.
  case feeData = "fee.data"
  /// Tips of users.
  case feeTip = "fee.tip"
  /// What a searcher gains from an arbitrage, before its tip.
  case arbitrage = "mev.arbitrage"
  /// What a searcher gives to the orderer for the first place.
  case arbitrageTip = "mev.tip"
  /// Trades of users with a pool.
  case swap
  /// The legs of an arbitrage that only change hands at the outside price.
  case hedge
  /// L1 execution gas at the base fee, which L1 burns.
  case l1Gas = "l1.gas"
  /// What is paid to L1 proposers above the base fee.
  case l1Tip = "l1.tip"
  /// Blob gas, which L1 burns.
  case l1Blob = "l1.blob"
  /// Renting machines to prove.
  case proverCompute = "prover.compute"
  /// Machine time that is under way when the run ends, less what was when its measured part began.
  case proverAccrued = "prover.accrued"
  /// Machines that are kept while they have nothing to do.
  case proverIdle = "prover.idle"
  /// What a prover's locked deposit could have earned elsewhere.
  case proverCapital = "prover.capital"
  /// What a forced transaction pays to the rollup's contract.
  case forcedFee = "forced.fee"
  /// What a sandwich takes from its victim.
  case sandwich = "mev.sandwich"
  /// What a prover takes because it saw a block before it was posted.
  case disclosure = "mev.disclosure"
  /// Extractable value that is drawn and not traded.
  case exogenous = "mev.exogenous"
  /// What is paid for the right to order.
  case bid
  /// What is shared out of a bid: by the contract that it waited in, or to the sequencer that took it.
  case bidShare = "bid.share"
  /// A bond or deposit that is locked, and one that is given back.
  case bond
  case bondReturn = "bond.return"
  /// What is taken from a bond or deposit.
  case slash
  /// What a poster pays for checking whether proofs come.
  case inspection
  /// What a poster puts into the contract for the proofs of its batch, as it is paid out.
  case proofEscrow = "reward.escrow"
  /// What a prover is paid.
  case proofReward = "reward.proof"
  /// What a sequencer pays for each batch that it posts.
  case batchFee = "fee.batch"
  /// Tokens bought outside by who has to pay more of them than it has, and the ether for them.
  case tokenPurchase = "token.purchase"
  /// The premium for borrowing, the price impact and the gain or loss of a short position.
  case borrow = "short.borrow"
  case impact = "short.impact"
  case short = "short.pnl"
  /// What leaves the rollup in an exit, and what the exit costs on L1.
  case exit
  case exitGas = "exit.gas"
}
