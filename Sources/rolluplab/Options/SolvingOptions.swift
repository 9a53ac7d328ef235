internal import ArgumentParser
internal import Games
internal import Store

/// The options of the methods of `solve`; which of them a method has is said by `SolvingMethod`.
struct SolvingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The label that Lemke-Howson drops (default: 0).", valueName: "k"))
  var label: Int?
  @Option(
    help: ArgumentHelp(
      "What a correlated equilibrium makes greatest: welfare (default) or egalitarian.",
      valueName: "objective"),
    transform: Self.objective)
  var objective: CorrelatedObjective?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How sharply logit players respond to payoffs, from 0 on.", valueName: "x"))
  var lambda: Double?
  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many steps a dynamic takes.", valueName: "n"))
  var steps: Int?
  @Option(
    parsing: .unconditional, help: ArgumentHelp("The length of a replicator step.", valueName: "d"))
  var dt: Double?
  @Option(
    help: ArgumentHelp(
      "Where the replicator starts, one population after the other (default: uniform).",
      valueName: "x1,x2,..."),
    transform: Self.numbers)
  var start: [Double]?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How strong alpha-rank's selection is, from 0 on; inf for its limit.", valueName: "a"))
  var alpha: Double?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The players of a population, in alpha-rank and moran.", valueName: "n"))
  var population: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How strong selection is in the Moran process.", valueName: "b"))
  var beta: Double?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The seed of regret matching (default: 1).", valueName: "s"))
  var seed: UInt64?

  /// The options that were given, with their values, in the order above.
  var given: [(name: String, value: JSON)] {
    let all: [(String, JSON?)] = [
      ("label", label.map { .whole($0) }), ("objective", objective.map { .text($0.rawValue) }),
      ("lambda", lambda.map { .number($0) }), ("steps", steps.map { .whole($0) }),
      ("dt", dt.map { .number($0) }), ("start", start.map { .list($0.map { .number($0) }) }),
      ("alpha", alpha.map { $0 == .infinity ? .text("inf") : .number($0) }),
      ("population", population.map { .whole($0) }),
      ("beta", beta.map { .number($0) }), ("seed", seed.map { .unsigned($0) }),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The value of an option that a method cannot do without; `SolvingMethod.check` saw to it.
  func required<Value>(_ option: KeyPath<Self, Value?>, _ name: String) throws -> Value {
    guard let value = self[keyPath: option] else {
      throw ValidationError("--\(name) is missing; the method needs it.")
    }
    return value
  }

  /// `start` as one list a population of so many strategies.
  func start(of counts: [Int]) throws -> [[Double]]? {
    guard let start else { return nil }
    let size = counts.reduce(0, +)
    guard start.count == size else {
      let populations =
        counts.count == 1
        ? "one population" : counts.map(String.init).joined(separator: " + ") + " in populations"
      throw CommandFailure(
        .usage,
        "--start has \(start.count) \(start.count == 1 ? "share" : "shares"); the game needs \(size) "
          + "(\(populations))")
    }
    var rest = start[...]
    return counts.map { count in
      let own = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
      return own
    }
  }

  private static func objective(_ text: String) throws -> CorrelatedObjective {
    guard let objective = CorrelatedObjective(rawValue: text) else {
      let known = CorrelatedObjective.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no objective '\(text)'; known: \(known).")
    }
    return objective
  }

  private static func numbers(_ text: String) throws -> [Double] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let number = Double(part.filter { $0 != " " }), number.isFinite else {
        throw ValidationError("'\(part)' is not a number; give x1,x2,... with commas.")
      }
      return number
    }
  }
}
