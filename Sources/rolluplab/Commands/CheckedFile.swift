internal import Foundation
internal import Scenarios
internal import Store

/// What `check` found out about one file.
struct CheckedFile {
  private let file: String
  private var kind: InputKind?
  private var points = 0
  private var seeds = 0
  /// Why it was refused.
  private(set) var error: ScenarioError?

  init(_ file: String) {
    self.file = file
    do throws(ScenarioError) {
      kind = try ScenarioReader.check(file: file)
      // Standard input is read by now, and cannot be read twice.
      if kind == .experiment && file != "-" {
        let experiment = try ScenarioReader.experiment(file: file)
        points = experiment.points.count
        seeds = experiment.seeds.count
      }
    } catch {
      self.error = error
    }
  }

  /// One line for people, of a file that is good.
  var line: String {
    guard let kind else { return "" }
    let runs = points > 0 ? ", \(points) points x \(seeds) seeds = \(points * seeds) runs" : ""
    return "\(file): \(kind.rawValue)\(runs)\n"
  }

  /// The file for programs.
  var json: JSON {
    .object([
      ("file", .text(file)),
      ("kind", .optional(kind?.rawValue)),
      ("runs", points > 0 ? .whole(points * seeds) : .null),
      (
        "issues",
        .list(
          issues.map {
            .object([
              ("file", .text($0.file)), ("line", .whole($0.line)), ("path", .text($0.path)),
              ("message", .text($0.message)),
            ])
          })
      ),
    ])
  }

  /// The file as CSV rows: one, or one an issue.
  var csv: [String] {
    let head = [file, kind?.rawValue ?? "", points > 0 ? "\(points * seeds)" : ""]
    guard error != nil else { return [CSV.row(head + ["", "", ""])] }
    return issues.map { CSV.row(head + ["\($0.line)", $0.path, $0.message]) }
  }

  private var issues: [(file: String, line: Int, path: String, message: String)] {
    guard let error else { return [] }
    guard error.issues.isEmpty else {
      return error.issues.map { ($0.place.file, $0.place.line, $0.path, $0.message) }
    }
    return [(file, 0, "", error.localizedDescription)]
  }
}
