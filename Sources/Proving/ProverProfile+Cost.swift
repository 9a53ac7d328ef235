extension ProverProfile {
  /// What a batch takes on one machine of this kind, stage by stage: seconds, machine-seconds, bytes of
  /// memory, gas, and the spread of the lognormal whose median the seconds are.
  ///
  /// A profile without a model has a fixed time for each proof and nothing else: all of it is chunk
  /// proofs, one after the other, as many as `proofs(for:)` says. The same bits everywhere; a larger
  /// batch never takes less. No allocation.
  public func cost(of work: BatchWork, on machine: HardwareProfile) -> StageCosts {
    if let model { return model.cost(of: work, on: machine) }
    return constantCost(of: work, on: machine, machines: 1)
  }

  /// What a batch takes on several machines of this kind, which share its chunks and merges.
  ///
  /// - Precondition: `machines` is at least 1.
  /// - Complexity: O(n log n) in the number of chunks.
  public func cost(
    of work: BatchWork, on machine: HardwareProfile, machines: Int
  ) -> StageCosts {
    if let model { return model.cost(of: work, on: machine, machines: machines) }
    return constantCost(of: work, on: machine, machines: machines)
  }

  private func constantCost(
    of work: BatchWork, on machine: HardwareProfile, machines: Int
  ) -> StageCosts {
    let count = Double(proofs(for: work.transactions))
    let one = secondsPerProof(on: machine)
    var costs = StageCosts()
    costs.chunkCount = count
    costs.chunks.seconds = (count / Double(machines)).rounded(.up) * one
    costs.chunks.machineSeconds = count * one
    costs.chunks.isStated = true
    return costs
  }

  private func secondsPerProof(on machine: HardwareProfile) -> Double {
    machine.secondsPerProof(self)
  }
}
