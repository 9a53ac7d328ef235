extension Preset {
  static let stateChannel = Preset(
    name: "state-channel",
    summary: "no rollup: members lock deposits and pay each other by states that they all sign",
    yaml: """
      # No rollup but what came before: two members lock a deposit each and pay each other by states
      # that both sign. L1 sees openings and closings only, and nobody else can be paid.
      rolluplab: 1
      name: state-channel
      lineage: state-channel
      members: 2
      deposit: 1 ether
      lifetime: 30 d
      local-payments: 50 %    # of payments, those to a member of the sender's own channel
      disputed: 5 %           # of closings
      dispute-window: 1 d
      """ + "\n")
}
