internal import Parameters
internal import Quantities
internal import Rollup

extension Resolution {
  /// The most dollars that an account or a reserve may hold, in millionths.
  private static let mostDollars = Unit.Family.dollars.most.units
  /// The most ether of a user at the start, in wei: with a price of a million dollars it is worth
  /// the most dollars.
  private static let mostBalance: UInt128 = 1_000_000_000_000_000_000_000_000
  /// The highest fee of blobs in wei per blob gas.
  private static let mostBlobFee: UInt64 = 1_000_000_000_000_000

  /// Checks what no single key shows: amounts at the start price, fees and moves that follow from
  /// others, so that no sum or product of the run overflows.
  mutating func checkLimits() {
    if case .leaf(.ether(let balance), _)? = value("users.accounts.balance"),
      balance > Self.mostBalance
    {
      refuse(
        "users.accounts.balance", "'\(value("users.accounts.balance")?.spelling ?? "")'",
        "at most 1000000 ether for an account")
    }
    checkReserves()
    checkStartExcess()
    checkMoves()
  }

  /// What a pool's ether is worth must fit the other reserve.
  private mutating func checkReserves() {
    guard let feed = feeds.price, let start = moment("time.start") else { return }
    let price = feed.close(before: start / 86_400).price.rawValue
    for pool in value("mev.pools")?.entries ?? [] {
      guard case .list(let reserves)? = pool.node["reserves"] else { continue }
      for case .leaf(.ether(let amount), let text) in reserves
      where mulDiv(amount, price, 1_000_000_000_000_000_000) > Self.mostDollars {
        refuse(
          "mev.pools.\(pool.key).reserves", "'\(text)', at the start price",
          "a worth of at most \(Unit.Family.dollars.most.text)")
        break
      }
    }
  }

  private mutating func checkStartExcess() {
    guard case .leaf(.count(let excess), _)? = value("feeds.blobs.start-excess"),
      let fork = BlobFork(rawValue: value("feeds.blobs.fork")?.spelling ?? "")
    else { return }
    func isGood(_ excess: Int) -> Bool {
      BlobFee.baseFee(excess: UInt64(excess), fork: fork) <= Self.mostBlobFee
    }
    guard !isGood(excess) else { return }
    var (good, bad) = (0, excess)
    while bad - good > 1 {
      let middle = (good + bad) / 2
      if isGood(middle) { good = middle } else { bad = middle }
    }
    refuse(
      "feeds.blobs.start-excess", "'\(excess)', a blob fee above 1e15 wei under \(fork.rawValue)",
      "at most \(good)")
  }

  /// The moves of the outside price that a user's file leads to are bounded as those that are given.
  private mutating func checkMoves() {
    guard let feed = feeds.price, value("feeds.eth-usd.file") != nil else { return }
    let figures = feed.calibration
    let hasJumps = value("mev.price.process")?.spelling == "gbm-jumps"
    let moves =
      hasJumps
      ? [("sigma", figures.sigma), ("jump-sigma", figures.jumpSigma)]
      : [("sigma", figures.totalSigma)]
    for (key, size) in moves where value("mev.price.\(key)") == nil && size > 1 {
      refuse(
        "feeds.eth-usd.file", "daily moves that give mev.price.\(key) = \(size)",
        "at most 1, or mev.price.\(key) in the scenario")
    }
  }
}
