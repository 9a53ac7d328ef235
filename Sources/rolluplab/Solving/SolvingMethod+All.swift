internal import Games

extension SolvingMethod {
  /// The most probabilities of a list of equilibria.
  private static let mostProbabilities = 20_000_000

  /// All methods, in the order of the help.
  static let all: [SolvingMethod] = [
    SolvingMethod("pure", finds: "all pure Nash equilibria") { game, _ in
      let profiles = game.pureEquilibriumProfiles()
      guard profiles.count * game.shape.counts.reduce(0, +) <= mostProbabilities else {
        throw GameError.noResult(
          method: "pure", reason: "there are \(profiles.count) equilibria, too many to list")
      }
      return .equilibria(profiles.map { Equilibrium(pure: $0, of: game) })
    },
    SolvingMethod(
      "support-enumeration", finds: "2 players: all extreme equilibria, exactly"
    ) { game, _ in
      .equilibria(try game.extremeEquilibria(arithmetic: .exact))
    },
    SolvingMethod(
      "lemke-howson", "[--label K]", finds: "2 players: the equilibrium behind one label"
    ) { game, options in
      let result = try game.lemkeHowson(droppingLabel: options.label ?? 0)
      return .equilibria([result.equilibrium], pivots: result.pivots)
    },
    SolvingMethod("zero-sum", finds: "constant sum: the value and optimal strategies") { game, _ in
      .value(try game.zeroSumSolution(), of: game)
    },
    SolvingMethod(
      "correlated", "[--objective welfare|egalitarian]", finds: "the best correlated equilibrium"
    ) { game, options in
      .joint(try game.correlatedEquilibrium(options.objective ?? .welfare))
    },
    SolvingMethod(
      "qre", "--lambda X", finds: "the logit equilibrium on the branch from uniform play"
    ) { game, options in
      .equilibria([try game.logitEquilibrium(lambda: try options.required(\.lambda, "lambda"))])
    },
    SolvingMethod("dominance", finds: "what iterated strict dominance leaves") { game, _ in
      .survivors(try game.iteratedElimination())
    },
    SolvingMethod(
      "replicator", "--steps N --dt D [--start x1,x2,...]", finds: "where the replicator ends"
    ) { game, options in
      let counts = game.isOnePopulation ? [game.shape.counts[0]] : game.shape.counts
      return .end(
        try game.replicator(
          steps: try options.required(\.steps, "steps"), step: try options.required(\.dt, "dt"),
          start: try options.start(of: counts)))
    },
    SolvingMethod(
      "alpha-rank", "--alpha A --population M", finds: "how often evolution is in each state"
    ) { game, options in
      let alpha = try options.required(\.alpha, "alpha")
      let population = try options.required(\.population, "population")
      return .stationary(
        alpha == .infinity
          ? try game.alphaRankLimit(population: population)
          : try game.alphaRank(alpha: alpha, population: population))
    },
    SolvingMethod(
      "moran", "--population Z --beta B", finds: "the same in the Moran process, one population"
    ) { game, options in
      let result = try game.moran(
        population: try options.required(\.population, "population"),
        beta: try options.required(\.beta, "beta"))
      return .stationary(result.stationary, fixation: result.fixation)
    },
    SolvingMethod("fictitious-play", "--steps N", finds: "the time average of play") {
      game, options in
      .average(
        try game.fictitiousPlay(steps: try options.required(\.steps, "steps")), of: game)
    },
    SolvingMethod(
      "regret-matching", "--steps N [--seed S]", finds: "the time average of play"
    ) { game, options in
      .average(
        try game.regretMatching(
          steps: try options.required(\.steps, "steps"), seed: options.seed ?? 1),
        of: game)
    },
  ]
}
