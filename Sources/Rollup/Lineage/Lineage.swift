public import Parameters

/// What rollups descend from: a state channel or a plasma chain, run beside them on the same tape.
///
/// A baseline of cost and latency: it has no parts, and nobody in it decides, attacks or learns.
public struct Lineage: Sendable {
  let rule: any LineageRule

  /// The lineage of checked arguments, whose `lineage` key names it.
  public init(_ arguments: Arguments) {
    guard let rule = Self.rule(arguments) else {
      preconditionFailure("no lineage '\(arguments.text(Self.tag))'")
    }
    self.rule = rule.init(arguments)
  }

  /// The key that names a lineage in a file, where a design has its parts.
  public static let tag = "lineage"

  /// Every lineage, one line each.
  private static let rules: [any LineageRule.Type] = [StateChannel.self, Plasma.self]

  /// What YAML, `list`, `explain` and the docs show of each.
  public static var declarations: [Variant] { rules.map { $0.declaration } }

  /// The shape in a design file: the name under `lineage` with the parameters beside it.
  public static var shape: Shape { .rule(tag: tag, declarations) }

  /// What is wrong with values that are each right alone, among so many accounts of users with so
  /// much ether each.
  public static func problems(
    _ arguments: Arguments, accounts: Int, balance: UInt128
  ) -> [RuleProblem] {
    rule(arguments)?.problems(arguments, accounts: accounts, balance: balance) ?? []
  }

  private static func rule(_ arguments: Arguments) -> (any LineageRule.Type)? {
    let name = arguments.text(tag)
    return rules.first { $0.declaration.name == name }
  }
}

/// A lineage with its parameters: what a file with a type that conforms, a test and one line in
/// `Lineage` add.
package protocol LineageRule: Sendable {
  /// Name, summary and parameters with sources.
  static var declaration: Variant { get }
  /// What is wrong with values that are each right alone; empty when all is well.
  static func problems(_ arguments: Arguments, accounts: Int, balance: UInt128) -> [RuleProblem]
  /// The lineage with these parameters, which the reader has checked against the declaration.
  init(_ arguments: Arguments)
  /// Begins a run in a world of its own.
  func begin(_ world: LineageWorld) -> any LineageRun
}

/// A lineage in a setting, ready to run beside rollups.
public struct Baseline: Sendable {
  /// The lineage.
  public var lineage: Lineage
  /// The setting; baselines and contestants on one tape differ in `players`, `prover` and `record`
  /// at most.
  public var setting: Setting
  /// The slot at which those whom users rely on stop; `nil`: they do not.
  public var haltSlot: Int?
  /// What the caller already knows that a reader of the result should.
  public var notes: [String]

  /// `lineage` in `setting`.
  public init(
    _ lineage: Lineage, setting: Setting, haltSlot: Int? = nil, notes: [String] = []
  ) {
    self.lineage = lineage
    self.setting = setting
    self.haltSlot = haltSlot
    self.notes = notes
  }

  /// Begins the run under a seed.
  package func begin(seed: UInt64) -> any LineageRun {
    lineage.rule.begin(LineageWorld(self, seed: seed))
  }
}
