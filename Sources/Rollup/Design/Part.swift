/// The nine questions that an incentive design answers.
public enum Part: String, CaseIterable, Sendable {
  /// Who gets the right to order the next blocks.
  case sequencing
  /// Who must or may prove a batch, and what it is paid.
  case proving
  /// What is promised to users before the proof.
  case confirmation
  /// What is posted on L1 and what it costs.
  case availability
  /// What users pay and what the orderer is paid.
  case fees
  /// Where fees, tips and bids go.
  case revenue
  /// What is punished, and how much.
  case penalties
  /// What a censored user can still do.
  case escape
  /// Whether another sequencer may reuse a signed transaction.
  case authorization

  /// The question, for people.
  public var question: String {
    switch self {
    case .sequencing: "who gets the right to order the next blocks"
    case .proving: "who must or may prove a batch, and what it is paid"
    case .confirmation: "what is promised to users before the proof"
    case .availability: "what is posted on L1 and what it costs"
    case .fees: "what users pay and what the orderer is paid"
    case .revenue: "where fees, tips and bids go"
    case .penalties: "what is punished, and how much"
    case .escape: "what a censored user can still do"
    case .authorization: "whether another sequencer may reuse a signed transaction"
    }
  }
}
