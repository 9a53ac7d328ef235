/// The files that `init` writes: short, commented, and good as they are.
enum StarterText {
  /// A scenario of a few hours with this design.
  static func scenario(design: String) -> String {
    """
    # One world to simulate. Try it:
    #   rolluplab run scenario.yaml
    #   rolluplab run scenario.yaml --world attack:censor
    # Every key that is left out has a default; see them all with
    #   rolluplab run scenario.yaml --print-resolved
    # and what a key means, in which unit and from which source, with
    #   rolluplab explain users.arrivals.rate
    rolluplab: 1
    name: starter

    # A preset (rolluplab list designs) or a file of your own, such as ./mine.yaml. Single parts are
    # changed beside the base: design: {base: \(design), escape: {rule: forced-inclusion, delay: 6 h}}
    design: \(design)

    time:
      start: 2023-11-07T00:00:00Z   # the L1 blocks of this moment are replayed
      length: 3 h
      warm-up: 20 min               # simulated, but left out of the results

    users:
      arrivals: {process: poisson, rate: 10 tx/s}
      probe: {class: transfer, rate: 2 tx/min}   # tagged transactions, to measure censorship

    """
  }

  /// An experiment on that scenario.
  static func experiment(design: String) -> String {
    """
    # What varies: the grid of designs, worlds and axes, each point under every seed. Try it:
    #   rolluplab sweep experiment.yaml --out results
    #   rolluplab status results
    # A sweep that was stopped goes on with the same command. Its numbers are in results/summary.csv.
    rolluplab: 1
    experiment: starter
    scenario: scenario.yaml         # relative to this file

    designs: [\(design)]
    worlds: [honest, "attack:censor"]

    axes:                           # any key of the scenario, by its path
      rate: {path: users.arrivals.rate, values: [5 tx/s, 15 tx/s]}

    seeds: {first: 1, count: 3}

    """
  }
}
