extension Preset {
  static let centralized = Preset(
    name: "centralized",
    summary: "one operator orders, proves and posts to blobs, as today's rollups do",
    yaml: """
      # One operator orders every block, proves its own batches and posts them in blobs: today's rollups.
      rolluplab: 1
      name: centralized
      sequencing: {rule: centralized, order: tip, block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: trusted-state
      availability: blobs
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # everything to the sequencer
      penalties: none
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
