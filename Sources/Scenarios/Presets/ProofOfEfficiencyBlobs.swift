extension Preset {
  static let proofOfEfficiencyBlobs = Preset(
    name: "proof-of-efficiency-blobs",
    summary:
      "Proof of Efficiency with blobs, a base fee and tips, and signatures bound to a sequencer",
    yaml: """
      # Proof of Efficiency as the article would have it: blobs, the second fee rule (a base fee to the
      # protocol and a tip to the sequencer), and signatures that name the sequencer.
      rolluplab: 1
      name: proof-of-efficiency-blobs
      sequencing: {rule: open, order: tip, user-choice: random, max-delay: 5 min}
      # The contract's fee of 0.1 token would not pay for one proof at a dollar a token; 1 token pays
      # for the proof of a batch and a twentieth of a verification (assumption).
      proving: {rule: race, reward: batch-fee-pot, start-fee: 1 token, proof-system: fflonk}
      confirmation: virtual-state
      availability: {rule: blobs, max-blobs: 1}
      fees: {rule: base-fee-and-tip, floor: 0.01 gwei, data-margin: 110 %}
      revenue: split          # everything to the sequencer
      penalties: none
      # Polygon zkEVM: a forced batch must be included within forceBatchTimeout, 5 d.
      escape: {rule: forced-inclusion, delay: 5 d}
      authorization: sequencer-bound
      """ + "\n")
}
