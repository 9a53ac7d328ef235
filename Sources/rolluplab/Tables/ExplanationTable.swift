internal import Scenarios

/// An explanation for people: some lines for each parameter, one for each plain fact.
enum ExplanationTable {
  static func text(_ explanation: Explanation) -> String {
    var text = "\(explanation.title) (\(explanation.kind))\n"
    text += Paragraph.text(explanation.meaning)
    var wasFact = false
    for row in explanation.rows {
      let isFact = row.meaning.isEmpty && row.unit.isEmpty && row.source.isEmpty
      if !(isFact && wasFact) { text += "\n" }
      text += entry(row)
      wasFact = isFact
    }
    return text
  }

  private static func entry(_ row: Explanation.Row) -> String {
    var text = Paragraph.text(row.value.isEmpty ? row.path : "\(row.path): \(row.value)")
    if !row.meaning.isEmpty { text += Paragraph.text(row.meaning, indent: 4) }
    if !row.unit.isEmpty { text += Paragraph.text("unit or form: \(row.unit)", indent: 4) }
    if !row.source.isEmpty { text += Paragraph.text("source: \(row.source)", indent: 4) }
    return text
  }
}
