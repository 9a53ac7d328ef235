public import Foundation

/// Why there is no report.
public enum ReportError: LocalizedError, Equatable {
  /// The results have no finished run, so that there is nothing to show.
  case nothingFinished(place: String, runs: Int, failed: Int)

  /// One sentence with place, value and what to do.
  public var errorDescription: String? {
    switch self {
    case .nothingFinished(let place, let runs, let failed):
      "\(place): none of \(runs) runs is finished\(failed > 0 ? " and \(failed) failed" : ""), so "
        + "there is nothing to report; 'status' says what failed, 'sweep' takes the work up again"
    }
  }
}
