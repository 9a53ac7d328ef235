extension Preset {
  static let optimisticPipeline = Preset(
    name: "optimistic-pipeline",
    summary: "four operators post root and state difference first, and prove later",
    yaml: """
      # A new root and the state difference are posted first, with a bond, and batches are built on
      # batches that nobody has proved yet. Without a proof by the deadline a batch is void with all
      # that stand on it. The safeguards are options: most-unproven, backup, data, exclusion.
      rolluplab: 1
      name: optimistic-pipeline
      sequencing: {rule: mev-auction, window: 50 slots, reserve: 0.002 ether, auction: first-price,
        bond: 5 ether, no-show: 10 slots, inclusion: enforced, order: tip,
        block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: {rule: optimistic-pipeline, proof-deadline: 30 min, bond: 5 ether,
        most-unproven: 0, backup: none, data: none, exclusion: 0 h}
      availability: state-diff
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split
      penalties: {rule: fines, missed-window: 50 % of bond}
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
