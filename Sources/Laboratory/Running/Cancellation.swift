internal import Synchronization

/// A wish to stop that any thread may utter and every worker hears.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Nobody has asked to stop.
  public init() {}

  /// Asks to stop; what is finished is kept.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether somebody has asked to stop.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
