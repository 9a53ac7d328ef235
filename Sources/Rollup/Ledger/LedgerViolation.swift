public import Quantities

/// The books do not balance: a defect of the program, which ends the run.
public struct LedgerViolation: Error, Equatable, Sendable, CustomStringConvertible {
  /// The account that is wrong.
  public let account: String
  /// In which asset.
  public let asset: Asset
  /// What its postings add up to, in base units.
  public let expected: Int128
  /// What it holds, in base units.
  public let found: Int128
  /// The last posting before the check.
  public let lastPosting: String

  /// What is wrong, in a sentence.
  public var description: String {
    "the books do not balance: \(account) holds \(found) base units of \(asset.name) and its "
      + "postings add up to \(expected); the last posting was \(lastPosting)"
  }
}
