public import Quantities

/// Who sends transactions: how often, of which classes, from how many accounts.
public struct UserModel: Sendable {
  /// When transactions arrive.
  public var arrivals: ArrivalProcess
  /// The classes of transactions, at most 16; their shares sum to one.
  public var classes: [TransactionClass]
  /// The index in `classes` of the tagged probe transactions.
  public var probeClass: Int
  /// Probes per second; 0 for none.
  public var probesPerSecond: Double
  /// The number of accounts, at least 2.
  public var accounts: Int
  /// What each account holds at the start; it holds dollars of the same worth beside it.
  public var openingBalance: Wei
  /// Whether nobody leaves for the price, and nothing that was sent is dropped.
  public var sendsAlways: Bool

  /// Users of these classes.
  public init(
    arrivals: ArrivalProcess, classes: [TransactionClass], probeClass: Int,
    probesPerSecond: Double, accounts: Int, openingBalance: Wei, sendsAlways: Bool = false
  ) {
    self.arrivals = arrivals
    self.classes = classes
    self.probeClass = probeClass
    self.probesPerSecond = probesPerSecond
    self.accounts = accounts
    self.openingBalance = openingBalance
    self.sendsAlways = sendsAlways
  }
}

/// When transactions arrive.
public enum ArrivalProcess: Sendable, Hashable {
  /// Independent arrivals at a constant rate.
  case poisson(perSecond: Double)
  /// Self-exciting arrivals with long-run mean `perSecond`: each arrival causes `branching` more on
  /// average (below 1), after exponential times of mean `decaySeconds`.
  case hawkes(perSecond: Double, branching: Double, decaySeconds: Double)

  /// The long-run mean rate.
  public var perSecond: Double {
    switch self {
    case .poisson(let rate), .hawkes(let rate, _, _): rate
    }
  }
}

/// Transactions of one kind.
public struct TransactionClass: Sendable, Hashable {
  /// The name in files and in metric names (`wait.swap.p50`).
  public var name: String
  /// The share of arrivals, 0 to 1.
  public var share: Double
  /// L2 gas of one transaction.
  public var gas: UInt64
  /// Bytes of one transaction after compression.
  public var bytes: UInt64
  /// What inclusion at once is worth to the sender, in wei.
  public var value: Distribution
  /// The time in which that worth halves.
  public var patienceSeconds: Double
  /// What a trade puts into the pool, in wei of ether or dollars of that worth; `nil`: no trade.
  public var size: Distribution?
  /// How much less than the quoted amount a trader accepts.
  public var slippage: Share
  /// What a payment moves from sender to receiver where the class does not trade.
  public var amount: Wei
  /// Storage slots that it writes besides the accounts and pool that it touches.
  public var extraWrites: UInt64
  /// What a sender tips, in wei per L2 gas; `nil`: what gets ahead in the last block.
  public var tip: Distribution?

  /// A class called `name`.
  public init(
    name: String, share: Double, gas: UInt64, bytes: UInt64, value: Distribution,
    patienceSeconds: Double, size: Distribution?, slippage: Share, amount: Wei, extraWrites: UInt64,
    tip: Distribution? = nil
  ) {
    self.name = name
    self.share = share
    self.gas = gas
    self.bytes = bytes
    self.value = value
    self.patienceSeconds = patienceSeconds
    self.size = size
    self.slippage = slippage
    self.amount = amount
    self.extraWrites = extraWrites
    self.tip = tip
  }
}

/// A distribution of positive quantities, in the unit of the place where it stands.
public enum Distribution: Sendable, Hashable {
  /// Always the same.
  case constant(Double)
  /// `median` times exp(`sigma` times a standard normal variate).
  case lognormal(median: Double, sigma: Double)
  /// Mean `mean`, memoryless.
  case exponential(mean: Double)
  /// At least `scale`, with tail index `shape`.
  case pareto(scale: Double, shape: Double)
}
