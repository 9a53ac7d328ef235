extension FederatedTree {
  /// A batch under proof.
  ///
  /// Provers are numbered from 0; the poster has no number.
  struct Job: Sendable {
    let serial: UInt32
    let batch: ProofWork
    /// What a leaf takes in proofs.
    let leafProofs: Double
    var progress: ProofTreeProgress
    var nodes: [Node]
    /// By prover: the decision about its part, and whether it proves.
    var tickets: [Ticket]
    var proves: [Bool]
    /// By prover: the nodes that it was dealt, and the proofs that they take.
    var dealt: [(nodes: Int, proofs: Double)]
    /// By prover: the usual time of the nodes that it was paid for, in proofs.
    var earned: [Double]
    var hasBegun = false
    /// What proving has cost the poster so far, in wei.
    var paid: UInt128 = 0

    var isProved: Bool { nodes[nodes.count - 1].isDone }
    /// What all nodes take, in proofs.
    func proofs(merge: Double) -> Double {
      Double(progress.tree.leaves) * leafProofs + Double(progress.tree.leaves - 1) * merge
    }
  }

  /// A leaf or a merge.
  struct Node: Sendable {
    /// Whose it is now; `nil`: the poster's.
    var prover: Int?
    /// Who has had it before.
    var tried: [Int] = []
    /// With whose machines it is.
    var attempts: [Attempt] = []
    /// How many had it so far.
    var given: UInt32 = 0
    /// What its proof took.
    var machineSeconds = 0.0
    var isDone = false
  }

  /// A node that is with somebody's machines.
  struct Attempt: Sendable {
    let proof: JobID
    /// Whose machines; `nil`: the poster's.
    let prover: Int?
  }

  /// Something that happens at a node.
  struct Event: Sendable {
    enum Kind: Sendable {
      /// Its children are there.
      case ready
      /// It was ready so long ago that somebody else gets it.
      case timedOut
    }

    let serial: UInt32
    let node: Int
    let kind: Kind
  }
}
