internal import Learning

/// Something that the program must reproduce: a published table, a closed form or a bound.
public struct Validation: Sendable {
  /// Its name, as in `calvano-baseline`.
  public let name: String
  /// What it is about and where the expected figures are from.
  public let source: String
  /// Whether it is among those that take seconds.
  public let isQuick: Bool
  let steps: [Step]

  /// A part of the work.
  struct Step: Sendable {
    /// Roughly how many seconds it takes on one core, for the progress bar.
    let seconds: Double
    /// Does the work.
    let checks: @Sendable (ValidationRunner) throws -> [ValidationCheck]
  }

  init(_ name: String, _ source: String, quick: Bool = false, _ steps: [Step]) {
    self.name = name
    self.source = source
    isQuick = quick
    self.steps = steps
  }

  /// A validation in one step.
  init(
    _ name: String, _ source: String, quick: Bool = false, seconds: Double,
    _ checks: @escaping @Sendable (ValidationRunner) throws -> [ValidationCheck]
  ) {
    self.init(name, source, quick: quick, [Step(seconds: seconds, checks: checks)])
  }

  /// All of them, by subject.
  public static let all: [Validation] =
    calvano + auctions + contests + regrets + dynamics + engine + replays

  /// Those with these names; all, or all that are quick, where no name is given.
  ///
  /// - Throws: `ValidationFailure.unknown` with the nearest name.
  public static func chosen(_ names: [String], quick: Bool) throws -> [Validation] {
    guard !names.isEmpty else { return quick ? all.filter(\.isQuick) : all }
    for name in names where !all.contains(where: { $0.name == name }) {
      throw ValidationFailure.unknown(name)
    }
    return all.filter { names.contains($0.name) }
  }
}

/// What came of a validation.
public struct ValidationOutcome: Sendable {
  /// Which one.
  public let validation: Validation
  /// Its checks, at least one.
  public let checks: [ValidationCheck]

  /// Whether all of its checks are passed.
  public var isPassed: Bool { checks.allSatisfy(\.isPassed) }
}

extension Validation {
  /// Does all of `validations` in order, each on `threads` threads.
  ///
  /// - Throws: `CancellationError` when somebody cancelled.
  public static func run(
    _ validations: [Validation], threads: Int, monitor: RunMonitor = RunMonitor(),
    cancellation: Cancellation = Cancellation()
  ) throws -> [ValidationOutcome] {
    let runner = ValidationRunner(threads: threads, cancellation: cancellation)
    let work = validations.flatMap(\.steps).reduce(0) { $0 + $1.seconds }
    monitor.begin(total: validations.count, finished: 0, work: work, workers: 1)
    var outcomes: [ValidationOutcome] = []
    for validation in validations {
      var checks: [ValidationCheck] = []
      for (index, step) in validation.steps.enumerated() {
        if cancellation.isCancelled { throw CancellationError() }
        checks += try step.checks(runner)
        let isLast = index == validation.steps.count - 1
        monitor.finish(worker: 0, work: step.seconds, runs: isLast ? 1 : 0, failed: 0)
      }
      outcomes.append(ValidationOutcome(validation: validation, checks: checks))
    }
    return outcomes
  }
}
