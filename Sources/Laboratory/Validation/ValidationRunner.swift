public import Foundation
internal import Learning
internal import Scenarios

/// Plays what validations ask for, always from the same seed.
struct ValidationRunner: Sendable {
  /// The seed of all sessions: fixed, and not chosen by its results.
  static let seed: UInt64 = 1
  let threads: Int
  let cancellation: Cancellation

  /// The sessions of learners in a game; one learner is copied to every player.
  func play(
    _ environment: GameEnvironment, _ learners: [LearningAlgorithm], _ stop: StopRule,
    sessions: Int, tail: Double = 0.1, impulse: Impulse? = nil, seriesPoints: Int? = nil
  ) throws -> Played {
    let experiment = Learning.Experiment(
      name: "validation", environment: environment, learners: learners, stop: stop, tail: tail,
      sessions: sessions, seed: Self.seed, impulse: impulse, seriesPoints: seriesPoints)
    return Played(
      result: try experiment.run(
        threads: threads, control: SessionControl(isCancelled: { cancellation.isCancelled })))
  }

  /// Sessions with the measures that a validation knows to be there.
  struct Played {
    let result: ExperimentResult

    /// A measure over sessions.
    func callAsFunction(_ measure: String) throws -> MeasureSummary {
      guard let summary = result.summary(measure) else {
        throw ValidationFailure.noMeasure(measure)
      }
      return summary
    }

    /// What each session had for a measure.
    func values(_ measure: String) throws -> [Double] {
      guard let values = result.values(measure) else {
        throw ValidationFailure.noMeasure(measure)
      }
      return values
    }

    /// A fact of the game.
    func constant(_ name: String) throws -> [Double] {
      guard let constant = result.constants.first(where: { $0.name == name }) else {
        throw ValidationFailure.noMeasure(name)
      }
      return constant.values
    }
  }
}

/// Why a validation cannot be done.
public enum ValidationFailure: LocalizedError, Equatable {
  /// There is none of this name.
  case unknown(String)
  /// A game does not have a measure that a validation is about.
  case noMeasure(String)

  /// One sentence for people.
  public var errorDescription: String? {
    switch self {
    case .unknown(let name):
      let known = Validation.all.map(\.name)
      let nearest = Nearest.name(to: name, in: known)
      return "there is no validation '\(name)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; see validate --list")
    case .noMeasure(let name): return "no measure '\(name)'"
    }
  }
}
