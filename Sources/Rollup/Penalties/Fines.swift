public import Parameters

/// Fines for sequencers who stay silent and for provers who fail: shares of what they have locked.
///
/// What is taken is burned: nobody gains by another's failure, and so nobody gains by causing it
/// (assumption).
public struct Fines: PenaltyRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "fines", "shares of bonds and deposits, and of reputation",
    [
      Parameter(
        "missed-window", .share(of: "bond"), default: .text("50 % of bond"),
        "what a sequencer loses that won a window and stayed silent",
        source: .assumption("half: silence costs more than a window earns, and does not ruin")),
      Parameter(
        "invalid-proof", .share(of: "deposit"), default: .text("10 % of deposit"),
        "what a prover loses for an invalid proof",
        source: .assumption("no paper gives a figure; far above what a proof costs")),
      Parameter(
        "missed-proof", .share(of: "deposit"), default: .text("1 % of deposit"),
        "what a prover loses for a proof that does not come",
        source: .assumption("a machine may fail: a tenth of the fine for a forgery")),
      Parameter(
        "late-proof", .reputation, default: .text("0.05 reputation"),
        "what a late proof takes off a prover's reputation besides what its record shows",
        source: .assumption("one late proof in twenty costs an honest record")),
      Parameter(
        "inspection", .share(), default: .text("100 %"),
        "the probability that a missing or invalid proof is noticed and fined",
        source: .assumption("L1 sees both")),
    ], source: "sanctions of Scroll's early roller design and of MEVA (Floersch, 2020)")

  /// The terms.
  public let terms: PenaltyTerms

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    var terms = PenaltyTerms()
    terms.missedWindow = arguments.share("missed-window")
    terms.invalidProof = arguments.share("invalid-proof")
    terms.missedProof = arguments.share("missed-proof")
    terms.lateReputation = arguments.number("late-proof")
    terms.inspection = arguments.share("inspection")
    self.terms = terms
  }
}
