extension Preset {
  static let centralizedCalldata = Preset(
    name: "centralized-calldata",
    summary: "the centralized rollup before EIP-4844: batches in calldata",
    yaml: """
      # The centralized rollup as it was before EIP-4844: batches in calldata.
      rolluplab: 1
      name: centralized-calldata
      sequencing: {rule: centralized, order: tip, block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: trusted-state
      availability: calldata
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # everything to the sequencer
      penalties: none
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
