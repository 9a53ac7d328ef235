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
    /// Machine-seconds of all who began it, less what was noted as waste.
    var unwasted = 0.0
    /// How many began it.
    var attempts = 0
    var isDone = false
  }

  /// The machines of a prover, and what waits for them.
  struct Line: Sendable {
    /// How many machines have nothing to do.
    var idle: Int
    /// Nodes, first come, first served; some are not this prover's any more.
    var waiting: [(serial: UInt32, node: Int)] = []
  }

  /// Something that happens at a node.
  struct Event: Sendable {
    enum Kind: Sendable {
      /// Its children are there.
      case ready
      /// It was ready so long ago that somebody else gets it.
      case timedOut
      /// A proof of it is complete, of the prover's or the poster's, that took so many
      /// machine-seconds.
      case proved(by: Int?, machineSeconds: Double)
    }

    let serial: UInt32
    let node: Int
    let kind: Kind
  }
}
