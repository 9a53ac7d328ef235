internal import Proving
internal import Quantities

/// A user's file of what proofs took: one row a batch, with its transactions and seconds.
struct ProofTimesFile: Sendable {
  let sha256: String
  let times: RecordedTimes

  private static let mostRows = 1_000_000
  private static let mostSeconds = 1e9

  /// The recordings of a CSV file with the columns `transactions` and `seconds`.
  init(csv file: String) throws(ScenarioError) {
    var rows: [RecordedTimes.Row] = []
    sha256 = try CSVText.rows(
      file, limit: FeedShelf.fileLimit, columns: ["transactions", "seconds"]
    ) { row throws(ScenarioError) in
      let transactions = try row.whole(0, upTo: 1_000_000_000)
      guard transactions > 0 else { throw row.refusal(0, "0", "a batch with a transaction") }
      let seconds = try row.decimal(1).double
      guard seconds > 0, seconds <= Self.mostSeconds else {
        throw row.refusal(1, "'\(row.text(1))'", "seconds above 0 and up to 1e9")
      }
      guard rows.count < Self.mostRows else {
        throw row.refusal(0, "one row more", "at most \(Self.mostRows) rows")
      }
      rows.append(RecordedTimes.Row(transactions: UInt64(transactions), seconds: seconds))
    }
    guard let times = RecordedTimes(rows) else { preconditionFailure("checked rows") }
    self.times = times
  }
}
