/// Everything that a run needs beside the design, the players and the seed: validated, immutable,
/// free of files.
public struct Setting: Sendable {
  /// When the run starts, how long it is and what part of it counts.
  public var time: TimeFrame
  /// The L1 blocks of the run.
  public var l1: L1Track
  /// The blob base fee of the run.
  public var blobs: BlobTrack
  /// The outside price of ether.
  public var price: PriceModel
  /// Who sends transactions and why.
  public var users: UserModel
  /// The constant-product pools on L2.
  public var pools: [PoolSetting]
  /// The share of an arbitrage's profit that a searcher offers as a tip.
  public var searcherTipShare: Double
  /// Extractable value that is drawn instead of traded; `nil`: arbitrage and sandwiches in the pools.
  public var exogenous: ExogenousMEV?
  /// The network token.
  public var token: TokenModel
  /// How those learn who learn.
  public var learning: LearningSetting
  /// What capital that is kept from other uses costs, as a share a year.
  public var capitalPerYear: Double
  /// Who takes part besides users, by role, idle groups last.
  public let players: [PlayerGroup]
  /// Where proof times come from, and how machines work and are paid for.
  public var proving: ProvingSetting
  /// What is recorded beside the metrics.
  public var record: RecordSetting

  /// A setting of these parts.
  public init(
    time: TimeFrame, l1: L1Track, blobs: BlobTrack, price: PriceModel, users: UserModel,
    pools: [PoolSetting], searcherTipShare: Double, exogenous: ExogenousMEV? = nil,
    token: TokenModel = TokenModel(), learning: LearningSetting = LearningSetting(),
    capitalPerYear: Double = 0.05, players: [PlayerGroup], proving: ProvingSetting,
    record: RecordSetting
  ) {
    self.time = time
    self.l1 = l1
    self.blobs = blobs
    self.price = price
    self.users = users
    self.pools = pools
    self.searcherTipShare = searcherTipShare
    self.exogenous = exogenous
    self.token = token
    self.learning = learning
    self.capitalPerYear = capitalPerYear
    self.players = Self.ordered(players)
    self.proving = proving
    self.record = record
  }
}

extension Setting {
  /// Groups in the one order for the engine's numbers and for every cast: by role, idle groups last,
  /// as given.
  public static func ordered(_ players: [PlayerGroup]) -> [PlayerGroup] {
    Role.allCases.flatMap { role in
      let group = players.filter { $0.role == role }
      return group.filter(\.isActive) + group.filter { !$0.isActive }
    }
  }

  /// The same with other players.
  public func with(players: [PlayerGroup]) -> Setting {
    Setting(
      time: time, l1: l1, blobs: blobs, price: price, users: users, pools: pools,
      searcherTipShare: searcherTipShare, exogenous: exogenous, token: token, learning: learning,
      capitalPerYear: capitalPerYear, players: players, proving: proving, record: record)
  }
}

/// What a run keeps beside its metrics.
public struct RecordSetting: Sendable, Hashable {
  /// The number of points of each time series; 0 for none.
  public var seriesPoints: Int
  /// Whether the totals of postings are kept.
  public var flows: Bool

  /// Keep so many points a series, and the flows or not.
  public init(seriesPoints: Int, flows: Bool) {
    self.seriesPoints = seriesPoints
    self.flows = flows
  }
}
