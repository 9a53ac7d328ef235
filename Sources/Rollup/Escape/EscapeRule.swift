public import Quantities

/// What a censored user can still do, and everybody when the operators stop.
public protocol EscapeRule: Rule {
  /// The terms of forced inclusion; `nil` where there is none.
  var forcedInclusion: ForcedInclusionTerms? { get }
  /// The terms on which funds leave when the operators have stopped; `nil`: they do not.
  var exit: ExitTerms? { get }
}

/// What forcing a transaction through L1 takes.
public struct ForcedInclusionTerms: Sendable, Hashable {
  /// The time after which it is included whatever the sequencer wants, in seconds.
  public var delaySeconds: Double
  /// L1 gas that the user pays for.
  public var gas: UInt64
  /// What the user pays to the rollup's contract.
  public var fee: TokenAmount
}

/// What leaving through L1 takes.
public struct ExitTerms: Sendable, Hashable {
  /// From the stop to the first exit, where somebody else proves, in seconds.
  public var delaySeconds: Double
  /// What is added where the operators were the only ones who may prove, in seconds.
  public var proverDelaySeconds: Double
  /// L1 gas of one exit.
  public var gas: UInt64
  /// What one exit pays to the rollup's contract.
  public var fee: TokenAmount
}
