package import Parameters

extension StateChannel {
  package static let declaration = Variant(
    "state-channel",
    "fixed members lock a deposit each and pay each other by states that all of them sign: L1 gas "
      + "for opening and closing, none for an update, and nobody else can be paid; users are dealt "
      + "into channels in order, and each channel is opened anew when its lifetime is over",
    money + closing,
    source: "Poon and Dryja 2016, The Bitcoin Lightning Network; Dziembowski et al. 2018")

  private static let money = [
    Parameter(
      "members", .count(2...1_000), default: .text("2"),
      "the members of a channel, who never change",
      source: .assumption("payment channels have two")),
    Parameter(
      "deposit", .ether, default: .text("1 ether"),
      "what each member locks while the channel is open",
      source: .assumption("a hundred payments of the default amount before a side is empty")),
    Parameter(
      "lifetime", .duration(.days, atLeast: 12_000_000_000), default: .text("30 d"),
      "how long a channel is open; channels are opened one after another over it, so that any run "
        + "sees its part of openings and closings",
      source: .assumption("a month of payments for one opening")),
    Parameter(
      "local-payments", .share(), default: .text("50 %"),
      "the payments whose receiver is taken to be a member of the sender's channel, whomever the "
        + "tape names; of the others those go through whose receiver happens to be one",
      source: .assumption(
        "people open channels with those whom they pay; receivers are drawn from all accounts")),
    Parameter(
      "open-gas", .count(0...100_000_000), default: .text("100000"),
      "L1 gas of opening a channel, besides that for each member",
      source: .assumption("a contract call that sets up a multisig")),
    Parameter(
      "open-gas-per-member", .count(0...1_000_000), default: .text("50000"),
      "L1 gas of opening for each member", source: .assumption("a deposit with its signature")),
  ]

  private static let closing = [
    Parameter(
      "close-gas", .count(21_000...100_000_000), default: .text("100000"),
      "L1 gas of closing together: one state with all signatures is paid out",
      source: .assumption("signatures and transfers of a few members")),
    Parameter(
      "disputed", .share(), default: .text("5 %"),
      "the closings in which a member does not answer, so that another posts the last state alone",
      source: .assumption("members are honest and sometimes away")),
    Parameter(
      "dispute-gas", .count(21_000...100_000_000), default: .text("200000"),
      "L1 gas of posting a state alone and of the payment after the window",
      source: .assumption("twice that of closing together")),
    Parameter(
      "dispute-window", .duration(.days, atLeast: 12_000_000_000), default: .text("1 d"),
      "how long a newer state may be posted after one was; nothing moves in it",
      source: .assumption("144 Bitcoin blocks, a usual delay in the Lightning Network")),
    Parameter(
      "stale", .share(), default: .text("20 %"),
      "the disputed closings that begin with an old state, which another member answers",
      source: .assumption("most who close alone have no gain from an old state")),
    Parameter(
      "challenge-gas", .count(21_000...100_000_000), default: .text("100000"),
      "L1 gas of posting a newer state", source: .assumption("as for closing together")),
  ]
}
