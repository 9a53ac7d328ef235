extension ProverCostModel {
  /// Above so many chunks a batch's stages on several machines are taken one after the other.
  private static let mostScheduledChunks = 1_048_576.0

  /// What a batch takes on several machines of one kind, which share its chunks and merges.
  ///
  /// Chunks and merges are jobs of equal length, scheduled by `ListSchedule`; every machine that takes
  /// part has the fixed seconds of the chunk stage before its first chunk. The other stages run on one
  /// machine. With more than a million chunks the merges wait for all chunks, an upper bound.
  /// - Precondition: `machines` is at least 1.
  /// - Complexity: O(n log n) in the number of chunks.
  public func cost(
    of batch: BatchWork, on machine: HardwareProfile, machines: Int
  ) -> StageCosts {
    precondition(machines > 0, "proving takes a machine")
    var costs = cost(of: batch, on: machine)
    guard machines > 1, costs.chunkCount > 1, chunks.seconds != nil else {
      return costs
    }
    let fixed = fixedChunkSeconds(on: machine)
    let count = costs.chunkCount
    let busy = min(Double(machines), count)
    let chunk = (costs.chunks.machineSeconds - fixed) / count
    costs.chunks.machineSeconds += fixed * (busy - 1)
    guard count <= Self.mostScheduledChunks else {
      costs.chunks.seconds = fixed + chunk * (count / Double(machines)).rounded(.up)
      return costs
    }
    let tree = AggregationTree(leaves: Int(count), arity: arity)
    let merge = costs.aggregation.machineSeconds / Double(max(1, tree.merges))
    let seconds =
      [Double](repeating: chunk, count: tree.leaves)
      + [Double](repeating: merge, count: tree.merges)
    let ends = tree.ends(seconds: seconds, machines: machines)
    costs.chunks.seconds = fixed + ends.leaves
    costs.aggregation.seconds = ends.root - ends.leaves
    return costs
  }

  /// What a machine takes in the chunk stage however little its work, in seconds.
  func fixedChunkSeconds(on machine: HardwareProfile) -> Double {
    guard let seconds = chunks.seconds else { return 0 }
    return seconds.fixed * (threadScale(chunks, on: machine) == nil ? scale(on: machine).fixed : 1)
  }
}
