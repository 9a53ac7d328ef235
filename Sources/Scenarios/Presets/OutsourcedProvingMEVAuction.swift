extension Preset {
  static let outsourcedProvingMEVAuction = Preset(
    name: "outsourced-proving-mev-auction",
    summary: "the right to order is auctioned, and rollers prove for a posted price",
    yaml: """
      # The right to order ten minutes of blocks is sold in an auction (MEVA), and rollers with a
      # deposit and a record prove: Scroll's early design of outsourced proving.
      rolluplab: 1
      name: outsourced-proving-mev-auction
      sequencing: {rule: mev-auction, window: 50 slots, reserve: 0.002 ether, auction: first-price,
        bond: 5 ether, no-show: 10 slots, inclusion: enforced, order: tip,
        block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: reputation, rollers-per-block: 3, deadline: 20 min,
        score: {deposit: 0.7, performance: 0.3}, selection: proportional, deposit: 10 ether,
        reward: posted-price, price: 0.0002 ether, pay: on-proof, disclosure: before-posting,
        machines: 1, proof-system: fflonk}
      confirmation: trusted-state
      availability: blobs
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: {rule: split, bids: {provers: 60 %, public-goods: 20 %, burn: 20 %}}
      penalties: {rule: fines, missed-window: 50 % of bond, invalid-proof: 10 % of deposit,
        missed-proof: 1 % of deposit, late-proof: 0.05 reputation}
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
