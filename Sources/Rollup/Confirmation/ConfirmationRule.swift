/// What is promised to users before the proof.
public protocol ConfirmationRule: Rule {
  /// The event that users may first rely on.
  var softConfirmation: SoftConfirmation { get }
}

/// The event that users may first rely on.
public enum SoftConfirmation: Sendable {
  /// Inclusion in an L2 block.
  case block
  /// The batch's data on L1.
  case posted
}
