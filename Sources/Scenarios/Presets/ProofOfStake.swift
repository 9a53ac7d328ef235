extension Preset {
  static let proofOfStake = Preset(
    name: "proof-of-stake",
    summary: "the leader of each slot is drawn by stake, and may build beside others' blocks",
    yaml: """
      # The leader of each L1 slot is drawn by stake. Those who hold the next two slots can build
      # beside the block before them, and who has no block in the chain within ten minutes is fined.
      rolluplab: 1
      name: proof-of-stake
      sequencing: {rule: proof-of-stake, stakes: {from: 32 ether, step: 4 ether},
        look-ahead: 32 slots, uncle: consecutive, uncle-depth: 2, finality: none,
        missed-within: 50 slots, remedy: none, order: tip, block-gas-limit: 6000000,
        max-delay: 5 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: trusted-state
      availability: blobs
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # everything to the leader
      # A hundredth of the stake: no paper gives a figure (assumption).
      penalties: {rule: fines, missed-window: 1 % of bond}
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
