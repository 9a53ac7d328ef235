public import Parameters
internal import Quantities

extension ProofOfStake {
  /// What can be set where leaders are drawn by stake.
  static let parameters =
    [
      Parameter(
        "stakes",
        .record([
          Parameter(
            "from", .ether, default: .text("32 ether"), "what the first sequencer stakes",
            source: .published("Ethereum: 32 ether a validator")),
          Parameter(
            "step", .ether, default: .text("0 ether"), "how much more each next one stakes",
            source: .assumption("all alike")),
        ]), default: .fields, "what sequencers lock at the start; at most what they own"),
      Parameter(
        "look-ahead", .duration(.slots, atLeast: TimeUnit.slots.nanoseconds),
        default: .text("32 slots"),
        "an epoch: when one begins, the leaders of the next are public; in whole slots",
        source: .published("Ethereum consensus specifications: SLOTS_PER_EPOCH is 32")),
      Parameter(
        "uncle",
        .choice([
          Choice("consecutive", "who holds the next slots in a row can build beside a block"),
          Choice("catch-up", "a secret branch replaces the public one when it is longer"),
        ]), default: .text("consecutive"), "how a block is removed by those who build beside it"),
      Parameter(
        "uncle-depth", .count(1...64), default: .text("2"),
        "consecutive: how many slots in a row it takes to remove the block before them",
        source: .assumption("one slot more than an accident needs")),
      Parameter(
        "give-up", .count(1...1_000), default: .text("6"),
        "catch-up: how many blocks a secret branch may be behind before it is given up",
        source: .assumption("with a third of the stake it succeeds in 1 of 128 cases from there")),
      Parameter(
        "finality",
        .choice([
          Choice("none", "a block can be removed until its batch is on L1"),
          Choice("two-thirds-vote", "not once more than two thirds of the stake voted for it"),
        ]), default: .text("none"), "whether validators vote for blocks"),
      Parameter(
        "missed-within", .duration(.slots, atLeast: TimeUnit.slots.nanoseconds),
        default: .text("50 slots"),
        "who had slots in a stretch of so many, and no block in the chain for any, is fined "
          + "penalties.missed-window of its stake; in whole slots",
        source: .assumption("ten minutes: a twelfth of the stake has about four slots")),
      Parameter(
        "remedy",
        .choice([
          Choice("none", "nobody loses its stake for building beside blocks"),
          Choice("governance", "who did loses all of its stake, some days after the first time"),
          Choice("fork", "at once: a rollup cannot fork away from its contract, other chains can"),
        ]), default: .text("none"), "what is done about those who remove others' blocks"),
      Parameter(
        "remedy-after", .duration(.days), default: .text("7 d"),
        "governance: how long it takes from the first removed block on",
        source: .assumption("as long as a vote takes")),
    ] + BlockTerms.parameters

  /// A depth beyond what is public has no sense.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] {
    let depth = arguments.count("uncle-depth")
    guard depth > TimeFrame.slots(arguments.seconds("look-ahead")) else { return [] }
    return [
      RuleProblem(
        "uncle-depth",
        "\(depth) slots in a row are more than 'look-ahead' makes public; "
          + "expected at most the slots of 'look-ahead'")
    ]
  }
}
