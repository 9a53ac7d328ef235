public import Quantities

/// What a censored user can still do.
public protocol EscapeRule: Rule {
  /// The terms of forced inclusion; `nil` where there is none.
  var forcedInclusion: ForcedInclusionTerms? { get }
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
