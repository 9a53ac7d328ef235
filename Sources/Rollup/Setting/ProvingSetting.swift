public import Proving
public import Quantities

/// Where proof times come from, and how machines work and are paid for.
public struct ProvingSetting: Sendable {
  /// The prover whose published figures set the times.
  public var profile: ProverProfile
  /// Which of the jobs that wait for a machine is next.
  public var order = QueueOrder.firstCome
  /// How often machines break down; `nil`: never.
  public var breakdowns: Breakdowns?
  /// The part of its hourly price that a machine costs while it has nothing to do.
  public var standby = Share.zero

  /// Published times on machines that never break down and cost nothing while idle.
  public init(profile: ProverProfile) { self.profile = profile }
}
