extension ProverCostModel {
  /// What is wrong with a model that was read from a file; `nil` where nothing is.
  public var problem: String? {
    guard HardwareProfile.all.contains(where: { $0.name == referenceMachine }) else {
      return "no machine is called '\(referenceMachine)'"
    }
    let work = [workPerTransaction, workPerGas, fixedWork, workSpread]
    guard work.allSatisfy(Self.isAmount) else {
      return
        "work for each transaction, for each gas, fixed, or its spread is not a number from 0 on"
    }
    guard Self.isAbove0(referenceSpeed), (referenceThreads ?? 1) > 0 else {
      return "the reference machine's speed or threads are not above 0"
    }
    guard chunkWork.map(Self.isAbove0) ?? true else { return "the work of a chunk is not above 0" }
    guard arity > 1 else { return "a merge takes fewer than two proofs" }
    guard scales.allSatisfy({ Self.isAbove0($0.perUnit) && Self.isAbove0($0.fixed) }) else {
      return "a machine's factor is not above 0"
    }
    for stage in ProvingStage.allCases {
      guard let model = self[stage], let problem = model.problem else { continue }
      return "\(stage.rawValue): \(problem)"
    }
    return nil
  }

  fileprivate static func isAmount(_ number: Double) -> Bool { number >= 0 && number < 1e15 }

  private static func isAbove0(_ number: Double) -> Bool { number > 0 && number < 1e15 }
}

extension StageModel {
  /// What is wrong with a stage; `nil` where nothing is.
  fileprivate var problem: String? {
    let numbers = [seconds, memory].compactMap { $0 }.flatMap { [$0.perUnit, $0.fixed, $0.spread] }
    guard numbers.allSatisfy(ProverCostModel.isAmount) else {
      return "a coefficient or spread is not a number from 0 on"
    }
    guard threadsExponent >= 0, threadsExponent <= 2 else {
      return "the exponent of threads is not between 0 and 2"
    }
    if case .segments(let size) = padding, !(size >= 1 && size < 1e15) {
      return "the segments' size is below 1"
    }
    return nil
  }
}
