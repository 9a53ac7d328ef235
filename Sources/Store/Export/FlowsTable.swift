/// `flows.csv`: who paid whom, for what, in each finished run.
public enum FlowsTable {
  /// The file's name.
  public static let fileName = "flows.csv"

  /// Writes header and rows, ordered as the runs are.
  public static func write(_ store: ResultStore, to write: (String) throws -> Void) throws {
    let manifest = store.manifest
    try write(
      CSV.row(
        ["design", "world"] + manifest.axes + ["seed", "from", "to", "asset", "reason", "amount"]))
    for ordinal in try store.finishedRuns().sorted() {
      let key = manifest.points[manifest.point(ofRun: ordinal)].key
      let seed = "\(manifest.seed(ofRun: ordinal))"
      for flow in try store.flows(ofRun: ordinal) {
        try write(
          CSV.row(
            key + [seed, flow.from, flow.to, flow.asset.name, flow.reason, "\(flow.amount)"]))
      }
    }
  }
}
