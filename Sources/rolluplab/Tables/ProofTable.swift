internal import Foundation
internal import Laboratory
internal import Proofs

/// A proof for people: what it took, what it is worth, what it claims.
enum ProofTable {
  static func text(_ document: ProofDocument) -> String {
    "\(Machine.description); \(Machine.build); \(document.prover.threads) threads\n\n"
      + stages(document) + "\n" + sizes(document) + "\nThe statement, which the verifier accepts:\n"
      + ClaimDocument.table(document.statement, document.claim)
  }

  private static func stages(_ document: ProofDocument) -> String {
    var table = TextTable(["stage", "seconds", "share"], [.left, .right, .right])
    let total = document.stages.total
    for (name, seconds) in document.stages.named + [("total", total)] {
      table.add([
        name.replacingOccurrences(of: "_", with: " "), String(format: "%.3f", seconds),
        String(format: "%.0f %%", 100 * seconds / max(total, .leastNormalMagnitude)),
      ])
    }
    return table.text()
  }

  private static func sizes(_ document: ProofDocument) -> String {
    var table = TextTable(["", ""], [.left, .left])
    let megabyte = 1_048_576.0
    let perTransfer = document.stages.total / Double(document.claim.count)
    table.add(["a transfer", String(format: "%.3f ms", 1_000 * perTransfer)])
    table.add(["verified in", String(format: "%.1f ms", 1_000 * document.verifySeconds)])
    table.add(["proof", "\(document.proofBytes) bytes"])
    table.add([
      "peak memory",
      String(
        format: "%.0f MB, and 4 C N (1 + b) is %.0f MB", Double(document.peakBytes) / megabyte,
        Double(document.prover.tableBytes) / megabyte),
    ])
    table.add(["table", "\(document.rows) rows x \(document.columns) columns in the largest chunk"])
    let security = document.security
    table.add([
      "security",
      String(
        format: "%.0f bits conjectured, %.0f proven (queries alone %.0f), the field allows %.0f",
        security.conjectured.rounded(.down), security.proven.rounded(.down),
        security.provenQueries.rounded(.down), security.field.rounded(.down)),
    ])
    return table.text()
  }
}
