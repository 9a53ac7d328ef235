internal import Proving
internal import Parameters
internal import Quantities

extension FederatedTree {
  /// What can be set.
  static let parameters =
    [
      Parameter(
        "leaf", .number(0.01...1_000), default: .text("1"),
        "the most proofs of the prover profile that a leaf covers; a batch has the smallest power"
          + " of two of leaves (at most 4096) that keeps to it, and they share its proofs equally",
        source: .assumption("a leaf is the smallest job, about a proof")),
      Parameter(
        "merge", .number(0...10), default: .text("0.1"),
        "what a merge of two proofs takes, in proofs of the prover profile",
        source: .assumption("a merge verifies two proofs, and executes no transaction")),
      Parameter(
        "link", .duration(.seconds), default: .text("1 s"),
        "latency and transfer of a proof from one prover to another; nothing within a prover",
        source: .assumption("a tenth of a second, and a megabyte at 10 Mbit/s")),
      Parameter(
        "assignment",
        .choice([
          Choice("random", "each level's nodes are dealt in turn to the provers in a drawn order"),
          Choice(
            "proximity",
            "neighbours on a ring have neighbouring leaves, and a merge is its first child's"),
        ]), default: .text("random"), "who makes which node"),
      Parameter(
        "levels",
        .choice([
          Choice("flow", "a merge begins when its two children are there"),
          Choice("barrier", "a level begins when all of the level below is there"),
        ]), default: .text("flow"), "what a merge waits for"),
    ] + stragglerParameters + payParameters

  private static let stragglerParameters = [
    Parameter(
      "stragglers", .share(), default: .text("10 %"), "the probability that a node is a straggler",
      source: .assumption("no paper gives a figure")),
    Parameter(
      "slowdown", .number(1...1_000), default: .text("5"),
      "how many times the usual time a straggler takes",
      source: .assumption("no paper gives a figure")),
    Parameter(
      "time-out", .duration(.minutes, atLeast: TimeUnit.seconds.nanoseconds),
      default: .text("6 min"),
      "how long after it could begin a node goes to somebody else too; its first prover goes on",
      source: .assumption("three leaves' time on the default machine")),
  ]

  private static let payParameters = [
    Parameter(
      "price", .ether, default: .text("0.00035 ether"),
      "what the poster pays for each proof of a batch; nodes share it by their usual time",
      source: .assumption(
        "a proof costs 0.32 usd at the default profile; merges, stragglers and what is made twice"
          + " two thirds as much again; and a fifth more, as in the rule 'reputation'")
    ),
    Parameter(
      "deposit", .ether, default: .text("10 ether"),
      "what each prover locks at the start; at most what it owns",
      source: .assumption("as in the rule 'reputation'")),
    Parameter(
      "machines", .count(1...10_000), default: .text("1"),
      "how many machines each prover runs, and a poster that proves what provers did not",
      source: .assumption("as in the rule 'reputation'")),
    ProofSystem.parameter,
  ]
}
