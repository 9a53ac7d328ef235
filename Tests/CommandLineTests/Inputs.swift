/// Small scenario and experiment files: minutes of simulated time.
enum Inputs {
  static let scenario = """
    rolluplab: 1
    name: small
    design: centralized
    time: {length: 20 min, warm-up: 2 min}
    users: {accounts: {count: 1000}}

    """

  /// Two designs, two worlds, an axis of two values, three seeds.
  static let experiment = """
    rolluplab: 1
    experiment: small-grid
    scenario: scenario.yaml
    designs: [centralized, centralized-calldata]
    worlds: [honest, "attack:censor"]
    axes:
      rate: {path: users.arrivals.rate, values: [2 tx/s, 4 tx/s]}
    seeds: {first: 5, count: 3}

    """

  /// A directory with both.
  static func directory() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    _ = try directory.write("scenario.yaml", scenario)
    _ = try directory.write("experiment.yaml", experiment)
    return directory
  }
}
