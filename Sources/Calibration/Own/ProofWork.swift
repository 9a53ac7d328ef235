internal import Proofs

/// How much work each stage of a proof has, in units that its time is proportional to.
enum ProofWork {
  /// The names of the stages, in their order.
  static let stages = BatchStages.names

  /// Units of work by stage: N rows, C columns, blowup b, n transfers in a tree of depth d.
  ///
  /// Hashes of the tree for the execution; butterflies C (N/2 log N + b N/2 log b N) for the extension;
  /// cells of the extended table for what reads all of it, 2 C N for the constraints, which are
  /// evaluated at 2 N points; points for what has few columns; 1 for the work before the queries.
  static func units(_ run: MeasuredRun) -> [Double] {
    let (n, d) = (Double(run.setting.transfers), Double(run.setting.depth))
    let (rows, columns) = (Double(run.rows), Double(run.columns))
    let extended = rows * Double(run.blowup)
    let butterflies =
      columns / 2 * (rows * log2(run.rows) + extended * log2(run.rows * run.blowup))
    return stages.map { stage in
      switch stage {
      case "execute": n * d
      case "extend": butterflies
      case "trace", "openings": rows * columns
      case "commit", "compose": extended * columns
      case "quotient": 2 * rows * columns
      case "queries": Double(run.queries) * columns
      case "grind": 1
      default: extended
      }
    }
  }

  /// Units of memory by stage, which cost beside the work.
  ///
  /// Cells of the extended table for the constraints, which skip most of its rows where the blowup is
  /// large but pass over all of them.
  static func memory(_ run: MeasuredRun) -> [Double] {
    let extended = Double(run.rows) * Double(run.columns) * Double(run.blowup)
    return stages.map { $0 == "quotient" ? extended : 0 }
  }

  private static func log2(_ powerOfTwo: Int) -> Double { Double(powerOfTwo.trailingZeroBitCount) }
}
