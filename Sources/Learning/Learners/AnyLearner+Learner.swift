/// What is done with a learner whose kind is not known.
protocol LearnerVisitor {
  associatedtype Result
  func visit(_ learner: inout some Learner) -> Result
}

extension AnyLearner: Learner {
  var needs: LearnerNeeds { look(Needs()) }
  var size: LearnerMemory.Size { look(Size()) }

  mutating func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    withUnsafeMutablePointer(to: &random) { visit(Begin(memory: memory, random: $0)) }
  }

  mutating func resume(at age: Int, _ memory: LearnerMemory) -> Bool {
    visit(Resume(age: age, memory: memory))
  }

  mutating func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    withUnsafeMutablePointer(to: &random) {
      visit(Choose(situation: situation, memory: memory, random: $0))
    }
  }

  mutating func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    withUnsafeMutablePointer(to: &random) {
      visit(Observe(outcome: outcome, memory: memory, random: $0))
    }
  }

  func greedyAction(_ state: Int, _ memory: LearnerMemory) -> Int {
    look(GreedyAction(state: state, memory: memory))
  }

  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    look(Strategy(situation: situation, memory: memory, probabilities: probabilities))
  }

  /// A visit that changes nothing.
  private func look<Visitor: LearnerVisitor>(_ visitor: Visitor) -> Visitor.Result {
    var copy = self
    return copy.visit(visitor)
  }
}

private struct Needs: LearnerVisitor {
  func visit(_ learner: inout some Learner) -> LearnerNeeds { learner.needs }
}

private struct Size: LearnerVisitor {
  func visit(_ learner: inout some Learner) -> LearnerMemory.Size { learner.size }
}

private struct Begin<Random: RandomSource>: LearnerVisitor {
  let memory: LearnerMemory
  let random: UnsafeMutablePointer<Random>
  func visit(_ learner: inout some Learner) { learner.begin(memory, &random.pointee) }
}

private struct Resume: LearnerVisitor {
  let age: Int
  let memory: LearnerMemory
  func visit(_ learner: inout some Learner) -> Bool { learner.resume(at: age, memory) }
}

private struct Choose<Random: RandomSource>: LearnerVisitor {
  let situation: Situation
  let memory: LearnerMemory
  let random: UnsafeMutablePointer<Random>

  @inline(__always)
  func visit(_ learner: inout some Learner) -> Int {
    learner.choose(situation, memory, &random.pointee)
  }
}

private struct Observe<Random: RandomSource>: LearnerVisitor {
  let outcome: Outcome
  let memory: LearnerMemory
  let random: UnsafeMutablePointer<Random>

  @inline(__always)
  func visit(_ learner: inout some Learner) -> Bool {
    learner.observe(outcome, memory, &random.pointee)
  }
}

private struct GreedyAction: LearnerVisitor {
  let state: Int
  let memory: LearnerMemory
  func visit(_ learner: inout some Learner) -> Int { learner.greedyAction(state, memory) }
}

private struct Strategy: LearnerVisitor {
  let situation: Situation
  let memory: LearnerMemory
  let probabilities: UnsafeMutablePointer<Double>

  func visit(_ learner: inout some Learner) {
    learner.strategy(situation, memory, into: probabilities)
  }
}
