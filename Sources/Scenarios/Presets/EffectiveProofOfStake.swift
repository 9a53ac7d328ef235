extension Preset {
  static let effectiveProofOfStake = Preset(
    name: "effective-proof-of-stake",
    summary: "leaders are drawn by Harmony's effective stake, and blocks are final by votes",
    yaml: """
      # Harmony's effective proof of stake: what a key counts for lies within a band around the median
      # of the elected keys (all alike here: see stakes.step), and a block with the votes of more than
      # two thirds cannot be removed.
      rolluplab: 1
      name: effective-proof-of-stake
      sequencing: {rule: effective-proof-of-stake, keys: 1, elected-keys: 100, band: 15 %,
        stakes: {from: 32 ether, step: 4 ether}, look-ahead: 32 slots, uncle: consecutive,
        uncle-depth: 2, finality: two-thirds-vote, missed-within: 50 slots, remedy: none, order: tip,
        block-gas-limit: 6000000, max-delay: 5 min}
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
