internal import Proving

/// How far the proof of a tree has come: which nodes can begin, and when.
package struct ProofTreeProgress: Sendable {
  /// The shape.
  package let tree: ProofTree
  private let hasBarrier: Bool
  /// How many proofs are missing: by merge, or by level where levels wait for each other.
  private var missing: [Int]
  /// When the last of those that are there came, in seconds.
  private var since: [Double]

  /// Nothing is proved; with `hasBarrier` a level begins when all of the one below is there.
  package init(_ tree: ProofTree, hasBarrier: Bool) {
    self.tree = tree
    self.hasBarrier = hasBarrier
    missing =
      hasBarrier
      ? (0...tree.height).map { tree.leaves >> $0 } : Array(repeating: 2, count: tree.nodes)
    since = Array(repeating: -.infinity, count: missing.count)
  }

  /// Takes in a node whose proof comes to whoever needs it at `seconds`.
  ///
  /// - Returns: The nodes that can begin because of it, and when; `nil`: none yet.
  package mutating func arrived(
    _ node: Int, at seconds: Double
  ) -> (nodes: Range<Int>, seconds: Double)? {
    guard let parent = tree.parent(of: node) else { return nil }
    let level = tree.level(of: node)
    let place = hasBarrier ? level : parent
    missing[place] -= 1
    since[place] = max(since[place], seconds)
    guard missing[place] == 0 else { return nil }
    return (hasBarrier ? tree.nodes(ofLevel: level + 1) : parent..<parent + 1, since[place])
  }
}

extension TimedProofTree {
  /// When the root is proved on finite machines, by list scheduling: whoever is free takes, of the
  /// nodes that it may work on and that can begin, the one that could begin first.
  ///
  /// - Parameters:
  ///   - owners: By node, whose machines work on it.
  ///   - machines: By owner, how many there are.
  ///   - hasBarrier: Whether levels wait for each other.
  /// - Returns: Seconds from when the leaves can begin.
  package func completion(
    owners: [Int], machines: [Int], hasBarrier: Bool = false
  ) -> Double {
    precondition(owners.count == tree.nodes, "one owner a node")
    var service = ProvingService()
    let shops = machines.enumerated().map { service.open(machines: $1, entity: UInt32($0)) }
    var progress = ProofTreeProgress(tree, hasBarrier: hasBarrier)
    var queue = TimeQueue<Int>()
    for leaf in 0..<tree.leaves { queue.insert(leaf, at: 0) }
    var completion = 0.0
    while true {
      if let job = service.nextFinished(by: queue.first ?? .infinity) {
        let node = Int(service.tag(of: job).x)
        completion = service.close(job).completion
        guard let next = progress.arrived(node, at: completion + links[node]) else { continue }
        for node in next.nodes { queue.insert(node, at: next.seconds) }
      } else if let (ready, node) = queue.pop() {
        _ = service.submit(
          ProofPlan(seconds: seconds[node]), to: shops[owners[node]], at: ready,
          tag: SIMD2(UInt32(node), 0))
      } else {
        break
      }
    }
    // The root is the last to be taken.
    return completion
  }
}
