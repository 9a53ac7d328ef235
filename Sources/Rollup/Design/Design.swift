public import Parameters

/// An incentive design: one rule for each part.
public struct Design: Sendable {
  /// The name in results: a preset's, or the user's own.
  public let name: String
  /// Who orders.
  public let sequencing: any SequencingRule
  /// Who proves.
  public let proving: any ProvingRule
  /// What is promised before the proof.
  public let confirmation: any ConfirmationRule
  /// What is posted.
  public let availability: any AvailabilityRule
  /// What users pay.
  public let fees: any FeeRule
  /// Where the money goes.
  public let revenue: any RevenueRule
  /// What is punished.
  public let penalties: any PenaltyRule
  /// Whether another sequencer may reuse a signed transaction.
  public let authorization: any AuthorizationRule
  /// What a censored user can do.
  public let escape: any EscapeRule
  /// The decisions that the design's rules ask, in the order of the parts.
  public let decisions: [DecisionKind]

  /// The design that the resolved arguments describe: one map per part, each with its `rule`.
  public init(name: String, _ arguments: Arguments) {
    func rule<R>(_ part: Part, as: R.Type) -> R {
      guard let rule = Registry.make(part, arguments.map(part.rawValue)) as? R else {
        preconditionFailure("a rule registered for \(part.rawValue) does not conform to its part")
      }
      return rule
    }
    self.name = name
    let sequencing = rule(.sequencing, as: (any SequencingRule).self)
    self.sequencing = sequencing
    proving = rule(.proving, as: (any ProvingRule).self)
    confirmation = rule(.confirmation, as: (any ConfirmationRule).self)
    availability = rule(.availability, as: (any AvailabilityRule).self)
    fees = rule(.fees, as: (any FeeRule).self)
    revenue = rule(.revenue, as: (any RevenueRule).self)
    penalties = rule(.penalties, as: (any PenaltyRule).self)
    authorization = rule(.authorization, as: (any AuthorizationRule).self)
    escape = rule(.escape, as: (any EscapeRule).self)
    decisions = Part.allCases.flatMap { part in
      let kinds = type(of: Registry.make(part, arguments.map(part.rawValue))).decisions
      // Whoever posts is asked about what it stands for, and whether it checks who proves for it.
      guard part == .confirmation || part == .proving else { return kinds }
      return kinds.map {
        $0.role == .sequencer ? $0.asked(of: sequencing.orderingRole) : $0
      }
    }
  }
}
