internal import Parameters
internal import Proofs
internal import Proving
internal import Quantities
public import Rollup
internal import Settlement

extension Scenario {
  /// Everything that a run needs beside design, players and seed.
  ///
  /// - Parameters:
  ///   - seed: It matters only where `feeds.l1.when-exhausted` is `resample-days`.
  ///   - proofThreads: How many threads share the work of a proof that is really made; nothing that comes out
  ///     depends on it.
  /// - Returns: What the run of the seed is set to.
  public func setting(seed: UInt64, proofThreads: Int = 1) -> Setting {
    let arguments = resolved
    let time = timeFrame(arguments)
    let price = priceModel(arguments, time)
    return Setting(
      time: time, l1: l1Track(arguments, time, seed), blobs: blobTrack(arguments, time),
      price: price, users: Self.users(arguments.map("users")),
      pools: Self.pools(arguments.map("mev"), price.start),
      searcherTipShare: arguments.map("mev").share("searcher-tip").ratio,
      exogenous: Self.exogenous(arguments.map("mev")),
      token: Self.token(arguments.map("token")), learning: Self.learning(arguments.map("learning")),
      capitalPerYear: arguments.map("learning").share("capital-cost").ratio,
      players: Self.players(arguments),
      proving: proving(arguments.map("proving"), threads: proofThreads),
      record: RecordSetting(
        seriesPoints: arguments.map("record").count("series"),
        flows: arguments.map("record").flag("flows")))
  }

  private func timeFrame(_ arguments: Arguments) -> TimeFrame {
    let time = arguments.map("time")
    guard let start = time.timestampIfPresent("start") else {
      preconditionFailure("a resolved scenario has a start")
    }
    return TimeFrame(
      start: start, slots: Int(time.seconds("length") / TimeFrame.secondsPerSlot),
      warmUpSlots: Int(time.seconds("warm-up") / TimeFrame.secondsPerSlot),
      blocksPerSlot: time.count("l2-blocks-per-slot"))
  }

  private func l1Track(_ arguments: Arguments, _ time: TimeFrame, _ seed: UInt64) -> L1Track {
    let l1 = arguments.map("feeds").map("l1")
    guard let feed = feeds.l1 else { preconditionFailure("a resolved scenario has an L1 feed") }
    let slots = L1Replay.slots(
      time.slots, from: (time.start - feed.start) / 12, of: feed,
      policy: l1.text("when-exhausted"), seed: seed)
    return L1Track(
      baseFee: slots.baseFee, gasUsed: slots.gasUsed, gasLimit: UInt64(l1.count("gas-limit")),
      tipBillionths: l1.share("tip").billionths)
  }

  private func blobTrack(_ arguments: Arguments, _ time: TimeFrame) -> BlobTrack {
    let blobs = arguments.map("feeds").map("blobs")
    guard let fork = BlobFork(rawValue: blobs.text("fork")) else {
      preconditionFailure("no fork '\(blobs.text("fork"))'")
    }
    guard let feed = feeds.blobs else {
      return BlobTrack(
        source: .demand(
          meanPerBlock: blobs.number("mean"), startExcess: UInt64(blobs.count("start-excess")),
          referenceWei: Double(blobs.ether("reference").rawValue),
          elasticity: blobs.number("elasticity")),
        fork: fork)
    }
    let start = (blobs.timestampIfPresent("align") ?? feed.start) - feed.start
    return BlobTrack(
      source: .replay((0..<time.slots).map { feed.fee(at: start + 12 * $0) }), fork: fork)
  }

  private func priceModel(_ arguments: Arguments, _ time: TimeFrame) -> PriceModel {
    let price = arguments.map("mev").map("price")
    guard let feed = feeds.price else { preconditionFailure("a resolved scenario has prices") }
    func given(_ key: String) -> Double? { price[key] == nil ? nil : price.number(key) }
    let figures = feed.calibration
    let hasJumps = price.text("process") == "gbm-jumps"
    let daily = given("sigma") ?? (hasJumps ? figures.sigma : figures.totalSigma)
    return PriceModel(
      start: feed.close(before: time.start / 86_400).price,
      sigmaPerRootSecond: daily / (86_400.0).squareRoot(),
      jumpsPerSecond: hasJumps ? (given("jumps") ?? figures.jumps) / 86_400 : 0,
      jumpSigma: hasJumps ? given("jump-sigma") ?? figures.jumpSigma : 0)
  }

  private static func users(_ users: Arguments) -> UserModel {
    let arrivals = users.map("arrivals")
    let rate = arrivals.perSecond("rate")
    let classes = users.map("classes").entries.map { entry in
      transactionClass(entry.key, users.map("classes").map(entry.key))
    }
    let probe = users.map("probe")
    guard let probeClass = classes.firstIndex(where: { $0.name == probe.text("class") }) else {
      preconditionFailure("no class '\(probe.text("class"))'")
    }
    return UserModel(
      arrivals: arrivals.text("process") == "hawkes"
        ? .hawkes(
          perSecond: rate, branching: arrivals.number("branching"),
          decaySeconds: arrivals.seconds("decay"))
        : .poisson(perSecond: rate),
      classes: classes, probeClass: probeClass, probesPerSecond: probe.perSecond("rate"),
      accounts: users.map("accounts").count("count"),
      openingBalance: users.map("accounts").ether("balance"),
      sendsAlways: users.text("sends") == "always")
  }

  private static func transactionClass(_ name: String, _ map: Arguments) -> TransactionClass {
    let size = map.mapIfPresent("size").map(distribution)
    return TransactionClass(
      name: name, share: map.share("share").ratio, gas: UInt64(map.count("gas")),
      bytes: UInt64(map.count("bytes")), value: distribution(map.map("value")),
      patienceSeconds: map.seconds("patience"), size: size,
      slippage: size == nil ? .zero : map.share("slippage"),
      amount: size == nil ? map.ether("amount") : .zero,
      extraWrites: UInt64(map.count("extra-writes")),
      tip: map.mapIfPresent("tip").map(distribution))
  }

  private static func distribution(_ map: Arguments) -> Distribution {
    let form = map.entries.first?.key ?? ""
    func wei(_ key: String) -> Double { Double(map.map(form).ether(key).rawValue) }
    switch form {
    case "constant": return .constant(Double(map.ether("constant").rawValue))
    case "lognormal": return .lognormal(median: wei("median"), sigma: map.map(form).number("sigma"))
    case "exponential": return .exponential(mean: wei("mean"))
    case "pareto": return .pareto(scale: wei("scale"), shape: map.map(form).number("shape"))
    default: preconditionFailure("no distribution '\(form)'")
    }
  }

  private static func pools(_ mev: Arguments, _ price: DollarAmount) -> [PoolSetting] {
    let pools = mev.map("pools")
    return pools.entries.map { entry in
      let pool = pools.map(entry.key)
      let reserves = pool.list("reserves")
      guard case .ether(let ether) = reserves[0] else {
        preconditionFailure("a pool's first reserve is ether")
      }
      let dollars: DollarAmount? =
        switch reserves[1] {
        case .dollars(let amount): DollarAmount(amount)
        case .ether(let worth):
          DollarAmount(mulDiv(worth, price.rawValue, 1_000_000_000_000_000_000))
        default: nil
        }
      return PoolSetting(
        name: entry.key, ether: Wei(ether), dollars: dollars, fee: pool.share("fee"))
    }
  }

  private func proving(_ proving: Arguments, threads: Int) -> ProvingSetting {
    guard let profile = feeds.prover(called: proving.text("profile")),
      let order = QueueOrder(rawValue: proving.text("queue"))
    else { preconditionFailure("no prover profile '\(proving.text("profile"))', or no such queue") }
    var setting = ProvingSetting(profile: profile)
    setting.order = order
    setting.times = feeds.proofTimes?.times
    setting.entry = proving.mapIfPresent("entry").map {
      EntryTerms(
        reviewSeconds: $0.seconds("review"), enterAbove: $0.number("enter-above"),
        leaveBelow: $0.number("leave-below"), patience: $0.count("patience"),
        start: $0.share("start"))
    }
    setting.breakdowns = proving.mapIfPresent("breakdowns").map {
      Breakdowns(meanWork: $0.seconds("every"), meanRepair: $0.seconds("repair"))
    }
    setting.standby = proving.share("standby")
    if proving.text("mode") == "real" {
      var terms = Self.proofTerms(proving)
      terms.threads = threads
      setting.proofs = { [terms] in RealProofs(terms, seed: $0) }
    }
    return setting
  }

  /// How proofs are made; `proving` need not have the keys.
  static func proofTerms(_ proving: Arguments) -> ProofTerms {
    guard let given = proving.mapIfPresent("proofs") else { return ProofTerms() }
    guard let profile = ProofProfile(rawValue: given.text("profile")),
      let hash = CommitmentHash(rawValue: given.text("hash"))
    else { preconditionFailure("proofs whose choices were read") }
    return ProofTerms(depth: given.count("depth"), profile: profile, hash: hash)
  }
}
