/// Proofs that are merged `arity` at a time, level by level, until one is left.
///
/// A proof that is alone in its group goes up a level without a merge.
public struct AggregationTree: Sendable {
  /// How many proofs are merged.
  public let leaves: Int
  /// How many one merge takes, at least 2.
  public let arity: Int
  /// For each job, leaves first and then merges from the bottom up, the merge that waits for it;
  /// -1 for the root.
  public let successors: [Int]

  /// A tree over `leaves` proofs.
  ///
  /// - Precondition: `leaves` is at least 1 and `arity` at least 2.
  /// - Complexity: O(leaves).
  public init(leaves: Int, arity: Int) {
    precondition(leaves > 0 && arity > 1, "a tree has leaves and merges")
    self.leaves = leaves
    self.arity = arity
    var successors = [Int](repeating: -1, count: leaves)
    var level = Array(0..<leaves)
    while level.count > 1 {
      var above: [Int] = []
      above.reserveCapacity(level.count / arity + 1)
      for start in stride(from: 0, to: level.count, by: arity) {
        let group = level[start..<min(start + arity, level.count)]
        guard group.count > 1 else {
          above.append(contentsOf: group)
          continue
        }
        for job in group { successors[job] = successors.count }
        above.append(successors.count)
        successors.append(-1)
      }
      level = above
    }
    self.successors = successors
  }

  /// How many merges there are.
  public var merges: Int { successors.count - leaves }

  /// When the last leaf and the root are proven on so many machines, by list scheduling.
  ///
  /// - Parameters:
  ///   - seconds: How long each job takes, leaves first, in the order of `successors`.
  ///   - link: Seconds from a proof to the machine that merges it.
  ///   - machines: How many machines there are, at least 1.
  /// - Returns: The end of the last leaf, and that of the root.
  public func ends(
    seconds: [Double], link: Double = 0, machines: Int
  ) -> (leaves: Double, root: Double) {
    let ends = ListSchedule.ends(
      seconds: seconds, successors: successors, link: link, machines: machines)
    return (ends[..<leaves].max() ?? 0, ends.last ?? 0)
  }
}
