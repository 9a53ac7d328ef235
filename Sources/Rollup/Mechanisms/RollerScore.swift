internal import Quantities

/// How deposits and records make the score by which rollers are chosen.
///
/// Score of i = w_d D_i / sum D + w_p r_i / sum r: both terms are shares, so all scores add up to
/// w_d + w_p. Source: Scroll's early design, where the deposit predominates; the weights 0.7 and
/// 0.3 are an assumption.
package struct RollerScore: Sendable, Hashable {
  /// The weight of the deposit's share, not negative.
  package var depositWeight = 0.7
  /// The weight of the record's share, not negative.
  package var recordWeight = 0.3

  package init() {}

  /// Scores with these weights.
  package init(depositWeight: Double, recordWeight: Double) {
    precondition(depositWeight >= 0 && recordWeight >= 0, "a weight below 0")
    self.depositWeight = depositWeight
    self.recordWeight = recordWeight
  }

  /// Writes the score of each roller; a term whose sum is 0 counts for nobody.
  ///
  /// `deposits` are base units of the token, as they count (raw or effective).
  package func write(
    deposits: Span<UInt128>, records: Span<Double>, into scores: inout MutableSpan<Double>
  ) {
    precondition(
      deposits.count == records.count && scores.count == deposits.count, "one of each per roller")
    var (deposited, recorded) = (0.0, 0.0)
    for i in deposits.indices {
      deposited += Double(wide: deposits[i])
      recorded += records[i]
    }
    let perUnit = deposited > 0 ? depositWeight / deposited : 0
    let perRecord = recorded > 0 ? recordWeight / recorded : 0
    for i in deposits.indices {
      scores[i] = perUnit * Double(wide: deposits[i]) + perRecord * records[i]
    }
  }
}
