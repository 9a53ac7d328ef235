/// Why a file is no statement.
public enum StatementError: Error, Hashable, Sendable {
  /// The file is longer than any statement.
  case tooLong(longest: Int)
  /// The file has something else where this must stand; lines count from 1.
  case expected(String, line: Int)
  /// The file says of all chunks what they do not say, or says it in another way.
  case differs(line: Int, expected: String)
  /// More chunks than `BatchStatement.maximumChunks`.
  case tooManyChunks
  /// More transfers than `BatchStatement.maximumTransfers`.
  case tooManyTransfers(Int)
  /// The chunks do not make a batch.
  case claim(ClaimError)
}

extension StatementError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .tooLong(let longest): "more than \(longest) bytes, which no statement has"
    case .expected(let text, let line):
      "line \(line): expected \(text); a statement has one encoding, and every byte counts"
    case .differs(let line, let expected): "line \(line): the chunks say '\(expected)'"
    case .tooManyChunks: "more than \(BatchStatement.maximumChunks) chunks"
    case .tooManyTransfers(let count):
      "\(count) transfers; a batch has at most \(BatchStatement.maximumTransfers)"
    case .claim(let error): error.description
    }
  }
}
