import Foundation
import Learning
import Testing

/// Reads the experiments of the fixtures, which are JSON objects in the layout of experiment files.
struct FixtureExperiment {
  private let object: [String: Any]

  init(_ object: Any?) throws { self.object = try #require(object as? [String: Any]) }

  /// The experiment in the JSON text `data`.
  static func decode(_ data: Data) throws -> Experiment {
    try FixtureExperiment(JSONSerialization.jsonObject(with: data)).experiment
  }

  private func part(_ name: String) throws -> FixtureExperiment {
    try FixtureExperiment(object[name])
  }
  private func number(_ name: String) -> Double? { object[name] as? Double }
  private func count(_ name: String) -> Int? { object[name] as? Int }
  private func text(_ name: String) -> String? { object[name] as? String }
  private func need(_ name: String) throws -> Double { try #require(number(name), "\(name)") }

  private var experiment: Experiment {
    get throws {
      let learners = try #require(object["learners"] as? [Any])
      let stop = try part("stop")
      return Experiment(
        name: text("name") ?? "", environment: try part("environment").environment,
        learners: try learners.map { try FixtureExperiment($0).learner },
        stop: stop.count("periods").map { .periods($0) }
          ?? .window(
            try #require(stop.count("window")), maximum: try #require(stop.count("max_periods"))),
        tail: number("tail") ?? 0.1)
    }
  }

  private var environment: GameEnvironment {
    get throws {
      switch text("kind") {
      case "bertrand":
        return .bertrand(
          Bertrand(
            n: try #require(count("n")), m: try #require(count("m")), xi: try need("xi"),
            memory: count("memory") ?? 1))
      case "auction": return .auction(try auction)
      case "matrix": return .matrix(try matrix)
      case "bandit": return .bandit(try bandit)
      default: throw Unknown(name: text("kind") ?? "")
      }
    }
  }

  private var auction: Auction {
    get throws {
      let formats: [String: Auction.Format] = [
        "first": .first, "second": .second, "all-pay": .allPay,
      ]
      let bids = try part("bids")
      let values = try part("values")
      return Auction(
        format: try #require(formats[text("format") ?? ""]), n: try #require(count("n")),
        bids: Auction.Grid(
          minimum: try bids.need("minimum"), maximum: try bids.need("maximum"),
          count: try #require(bids.count("count"))),
        values: values.text("kind") == "fixed"
          ? .fixed([try values.need("value")])
          : .uniform(
            low: try values.need("low"), high: try values.need("high"),
            levels: try #require(values.count("levels"))),
        reserve: number("reserve"),
        ties: try #require(Auction.TieRule(rawValue: text("ties") ?? "")),
        feedback: try #require(Auction.Feedback(rawValue: text("feedback") ?? "none")))
    }
  }

  private var matrix: MatrixGame {
    get throws {
      let payoffs = try #require(object["payoffs"] as? [[[Double]]])
      let (rows, columns) = (payoffs[0].count, payoffs[0][0].count)
      return MatrixGame(
        actions: [rows, columns],
        payoffs: payoffs.map { matrix in
          (0..<columns).flatMap { column in (0..<rows).map { matrix[$0][column] } }
        },
        play: try #require(MatrixGame.Play(rawValue: text("play") ?? "sampled")))
    }
  }

  private var bandit: Bandit {
    get throws {
      let segments = try #require(object["segments"] as? [Any])
      return Bandit(
        rewards: text("rewards") == "constant" ? .constant : .bernoulli,
        segments: try segments.map {
          let segment = try FixtureExperiment($0)
          return Bandit.Segment(
            periods: try #require(segment.count("periods")),
            means: try #require(segment.object["means"] as? [Double]))
        })
    }
  }

  private var learner: LearningAlgorithm {
    get throws {
      switch text("kind") {
      case "q-learning": return .qLearning(try qLearning)
      case "sarsa": return .sarsa(try qLearning)
      case "boltzmann-q":
        let temperature = try part("temperature")
        return .boltzmannQ(
          BoltzmannQLearning(
            alpha: .constant(try need("alpha")), delta: try need("delta"),
            temperature: .init(
              initial: try temperature.need("initial"), decay: try temperature.need("decay")),
            initial: try part("initial").initial))
      default: return try mixingLearner
      }
    }
  }

  private var mixingLearner: LearningAlgorithm {
    get throws {
      switch text("kind") {
      case "exp3": .exp3(gamma: number("gamma"))
      case "exp3-ix": .exp3IX(.automatic)
      case "ucb1": .ucb1(c: try need("c"))
      case "thompson-beta": .thompsonBeta
      case "hedge": .hedge(eta: number("eta"))
      case "regret-matching": .regretMatching
      case "regret-matching-plus": .regretMatchingPlus
      case "internal-regret-matching": .internalRegretMatching(mu: try need("mu"))
      case "fictitious-play":
        .fictitiousPlay(start: (object["start"] as? [Int]).map { $0.map { $0 - 1 } })
      case "reinforce": .reinforce(alpha: try need("alpha"))
      default: throw Unknown(name: text("kind") ?? "")
      }
    }
  }

  private var qLearning: QLearning {
    get throws {
      QLearning(
        alpha: .constant(try need("alpha")), delta: try need("delta"),
        exploration: try part("exploration").exploration, initial: try part("initial").initial,
        ties: try #require(Ties(rawValue: text("ties") ?? "lowest")),
        update: try #require(QLearning.Update(rawValue: text("update") ?? "taken")))
    }
  }

  private var exploration: Exploration {
    get throws {
      switch text("kind") {
      case "exponential": .exponential(initial: number("initial") ?? 1, beta: try need("beta"))
      case "constant": .constant(epsilon: try need("epsilon"))
      case "none": .none
      default: throw Unknown(name: text("kind") ?? "")
      }
    }
  }

  private var initial: InitialValues {
    get throws {
      switch text("kind") {
      case "uniform-opponents": .uniformOpponents
      case "constant": .constant(try need("value"))
      case "random": .random(low: try need("low"), high: try need("high"))
      default: throw Unknown(name: text("kind") ?? "")
      }
    }
  }

  struct Unknown: Error { let name: String }
}
