public import Proving

/// A published figure beside what the model says of it.
public struct Prediction: Sendable, Hashable {
  /// The row in `PublishedTable.rows`.
  public var row: Int
  /// Seconds, or bytes of memory.
  public var quantity: Observation.Quantity
  /// Units of work; `nil` where the source does not state them.
  public var work: Double?
  /// The published figure; `nil` where there is none.
  public var published: Double?
  /// The figure that the other rows predict: the line is fitted without this row and its repeats.
  public var predicted: Double?
  /// Why the row is not scored, or is off by more than `Self.bound`; blank where neither is so.
  public var reason: String

  /// The factor within which a prediction must be.
  public static let bound = 2.0

  /// Whether the row counts: the others determine its line.
  public var isScored: Bool { predicted != nil }

  /// The published row.
  public var source: PublishedRow { PublishedTable.rows[row] }

  /// Predicted over published.
  public var ratio: Double? {
    guard let predicted, let published else { return nil }
    return predicted / published
  }

  /// The ratio or its inverse, at least 1.
  public var factor: Double? { ratio.map { max($0, 1 / $0) } }

  /// Whether the row is scored and predicted within the bound.
  public var isWithinBound: Bool { factor.map { $0 <= Self.bound } ?? false }
}
