extension Preset {
  static let burnAuction = Preset(
    name: "burn-auction",
    summary: "slots are auctioned for tokens that are mostly burned, as in Hermez 1.0",
    yaml: """
      # The right to order 40 L1 blocks is sold in open bidding for the network token; 40 % of a bid is
      # burned, 40 % donated and 20 % given to governance: Hermez 1.0, HermezAuctionProtocol.sol. Whoever
      # orders proves. Fees are those of the other designs, so that they can be compared.
      rolluplab: 1
      name: burn-auction
      sequencing: {rule: burn-auction, slot: 40 slots, open-slots: 4320, closed-slots: 2,
        deadline: 20 slots, outbidding: 10 %,
        minimum: {set-0: 10 token, set-1: 10 token, set-2: 10 token, set-3: 10 token,
          set-4: 10 token, set-5: 10 token},
        shares: {burn: 40 %, donation: 40 %, governance: 20 %}, order: tip,
        block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: trusted-state
      availability: calldata
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # fees and tips to the sequencer; the auction shares bids out itself
      penalties: none
      # Hermez.sol: a batch with L1 transactions must come within 240 L1 blocks at most
      # (ABSOLUTE_MAX_L1L2BATCHTIMEOUT).
      escape: {rule: forced-inclusion, delay: 48 min}
      authorization: any
      """ + "\n")

  static let mevAuction = Preset(
    name: "mev-auction",
    summary: "the right to order ten minutes of blocks is auctioned, and the winner proves",
    yaml: """
      # The right to order ten minutes of blocks is sold in an auction (MEVA); whoever orders proves.
      rolluplab: 1
      name: mev-auction
      sequencing: {rule: mev-auction, window: 50 slots, reserve: 0.002 ether, auction: first-price,
        bond: 5 ether, no-show: 10 slots, inclusion: enforced, order: tip,
        block-gas-limit: 6000000, max-delay: 5 min}
      proving: {rule: in-house, machines: 4, proof-system: fflonk}
      confirmation: trusted-state
      availability: blobs
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      # Nobody is paid for proofs here, so what outsourced proving gives to provers is not theirs to get.
      revenue: {rule: split, bids: {provers: 0 %, public-goods: 50 %, burn: 50 %}}
      penalties: {rule: fines, missed-window: 50 % of bond}
      # A window of 12 h is OP Stack's (specs: sequencer_window_size); Polygon zkEVM has 5 d.
      escape: {rule: forced-inclusion, delay: 12 h}
      authorization: any
      """ + "\n")
}
