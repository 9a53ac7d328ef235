public import Store

/// What validations came to, for programs.
public struct ValidationDocument: Sendable {
  /// The outcomes in their order.
  public let outcomes: [ValidationOutcome]

  /// The document of these outcomes.
  public init(_ outcomes: [ValidationOutcome]) { self.outcomes = outcomes }

  /// The names of those that are not passed.
  public var failed: [String] {
    outcomes.filter { !$0.isPassed }.map(\.validation.name)
  }

  /// One object with one row a check.
  public var json: JSON {
    let checks = outcomes.flatMap(\.checks)
    return .object([
      ("version", .text(Release.version)),
      ("passed", .whole(checks.count(where: \.isPassed))),
      ("failed", .whole(checks.count { !$0.isPassed })),
      (
        "rows",
        .list(
          outcomes.flatMap { outcome in
            outcome.checks.map { check in
              .object([
                ("name", .text(outcome.validation.name)),
                ("quantity", .text(check.quantity)),
                ("source", .text(outcome.validation.source)),
                ("expected", check.test.expected),
                ("got", .number(check.got.value)),
                ("standard_error", .number(check.got.standardError)),
                ("n", .whole(check.got.count)),
                ("test", .text(check.test.letter)),
                ("tolerance", .text(check.test.tolerance)),
                ("pass", .flag(check.isPassed)),
              ])
            }
          })
      ),
    ])
  }

  /// One row a check, RFC 4180.
  public var csv: String {
    let columns = [
      "name", "quantity", "source", "expected", "got", "standard_error", "n", "test", "tolerance",
      "pass",
    ]
    return outcomes.reduce(CSV.row(columns)) { text, outcome in
      outcome.checks.reduce(text) { text, check in
        text
          + CSV.row([
            outcome.validation.name, check.quantity, outcome.validation.source,
            check.test.expectedText(CSV.field), CSV.field(check.got.value),
            CSV.field(check.got.standardError), "\(check.got.count)", check.test.letter,
            check.test.tolerance, "\(check.isPassed)",
          ])
      }
    }
  }
}

extension ValidationCheck.Test {
  /// The letter of the test.
  public var letter: String {
    switch self {
    case .mean: "A"
    case .atMost, .atLeast: "B"
    case .inside: "C"
    case .exact: "D"
    case .share: "E"
    }
  }

  /// In words, how far what came out may be from what is expected.
  public var tolerance: String {
    switch self {
    case .mean(_, let error) where error > 0:
      "3 standard errors, \(NumberText.short(error)) expected's"
    case .mean: "3 standard errors"
    case .atMost: "mean + 3 standard errors at most"
    case .atLeast: "mean - 3 standard errors at least"
    case .inside: "99 % interval inside"
    case .exact(_, let tolerance): tolerance == 0 ? "exact" : "\(NumberText.short(tolerance))"
    case .share: "exact binomial p of 0.001 or more"
    }
  }

  /// What is expected: a number, or two ends.
  public func expectedText(_ text: (Double) -> String) -> String {
    switch self {
    case .mean(let value, _), .atMost(let value), .atLeast(let value), .exact(let value, _),
      .share(let value, _, _):
      text(value)
    case .inside(let range): "\(text(range.lowerBound)) to \(text(range.upperBound))"
    }
  }

  fileprivate var expected: JSON {
    switch self {
    case .mean(let value, _), .atMost(let value), .atLeast(let value), .exact(let value, _),
      .share(let value, _, _):
      .number(value)
    case .inside(let range): .list([.number(range.lowerBound), .number(range.upperBound)])
    }
  }
}
