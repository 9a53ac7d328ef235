extension Preset {
  static let federatedProvers = Preset(
    name: "federated-provers",
    summary: "one operator orders, and provers make a tree of proofs together",
    yaml: """
      # One operator orders and posts, and provers with a deposit make each batch's proof together: a
      # leaf each, and merges of two up to the root.
      rolluplab: 1
      name: federated-provers
      sequencing: {rule: centralized, order: tip, block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: federated-tree, leaf: 1, merge: 0.1, link: 1 s, assignment: random,
        levels: flow, stragglers: 10 %, slowdown: 5, time-out: 6 min, price: 0.00035 ether,
        deposit: 10 ether, machines: 1, proof-system: fflonk}
      confirmation: trusted-state
      availability: blobs
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # everything to the sequencer
      penalties: {rule: fines, missed-proof: 1 % of deposit}
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
