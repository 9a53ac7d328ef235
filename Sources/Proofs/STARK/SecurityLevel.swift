import Randomness

/// How hard it is to make a false statement pass, in bits: what is conjectured and what is proved.
///
/// - `conjectured` is log2(blowup) · queries + work, the best attack known (ethSTARK, eprint 2021/582,
///   section 5.10.1). The conjecture behind it, proximity gaps up to capacity, is false in general
///   (eprint 2025/2046, 2025/2010, 2025/2055); no attack on parameters like these is known.
/// - `proven` is the least of the errors below, each with the work that precedes its challenge, for the
///   best proximity parameter under the Johnson radius: theta = 1 - sqrt(rho) (1 + 1/m), m >= 3.
///   Batching and folding: Theorem 4.2 of Ben-Sasson, Carmon, Haböck, Kopparty, Saraf (eprint
///   2025/2055, as the calculator `ethereum/soundcalc` reads it), times the functions less one; ALI and DEEP: Theorem 8 of Haböck (eprint
///   2022/1216); queries: (1 - theta)^queries. It is the round-by-round error in a random oracle model.
/// - `field` is what the extension itself allows: 124 - log2(N · blowup · columns) and the work before
///   gamma, or 124 - log2(constraints or 4 N) where that is less.
///
/// Collisions of the hash cost 2^124 (Poseidon2) and 2^128 (BLAKE3) and bind none of these.
public struct SecurityLevel: Hashable, Sendable {
  /// Bits by the conjecture, no more than the field term.
  public var conjectured: Double
  /// Bits that are proved.
  public var proven: Double
  /// Bits that the field allows.
  public var field: Double
  /// Bits of the query phase alone under the proven bound.
  public var provenQueries: Double
}

extension ProofParameters {
  /// The security of a proof about a table of `rows` x `columns` with `constraints` constraints.
  ///
  /// - Throws: `ProofError.rows` for a number of rows that cannot be proved.
  public func security(rows: Int, columns: Int, constraints: Int) throws(ProofError)
    -> SecurityLevel
  {
    let log2Rows = try log2Rows(rows)
    let fieldBits = 4 * log2(Double(KoalaBear.modulus))
    let batching = log2(Double(rows * blowup) * Double(max(1, columns))) - Double(foldGrinding)
    let field = fieldBits - max(batching, log2(Double(max(constraints, 4 * rows))))
    let conjectured = Double(log2Blowup * queries + queryGrinding)
    var best = (total: -Double.infinity, queries: 0.0)
    for m in 3...200 {
      let level = johnson(
        m: Double(m), log2Rows: log2Rows, columns: columns, constraints: constraints)
      if level.total > best.total { best = level }
    }
    return SecurityLevel(
      conjectured: min(conjectured, field), proven: max(0, best.total), field: field,
      provenQueries: best.queries)
  }

  /// The least of the errors at theta = 1 - sqrt(rho) (1 + 1/m), and that of the queries, in bits.
  private func johnson(m: Double, log2Rows: Int, columns: Int, constraints: Int)
    -> (total: Double, queries: Double)
  {
    let fieldBits = 4 * log2(Double(KoalaBear.modulus))
    let rate = 1 / Double(blowup)
    let root = rate.squareRoot()
    let theta = 1 - root * (1 + 1 / m)
    let (shifted, rows) = (m + 0.5, Double(1 << log2Rows))
    func gap(rows: Double) -> Double {
      let power = shifted * shifted * shifted * shifted * shifted
      let exceptions = (2 * power + 3 * shifted * theta * rate) * rows / rate / (3 * rate * root)
      return fieldBits - log2(exceptions + shifted / root)
    }
    let listSize = log2(m / (2 * rate))
    var least = fieldBits - listSize - log2(Double(max(1, constraints)))  // ALI
    least = min(least, fieldBits - listSize - log2(3 * rows + rows - 1))  // DEEP
    least = min(least, gap(rows: rows) - log2(Double(2 * columns + 1)) + Double(foldGrinding))
    var size = rows
    for folding in foldings(log2Rows: log2Rows) {
      size /= Double(1 << folding)
      least = min(least, gap(rows: size) - log2(Double(1 << folding - 1)) + Double(foldGrinding))
    }
    let queryBits = -Double(queries) * log2(1 - theta) + Double(queryGrinding)
    return (min(least, queryBits), queryBits)
  }

  private func log2(_ x: Double) -> Double { Elementary.log(x) / 0.6931471805599453 }
}
