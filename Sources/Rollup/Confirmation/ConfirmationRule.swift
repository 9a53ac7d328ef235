/// What is promised to users before the proof.
public protocol ConfirmationRule: Rule {
  /// The event that users may first rely on.
  var softConfirmation: SoftConfirmation { get }
  /// The least time between two blocks, in seconds; `nil`: as the scenario says.
  var blockSeconds: Double? { get }
  /// What a batch comes to whose proof does not come; `nil`: it waits for ever.
  var commitment: CommitmentTerms? { get }
}

extension ConfirmationRule {
  /// Most have the scenario's blocks.
  public var blockSeconds: Double? { nil }
  /// Most let a batch wait.
  public var commitment: CommitmentTerms? { nil }
}

/// The event that users may first rely on.
public enum SoftConfirmation: Sendable {
  /// Inclusion in an L2 block.
  case block
  /// The batch's data on L1.
  case posted
  /// The proof on L1.
  case final
}
