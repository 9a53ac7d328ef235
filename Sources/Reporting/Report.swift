public import Foundation
public import Store

/// One page about a finished experiment, for people: a scorecard, figures, and what they rest on.
///
/// The page is one HTML file that needs nothing else: no network, no scripts, no fonts. It depends on
/// the results alone, so the same store gives the same bytes.
public enum Report {
  /// The page about the results in `store`.
  ///
  /// - Throws: `ReportError` when no run is finished; `StoreError` when results cannot be read.
  public static func html(_ store: ResultStore) throws -> String {
    let selection = try Selection(store)
    let figures = try [
      CostFigure.make(selection), LatencyFigure.make(selection), SankeyFigure.make(selection),
      ValueShareFigure.make(selection), LearningFigure.make(selection),
      DifferenceFigure.make(selection), ProbeFigure.make(selection),
    ].compactMap { $0 }
    return Page.html(
      title: selection.manifest.name,
      parts: [
        try Introduction.html(selection), try Highlights.html(selection),
        ScorecardTable.html(selection), Page.figures(figures), try Closing.html(selection),
      ])
  }

  /// Writes the page about `store` to `url`, whole or not at all.
  ///
  /// - Throws: `ReportError` when no run is finished; `StoreError` when results cannot be read or the
  ///   page cannot be written.
  public static func write(_ store: ResultStore, to url: URL) throws {
    let page = try html(store)
    try AtomicFile.create(at: url) { try $0(page) }
  }
}
