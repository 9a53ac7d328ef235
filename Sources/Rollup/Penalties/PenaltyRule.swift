/// What is punished, and how much.
public protocol PenaltyRule: Rule {
  /// The terms.
  var terms: PenaltyTerms { get }
}
