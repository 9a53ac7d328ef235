internal import Laboratory

/// Validations for people, at most 100 columns wide: under each source its figures.
enum ValidationTable {
  /// The figures of all outcomes beside what is expected of them.
  static func text(_ document: ValidationDocument) -> String {
    var text = ""
    for outcome in document.outcomes {
      text += Paragraph.text("\(outcome.validation.name): \(outcome.validation.source)")
      var table = TextTable(
        ["", "quantity", "expected", "got", "test"], [.left, .left, .right, .right, .left])
      for check in outcome.checks {
        table.add([
          check.isPassed ? "pass" : "FAIL", check.quantity,
          check.test.expectedText { NumberText.short($0) }, got(check),
          "\(check.test.letter): \(check.test.tolerance)",
        ])
      }
      text += table.text(indent: 2) + "\n"
    }
    let checks = document.outcomes.flatMap(\.checks)
    let passed = checks.count(where: \.isPassed)
    return text
      + "\(passed) of \(checks.count) figures of \(document.outcomes.count) validations pass\n"
  }

  /// The names with what they are about.
  static func list(_ validations: [Validation]) -> String {
    var table = TextTable(["name", "quick", "source"], [.left, .left, .left])
    for validation in validations {
      table.add([validation.name, validation.isQuick ? "yes" : "no", validation.source])
    }
    return table.text()
  }

  /// The figure, with three standard errors where it is a mean.
  private static func got(_ check: ValidationCheck) -> String {
    switch check.test {
    case .exact: "\(NumberText.short(check.got.value))"
    default: NumberText.interval(check.got.value, 3 * check.got.standardError)
    }
  }
}
