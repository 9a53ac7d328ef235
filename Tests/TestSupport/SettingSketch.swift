package import Proving
package import Quantities
package import Rollup

/// A setting in few words: the default users and a calm L1, but for what a test changes.
package struct SettingSketch: Sendable {
  package var slots = 600
  package var warmUpSlots = 0
  package var blocksPerSlot = 6
  package var arrivals = ArrivalProcess.poisson(perSecond: 10)
  package var classes = [TransactionClass.transfer, .swap, .heavy]
  package var probesPerSecond = 1.0 / 60
  package var accounts = 10_000
  package var openingBalance = Wei(ether: 10)
  package var sendsAlways = false
  /// Wei per gas, one a slot and looped; 0 where the slot was missed.
  package var l1BaseFee: [UInt64] = [30_000_000_000]
  package var l1GasLimit: UInt64 = 30_000_000
  package var l1Tip = Share(percent: 5)
  package var blobs = BlobTrack.Source.replay([1_000_000_000])
  package var fork = BlobFork.cancun
  package var startPrice = DollarAmount(1_900_000_000)
  package var sigmaPerRootSecond = 0.035 / 294
  package var jumpsPerSecond = 0.05 / 86_400
  package var jumpSigma = 0.08
  package var pools = [
    PoolSetting(
      name: "eth-usd", ether: Wei(ether: 2_000), dollars: nil, fee: Share(billionths: 3_000_000))
  ]
  package var searchers = 2
  /// What the one operator owns at the start.
  package var operatorEther = Wei.zero
  /// Players besides the one operator and the searchers; sequencers among them come after it.
  package var others: [PlayerGroup] = []
  /// Everybody who takes part besides users; `nil`: one operator, and the searchers.
  package var groups: [PlayerGroup]?
  package var proving = ProvingSetting(profile: .zkevmCPU224)
  package var seriesPoints = 20

  package init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  /// The players.
  package var players: [PlayerGroup] {
    if let groups { return groups }
    return [PlayerGroup(name: "operator", role: .sequencer, count: 1, ether: operatorEther)]
      + (searchers > 0 ? [PlayerGroup(name: "searchers", role: .searcher, count: searchers)] : [])
      + others
  }

  /// The setting.
  package var setting: Setting {
    Setting(
      time: TimeFrame(
        start: 1_699_228_800, slots: slots, warmUpSlots: warmUpSlots, blocksPerSlot: blocksPerSlot),
      l1: L1Track(
        baseFee: l1BaseFee, gasUsed: l1BaseFee.map { $0 > 0 ? 15_000_000 : 0 },
        gasLimit: l1GasLimit, tipBillionths: l1Tip.billionths),
      blobs: BlobTrack(source: blobs, fork: fork),
      price: PriceModel(
        start: startPrice, sigmaPerRootSecond: sigmaPerRootSecond, jumpsPerSecond: jumpsPerSecond,
        jumpSigma: jumpSigma),
      users: UserModel(
        arrivals: arrivals, classes: classes, probeClass: 0, probesPerSecond: probesPerSecond,
        accounts: accounts, openingBalance: openingBalance, sendsAlways: sendsAlways),
      pools: pools, searcherTipShare: 0.9, players: players, proving: proving,
      record: RecordSetting(seriesPoints: seriesPoints, flows: true))
  }
}

extension TransactionClass {
  /// The default classes: shares, gas, bytes and values as the design documents assume them.
  package static let transfer = Self(
    name: "transfer", share: 0.6, gas: 21_000, bytes: 28,
    value: .lognormal(median: 0.0004e18, sigma: 1), patienceSeconds: 600, size: nil,
    slippage: .zero, amount: Wei(ether: 0.01), extraWrites: 0)
  package static let swap = Self(
    name: "swap", share: 0.3, gas: 120_000, bytes: 56,
    value: .lognormal(median: 0.002e18, sigma: 1.2), patienceSeconds: 120,
    size: .lognormal(median: 0.05e18, sigma: 1.5), slippage: Share(billionths: 5_000_000),
    amount: .zero, extraWrites: 0)
  package static let heavy = Self(
    name: "heavy", share: 0.1, gas: 1_000_000, bytes: 136,
    value: .lognormal(median: 0.006e18, sigma: 1.2), patienceSeconds: 1_800, size: nil,
    slippage: .zero, amount: Wei(ether: 0.01), extraWrites: 8)

  /// The same class with other properties.
  package func with(_ change: (inout Self) -> Void) -> Self {
    var other = self
    change(&other)
    return other
  }
}

extension Wei {
  /// So many ether.
  package init(ether: Double) { self.init(UInt128(wide: (ether * 1e18).rounded())) }
}
