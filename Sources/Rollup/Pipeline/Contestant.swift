/// One design with its players, ready to run.
public struct Contestant<Players: PlayerSet & Sendable>: Sendable {
  /// The design.
  public var design: Design
  /// The setting; contestants on one tape differ in `players`, `prover` and `record` at most.
  public var setting: Setting
  /// Those who answer.
  public var players: Players
  /// The slot at which the operators stop; `nil`: they do not.
  public var haltSlot: Int?
  /// Who bets on a falling token; `nil`: nobody.
  public var short: ShortSale?
  /// What the caller already knows that a reader of the result should.
  public var notes: [String]

  /// `design` played by `players` in `setting`.
  public init(
    design: Design, setting: Setting, players: Players, haltSlot: Int? = nil,
    short: ShortSale? = nil, notes: [String] = []
  ) {
    self.design = design
    self.setting = setting
    self.players = players
    self.haltSlot = haltSlot
    self.short = short
    self.notes = notes
  }
}
