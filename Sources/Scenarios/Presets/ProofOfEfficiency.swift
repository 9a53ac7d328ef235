extension Preset {
  static let proofOfEfficiency = Preset(
    name: "proof-of-efficiency",
    summary: "anybody posts batches on L1, and the first aggregator to prove them is paid",
    yaml: """
      # Proof of Efficiency: anybody posts batches in calldata, which fixes their order, and the first
      # aggregator that proves the next batches is paid from the pot of batch fees.
      rolluplab: 1
      name: proof-of-efficiency
      sequencing: {rule: open, user-choice: random, max-delay: 5 min}
      # The contract's fee of 0.1 token would not pay for one proof at a dollar a token; 1 token pays
      # for the proof of a batch and a twentieth of a verification (assumption).
      proving: {rule: race, reward: batch-fee-pot, start-fee: 1 token, proof-system: fflonk}
      confirmation: virtual-state
      availability: {rule: calldata, max-bytes: 120000}  # PolygonZkEVM.sol; the article is from 2022
      fees: gas-proportional  # the article's first fee rule
      revenue: split          # everything to the sequencer
      penalties: none
      # Polygon zkEVM: a forced batch must be included within forceBatchTimeout, 5 d.
      escape: {rule: forced-inclusion, delay: 5 d}
      authorization: any
      """ + "\n")
}
