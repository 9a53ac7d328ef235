public import Parameters

/// Every rule that a design can be composed of: one line a rule, the first of each part the default.
public enum Registry {
  /// The rules of a part.
  public static func rules(for part: Part) -> [any Rule.Type] {
    switch part {
    case .sequencing:
      [
        CentralizedSequencing.self, MEVAuction.self, SlotAuction.self, BurnAuction.self,
        OpenSequencing.self,
        ProofOfStake.self, EffectiveProofOfStake.self, RandomSolicitor.self,
      ]
    case .proving:
      [
        InHouseProving.self, RaceProving.self, ReputationProving.self, DepositLottery.self,
        ReputationLottery.self, FederatedTree.self,
      ]
    case .confirmation:
      [TrustedState.self, VirtualState.self, ProofFirst.self, OptimisticPipeline.self]
    case .availability:
      [BlobAvailability.self, CalldataAvailability.self, StateDiffAvailability.self]
    case .fees: [BaseFeeAndTip.self, GasProportional.self]
    case .revenue: [SplitRevenue.self]
    case .penalties: [NoPenalties.self, Fines.self]
    case .escape: [NoEscape.self, ForcedInclusion.self, ForcedWithdrawal.self]
    case .authorization: [AnyAuthorization.self, SequencerBoundAuthorization.self]
    }
  }

  /// The shape of a part in a design file: a rule's name, or `rule:` with parameters beside it.
  public static func shape(of part: Part) -> Shape {
    .rule(tag: "rule", rules(for: part).map { $0.declaration })
  }

  /// What is wrong with the resolved arguments of a part, whose `rule` key names the rule.
  public static func problems(_ part: Part, _ arguments: Arguments) -> [RuleProblem] {
    let name = arguments.text("rule")
    return rules(for: part).first { $0.declaration.name == name }?.problems(arguments) ?? []
  }

  /// Every decision kind of every rule, in the order of the parts; a kind that several rules ask is
  /// there once.
  public static var decisions: [DecisionKind] {
    var names: Set<String> = []
    return Part.allCases.flatMap { rules(for: $0).flatMap { $0.decisions } }
      .filter { names.insert($0.name).inserted }
  }

  /// The rule of `part` with the resolved arguments, whose `rule` key names it.
  static func make(_ part: Part, _ arguments: Arguments) -> any Rule {
    let name = arguments.text("rule")
    guard let rule = rules(for: part).first(where: { $0.declaration.name == name }) else {
      preconditionFailure("no rule '\(name)' for \(part.rawValue)")
    }
    return rule.init(arguments)
  }
}
