extension Preset {
  static let centralizedStateDiff = Preset(
    name: "centralized-state-diff",
    summary: "the centralized rollup that posts state differences instead of transactions",
    yaml: """
      # The centralized rollup that posts the storage slots that changed instead of transactions.
      rolluplab: 1
      name: centralized-state-diff
      sequencing: {rule: centralized, order: tip, block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: trusted-state
      availability: state-diff
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # everything to the sequencer
      penalties: none
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
