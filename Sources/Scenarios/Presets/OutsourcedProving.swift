extension Preset {
  static let outsourcedProving = Preset(
    name: "outsourced-proving",
    summary: "one operator orders, and rollers prove for a posted price",
    yaml: """
      # One operator orders and posts, and rollers with a deposit and a record prove: Scroll's early
      # design of outsourced proving, without an auction.
      rolluplab: 1
      name: outsourced-proving
      sequencing: {rule: centralized, order: tip, block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: reputation, rollers-per-block: 3, deadline: 20 min,
        score: {deposit: 0.7, performance: 0.3}, selection: proportional,
        deposit: 10 ether, deposit-step: 10 ether,
        reward: posted-price, price: 0.0002 ether, pay: on-proof, disclosure: before-posting,
        machines: 1, proof-system: fflonk}
      confirmation: trusted-state
      availability: blobs
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # everything to the sequencer
      penalties: {rule: fines, invalid-proof: 10 % of deposit, missed-proof: 1 % of deposit,
        late-proof: 0.05 reputation}
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
