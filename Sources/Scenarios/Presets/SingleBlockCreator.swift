extension Preset {
  static let singleBlockCreator = Preset(
    name: "single-block-creator",
    summary: "a random sequencer takes one of the blocks that producers offer, make and prove",
    yaml: """
      # Sequencer and prover are one entity: block producers offer blocks with bids to a sequencer that
      # is drawn anew for each block, keeps a share and need not take the highest bid. Whoever made the
      # block proves it, and the next one waits for the proof.
      rolluplab: 1
      name: single-block-creator
      sequencing: {rule: random-solicitor, draw: uniform, share: 20 %, taste: 10 %,
        liveness: 0.0001 ether, order: tip, block-gas-limit: 6000000, max-delay: 10 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: {rule: proof-first, interval: 10 min, proof-deadline: 60 min, bond: 1 ether}
      # Ten minutes at 10 tx/s need two to three blobs.
      availability: {rule: blobs, max-blobs: 6}
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      # The article: "the rest goes into a smart contract for distribution".
      revenue: {rule: split, bids: {public-goods: 50 %}}
      penalties: {rule: fines}
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
