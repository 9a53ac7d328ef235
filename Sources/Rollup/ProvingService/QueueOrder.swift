/// Which of the jobs that wait for a machine is next.
public enum QueueOrder: String, CaseIterable, Sendable, Hashable {
  /// The one that came first.
  case firstCome = "first-come"
  /// The one whose batch takes the least machine time.
  case shortestFirst = "shortest-first"
  /// The one whose batch has the highest fees for its machine time.
  case highestFees = "highest-fees"

  /// The least is first; of equals the one that came first.
  func key(machineSeconds: Double, fees: Double) -> Double {
    switch self {
    case .firstCome: 0
    case .shortestFirst: machineSeconds
    case .highestFees: machineSeconds > 0 ? -fees / machineSeconds : 0
    }
  }
}
