internal import Laboratory
internal import Quantities
internal import Rollup
internal import Store

/// One run for people: metrics by group, the largest flows, notes.
enum RunTable {
  static func text(_ document: RunDocument) -> String {
    var text = "\(document.scenario): \(document.point.design), \(document.point.world), "
    text += "seed \(document.seed)\n"
    text += "scenario \(document.point.scenarioHash), version \(Release.version)\n"
    text += "\n" + metrics(document)
    if !document.result.flows.isEmpty {
      text += "\nLargest flows after the warm-up (--format json has all):\n"
      text += flows(document.result.flows)
    }
    if !document.result.notes.isEmpty {
      text += "\nNotes:\n"
      text += document.result.notes.map { Paragraph.text($0, indent: 2) }.joined()
    }
    if !document.assumptions.isEmpty {
      text += "\n\(document.assumptions.count) assumptions (--format json lists them)\n"
    }
    return text
  }

  private static func metrics(_ document: RunDocument) -> String {
    let known = Dictionary(
      document.metrics.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var table = TextTable(
      ["metric", "value", "unit", "meaning"], [.left, .right, .left, .left])
    for metric in document.result.metrics {
      table.add([
        metric.name, NumberText.short(metric.value), known[metric.name]?.unit ?? "",
        known[metric.name]?.meaning ?? "",
      ])
    }
    return table.text()
  }

  /// The five largest flows of each asset.
  private static func flows(_ flows: [Flow]) -> String {
    var table = TextTable(
      ["from", "to", "reason", "amount", "asset"], [.left, .left, .left, .right, .left])
    for asset in Asset.allCases {
      let largest = flows.enumerated().filter { $0.element.asset == asset }
        .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
      for (_, flow) in largest.prefix(5) {
        table.add([
          flow.from, flow.to, flow.reason, NumberText.short(amount(flow)), asset.name,
        ])
      }
    }
    return table.text(indent: 2)
  }

  private static func amount(_ flow: Flow) -> Double {
    Double(flow.amount) / (flow.asset == .usd ? 1e6 : 1e18)
  }
}
