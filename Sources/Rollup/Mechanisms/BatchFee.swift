package import Quantities

/// What a batch costs its sequencer in the network token, moved by how late proofs are.
///
/// Integers divided as the contract divides them, so that a history gives the same base units.
/// Source: `_updateBatchFee` of Polygon zkEVM (PolygonZkEVM.sol and PolygonRollupManager.sol).
package struct BatchFee: Sendable, Hashable {
  /// The contract's settings.
  package struct Rule: Sendable, Hashable {
    /// Seconds from sequencing to verification from which on a batch counts as late.
    package var targetSeconds: UInt64 = 1_800
    /// Thousandths by which one batch of difference multiplies the fee, 1000 to 1023.
    package var multiplier: UInt64 = 1_002
    /// The most batches of difference that count at once, at most 12 (1023^12 fits 128 bits).
    package var largestStep = 12
    /// The fee is never below this.
    package var floor = TokenAmount(1_000_000_000)
    /// The fee is never above this, at most 10^21 base units in the contract.
    package var ceiling = TokenAmount(1_000_000_000_000_000_000_000)
    /// How many times a batch's fee a forced batch costs.
    package var forcedMultiple: UInt64 = 100

    package init() {}
  }

  /// Batches that were posted together and share a timestamp; a verification ends with one.
  package struct Sequence: Sendable, Hashable {
    /// Whole seconds at which the posting was included on L1.
    package var sequencedAt: UInt64
    /// How many batches it has.
    package var batches: UInt64

    package init(sequencedAt: UInt64, batches: UInt64) {
      self.sequencedAt = sequencedAt
      self.batches = batches
    }
  }

  package let rule: Rule
  /// What one batch costs now.
  package private(set) var perBatch: TokenAmount

  /// The fee at the start, 0.1 token in the contract.
  package init(
    rule: Rule = Rule(), start: TokenAmount = TokenAmount(100_000_000_000_000_000)
  ) {
    precondition((1_000...1_023).contains(rule.multiplier), "multiplier \(rule.multiplier)")
    precondition((0...12).contains(rule.largestStep), "a step of \(rule.largestStep) batches")
    precondition(
      rule.floor <= start && start <= rule.ceiling, "the start lies outside floor and ceiling")
    self.rule = rule
    perBatch = start
  }

  /// What one forced batch costs now.
  package var perForcedBatch: TokenAmount {
    TokenAmount(perBatch.rawValue * UInt128(rule.forcedMultiple))
  }

  /// Moves the fee after a verification of `sequences`, the oldest first, at the second `now`.
  ///
  /// A trusted aggregator's verification leaves it as it is.
  package mutating func update(
    verified sequences: Span<Sequence>, at now: UInt64, byTrustedAggregator: Bool = false
  ) {
    guard !byTrustedAggregator else { return }
    let (late, early) = lateAndEarly(sequences, at: now)
    if late > early {
      perBatch = clamped(raised(perBatch.rawValue, by: late - early))
    } else {
      perBatch = clamped(lowered(perBatch.rawValue, by: early - late))
    }
  }
}

extension BatchFee {
  /// Batches of each side of the target: what is older than the newest late one is late too, and
  /// one verified exactly at the target is late.
  private func lateAndEarly(
    _ sequences: Span<Sequence>, at now: UInt64
  ) -> (late: UInt64, early: UInt64) {
    var early: UInt64 = 0
    var i = sequences.count
    while i > 0, sequences[i - 1].sequencedAt + rule.targetSeconds > now {
      early += sequences[i - 1].batches
      i -= 1
    }
    var late: UInt64 = 0
    while i > 0 {
      late += sequences[i - 1].batches
      i -= 1
    }
    return (late, early)
  }

  private func raised(_ amount: UInt128, by batches: UInt64) -> UInt128 {
    let step = min(batches, UInt64(rule.largestStep))
    var (numerator, denominator): (UInt128, UInt128) = (1, 1)
    for _ in 0..<step {
      numerator *= UInt128(rule.multiplier)
      denominator *= 1_000
    }
    return mulDiv(amount, numerator, denominator)
  }

  private func lowered(_ amount: UInt128, by batches: UInt64) -> UInt128 {
    let token: UInt128 = 1_000_000_000_000_000_000
    return mulDiv(token, amount, raised(token, by: batches))
  }

  private func clamped(_ amount: UInt128) -> TokenAmount {
    min(max(TokenAmount(amount), rule.floor), rule.ceiling)
  }
}
