/// What a stream of random numbers is for: the word of the counter that keeps streams apart.
///
/// Each client declares its purposes as static constants with numbers of their own:
/// ```swift
/// extension Purpose { static let arrivals = Purpose(rawValue: 1) }
/// ```
public struct Purpose: RawRepresentable, Hashable, Sendable {
  /// The word that enters the counter; two streams of one seed with equal words are one stream.
  public let rawValue: UInt32

  /// A purpose with a number that no other purpose of the program has.
  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}
