internal import Proofs
internal import Store

/// What a verified batch claims, in each format.
enum ClaimDocument {
  private static func members(
    _ statement: BatchStatement, _ claim: BatchClaim
  ) -> [(name: String, value: JSON)] {
    [
      ("profile", .text(statement.profile.rawValue)), ("hash", .text(statement.hash.rawValue)),
      ("chunks", .whole(statement.chunks.count)), ("depth", .whole(claim.depth)),
      ("token", .whole(Int(claim.token))), ("transfers", .whole(claim.count)),
      ("pre_root", .text(claim.preRoot.hexadecimal)),
      ("post_root", .text(claim.postRoot.hexadecimal)),
      ("digest", .text(claim.chain.hexadecimal)), ("fees", .unsigned(claim.fees)),
      ("not_proved", .text(BatchStatement.notProved)),
    ]
  }

  /// The claim as JSON.
  static func object(_ statement: BatchStatement, _ claim: BatchClaim) -> [(String, JSON)] {
    members(statement, claim).map { ($0.name, $0.value) }
  }

  /// The claim of a valid proof as JSON.
  static func json(_ statement: BatchStatement, _ claim: BatchClaim) -> JSON {
    .object([("valid", .flag(true))] + object(statement, claim))
  }

  /// The claim of a valid proof in a row.
  static func csv(_ statement: BatchStatement, _ claim: BatchClaim) -> String {
    let all = members(statement, claim)
    return CSV.row(["valid"] + all.map(\.name)) + CSV.row(["true"] + all.map { plain($0.value) })
  }

  /// The claim for people.
  static func table(_ statement: BatchStatement, _ claim: BatchClaim) -> String {
    var table = TextTable(["", ""], [.left, .left])
    for (name, value) in members(statement, claim) {
      table.add([name.replacingOccurrences(of: "_", with: " "), plain(value)])
    }
    return table.text(indent: 2)
  }

  private static func plain(_ value: JSON) -> String {
    if case .text(let text) = value { text } else { value.compact }
  }
}
