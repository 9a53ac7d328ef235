extension Preset {
  static let plasma = Preset(
    name: "plasma",
    summary: "no rollup: an operator keeps accounts and data, and posts one root an hour",
    yaml: """
      # No rollup but what came before: an operator keeps accounts and their data and posts one Merkle
      # root an hour. Users leave with a proof and wait a week.
      rolluplab: 1
      name: plasma
      lineage: plasma
      interval: 1 h
      fee: 100 gwei           # a payment
      challenge-period: 7 d
      """ + "\n")
}
