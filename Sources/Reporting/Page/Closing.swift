internal import Laboratory
internal import Store

/// The end of the page: assumptions, notes of the runs, and the files beside it.
enum Closing {
  private static let mostNotes = 40

  /// The mark-up.
  static func html(_ selection: Selection) throws -> String {
    assumptions(try selection.store.assumptions()) + (try notes(selection)) + files(selection)
  }

  private static func assumptions(_ assumptions: [StoredAssumption]) -> String {
    let head = "<h2>Assumptions</h2>\n"
    guard !assumptions.isEmpty else {
      return head + "<p>The results name no assumptions.</p>\n"
    }
    let rows = assumptions.map {
      "<tr><td><code>\(safe($0.name))</code></td><td>\(safe($0.value)) \(safe($0.unit))</td>"
        + "<td>\(safe($0.source))</td></tr>\n"
    }
    return head + """
      <p>Values that nobody measured or published; conclusions should survive other choices.</p>
      <div class="scroll"><table>
      <thead><tr><th>parameter</th><th>value</th><th>why</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>

      """
  }

  /// What runs noted: each note once, with the designs and worlds whose runs have it.
  private static func notes(_ selection: Selection) throws -> String {
    var texts: [String] = []
    var places: [String: [String]] = [:]
    for point in selection.manifest.points {
      for run in selection.runs(of: point.design, in: point.world) {
        for note in try selection.store.notes(ofRun: run) {
          let place = "\(point.design) in \(point.world)"
          if places[note] == nil { texts.append(note) }
          if places[note]?.contains(place) != true { places[note, default: []].append(place) }
        }
      }
    }
    guard !texts.isEmpty else { return "" }
    let items = texts.prefix(mostNotes).map { text in
      let all = places[text] ?? []
      let isEverywhere = all.count == selection.manifest.points.count
      let place =
        isEverywhere ? "all" : Prose.list(all.prefix(6).map(safe)) + (all.count > 6 ? ", …" : "")
      return "<li>\(safe(text)) <small>(\(place))</small></li>\n"
    }
    let more = texts.count - items.count
    return "<h2>Notes</h2>\n<ul>\n\(items.joined())</ul>\n"
      + (more > 0 ? "<p>\(Prose.count(more, "more note")).</p>\n" : "")
  }

  private static let descriptions: [(ResultFile, String)] = [
    (.runs, "one row a run, one column a metric: the raw material of every mean on this page"),
    (
      .summary,
      "one row a grid point and metric: mean, standard error and 95 % interval over the seeds"
    ),
    (.flows, "who paid whom for what in each run, in whole base units (wei for ether)"),
    (.series, "the samples over time of each run; not written by a sweep, ‘export’ makes it"),
    (.columns, "what each column of the others means, and its unit"),
  ]

  private static func files(_ selection: Selection) -> String {
    let rows = descriptions.map { file, words in
      "<tr><td><code>\(file.rawValue)</code></td><td>\(words)</td></tr>\n"
    }
    return """
      <h2>The files beside this page</h2>
      <p>Everything here is made from <code>\(ResultStore.fileName)</code>, an SQLite file that any SQLite tool
      opens; start with its view <code>measurement</code>. The CSV files hold the same at full precision, with a
      header row and commas, so that spreadsheets, R and pandas read them as they are. A run is traced by its
      scenario hash, design, world and seed: the same program version gives the same numbers again.</p>
      <div class="scroll"><table>
      <thead><tr><th>file</th><th>what is in it</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>

      """
  }
}
