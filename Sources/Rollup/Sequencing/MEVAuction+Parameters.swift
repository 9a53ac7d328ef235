internal import Parameters

extension MEVAuction {
  /// What can be set.
  static let parameters =
    [
      Parameter(
        "window", .duration(.slots, atLeast: TimeUnit.slots.nanoseconds),
        default: .text("50 slots"),
        "for how long one auction sells the right to order; in whole slots",
        source: .assumption("the paper leaves it open; ten minutes")),
      Parameter(
        "reserve", .ether, default: .text("0.002 ether"),
        "the least that a window is sold for; below it the proposers' order stands",
        source: .assumption("low: a thirtieth of what a window at 10 tx/s brings")),
      Parameter(
        "auction",
        .choice([
          Choice("first-price", "sealed bids; the winner pays its own"),
          Choice("second-price", "sealed bids; the winner pays the second-highest, or the reserve"),
          Choice("ascending", "open bids; the winner pays one step above the second-highest"),
        ]), default: .text("first-price"), "how the price is found"),
      Parameter(
        "increment", .ether, default: .text("0.001 ether"),
        "the step of an ascending auction; nothing elsewhere",
        source: .assumption("half of the reserve")),
      Parameter(
        "bond", .ether, default: .text("5 ether"), "what the winner locks for the window",
        source: .assumption("about 75 windows' value at 10 tx/s")),
      Parameter(
        "no-show", .duration(.slots, atLeast: TimeUnit.slots.nanoseconds),
        default: .text("10 slots"),
        "for how long the winner may leave blocks empty although transactions wait; in whole slots",
        source: .assumption("two minutes, a fifth of the window")),
      Parameter(
        "inclusion",
        .choice([
          Choice("enforced", "what proposers put into the contract cannot be excluded"),
          Choice("none", "the winner may exclude"),
        ]), default: .text("enforced"), "whether the winner must include what proposers did"),
    ] + BlockTerms.parameters
}
