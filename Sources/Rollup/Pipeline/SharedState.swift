internal import Quantities

/// What the stages share: clock, chain, pool of waiting transactions, books, proving, measurements.
///
/// No rules live here; a rule keeps its own state.
package struct SharedState: ~Copyable {
  let setting: Setting
  let seed: UInt64
  package let cast: CastList
  /// The slot that is under way.
  package var slot = 0
  /// Its start, in seconds since the start of the run.
  package var slotStart = 0.0
  /// The end of the warm-up, in seconds.
  package let measureFrom: Double
  /// The outside price of ether at the block that is due, in dollars.
  package var price: Double

  let classes: ClassTable
  package var quote: FeeQuote
  package var mempool: Mempool
  package var accounts: Accounts
  /// The blocks that may still be undone.
  var journal: Journal
  /// The newest batch that is final.
  package var lastFinal: UInt32 = 0
  /// Read by nobody: keeps the loads that warm the cache from being optimised away.
  var warmth: UInt32 = 0
  package var pools: FlatBuffer<ConstantProductPool>
  /// What user trades moved in each pool in the block under way.
  var poolSums: FlatBuffer<PoolSums>
  /// The number of the batch that wrote each pool last.
  var poolBatch: FlatBuffer<UInt32>

  /// The batch that is being filled.
  package var open: Batch
  /// Batches closed and not posted yet, oldest first.
  package var sealed: [Batch] = []
  /// Batches posted and not final yet, oldest first.
  package var posted: [Batch] = []
  var awaiting = ArrivalQueue()
  package var floor: ProverFloor
  /// Up to when provers were charged for machines and capital that they keep, in seconds.
  var keptUntil = 0.0
  /// Who of the provers takes part; `nil`: all.
  var entry: ProverEntry?
  var reviewedAt = 0.0
  /// What work under way when the measured part began had cost, by player, in wei.
  var unpaidBefore: [UInt128] = []
  var revenue = RevenueTrack()
  /// What the slot under way adds up to.
  var totals = SlotTotals()
  /// Where opportunities are recorded, if they are.
  var record: OpportunityRecord?
  /// Who takes what trades leave in the block under way, besides searchers, and as a consequence of
  /// which decision.
  var extractor: Int?
  var extraction = Ticket.none
  var extractionReason = Reason.sandwich
  /// What sandwiches of the trades in each queue would have gained when they came, in wei.
  var queueValues: [Double]
  /// The token's outside market.
  var token: TokenMarket
  var shorts: ShortBook
  /// L2 blocks of the slot in which nothing was ordered although transactions waited.
  var blocksLost = 0
  /// When a batch was posted last, in seconds.
  var lastPosted = 0.0
  /// Whether the operators have stopped.
  var isHalted = false
  /// L1's base fee in the last block that there was, in wei per gas.
  var l1BaseFee: UInt64 = 0
  /// The blob base fee, in wei per blob gas.
  var blobBaseFee: UInt64 = 0

  /// Places of probes that wait, oldest first, by sequence.
  package var probes: [ProbePlace] = []
  /// Forced transactions that wait for an L1 block, then for their delay.
  package var forcing: [Int32] = []
  package var forced: [(place: Int32, due: Double)] = []
  package var refused: [ProbePlace] = []

  package var books: Books
  package var metrics: RunMetrics
  /// L2 blocks so far.
  var blocks: UInt32 = 0

  /// A probe's place, and the sequence that tells whether it is still the same one.
  package struct ProbePlace {
    let place: Int32
    let sequence: UInt32
  }

  /// What user trades moved in one pool, in base units.
  struct PoolSums: BitwiseCopyable {
    var etherIn: UInt128 = 0
    var etherOut: UInt128 = 0
    var dollarsIn: UInt128 = 0
    var dollarsOut: UInt128 = 0
  }

  init(
    design: Design, setting: Setting, cast: CastList, short: ShortSale?, seed: UInt64
  ) {
    let time = setting.time
    self.setting = setting
    self.seed = seed
    self.cast = cast
    measureFrom = Double(time.warmUpSlots) * TimeFrame.secondsPerSlot
    price = setting.price.start.dollars
    token = TokenMarket(setting.token)
    shorts = ShortBook(short)
    classes = ClassTable(setting.users.classes, design.availability)
    journal = Journal(isKept: design.isReversible)
    quote = FeeQuote(
      design.fees, order: design.sequencing.blocks.order,
      blockGasLimit: design.blockGasLimit(blocksPerSlot: time.blocksPerSlot))
    let longest = 4 * classes.longestPatience / TimeFrame.secondsPerSlot
    queueValues = Array(repeating: 0, count: max(1, cast.sequencers.count))
    let isShared = design.sequencing.userChoice == nil || design.sequencing.userChoice == .broadcast
    mempool = Mempool(
      longestWait: Int(min(longest, Double(time.slots))) + 1,
      queues: isShared ? 1 : cast.sequencers.count)
    let startPrice = setting.price.start.rawValue
    let wei: UInt128 = 1_000_000_000_000_000_000
    pools = FlatBuffer(capacity: setting.pools.count)
    poolSums = FlatBuffer(capacity: setting.pools.count)
    poolBatch = FlatBuffer(capacity: setting.pools.count)
    for pool in setting.pools {
      pools.append(
        ConstantProductPool(
          ether: pool.ether,
          dollars: pool.dollars ?? DollarAmount(mulDiv(pool.ether.rawValue, startPrice, wei)),
          fee: pool.fee))
      poolSums.append(PoolSums())
      poolBatch.append(0)
    }
    let ether = setting.users.openingBalance.rawValue
    accounts = Accounts(
      count: setting.users.accounts, ether: ether,
      dollars: UInt64(mulDiv(ether, startPrice, wei)))
    open = Batch(number: 1)
    let end = Double(time.slots) * TimeFrame.secondsPerSlot
    floor = ProverFloor(
      setting.proving, hardware: setting.players.flatMap(\.members), seed: seed,
      measureFrom: measureFrom, measureTo: end)
    books = Books(design: design, setting: setting, cast: cast)
    metrics = RunMetrics(setting: setting, players: cast.names.count)
    depositOpeningBalances()
  }

  /// Brings in what accounts, pools and players hold at the start.
  private mutating func depositOpeningBalances() {
    let sum = accounts.sum()
    let outside = books.usersOutside
    let capital = books.capital
    func deposit(
      _ amount: Int128, from: Ledger.Account, _ to: Ledger.Account, _ asset: Asset,
      _ books: inout Books
    ) {
      let route = books.ledger.route(from, to, asset, .deposit)
      books.ledger.post(UInt128(amount), route)
    }
    deposit(sum.ether, from: outside, books.users, .ether, &books)
    deposit(sum.dollars, from: outside, books.users, .usd, &books)
    var player = 0
    for group in setting.players {
      for _ in 0..<group.count {
        deposit(Int128(group.ether.rawValue), from: capital, books.players[player], .ether, &books)
        deposit(Int128(group.tokens.rawValue), from: capital, books.players[player], .token, &books)
        player += 1
      }
    }
    for i in 0..<pools.count {
      deposit(Int128(pools[i].ether), from: outside, books.pools[i], .ether, &books)
      deposit(Int128(pools[i].dollars), from: outside, books.pools[i], .usd, &books)
    }
  }

  /// Compares the books with their postings, and with what the chain says.
  package func checkBooks() throws(LedgerViolation) {
    try books.ledger.check()
    let sum = accounts.sum()
    try books.ledger.check(books.users, .ether, holds: sum.ether)
    try books.ledger.check(books.users, .usd, holds: sum.dollars)
    for i in 0..<pools.count {
      try books.ledger.check(books.pools[i], .ether, holds: Int128(pools[i].ether))
      try books.ledger.check(books.pools[i], .usd, holds: Int128(pools[i].dollars))
    }
  }

  /// Whether what happens in the slot under way counts.
  var isMeasuring: Bool { slot >= setting.time.warmUpSlots }
}
