internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Store

/// `rolluplab validate`: what the program says beside what is known.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare learners and mechanisms with published tables and closed forms.",
    discussion: """
      Examples:
        rolluplab validate --quick
        rolluplab validate calvano-baseline calvano-impulse
        rolluplab validate --format json > validation.json
        rolluplab validate --list

      All of it takes some minutes, --quick about one. Each figure passes by one of \
      five tests: A, two means differ by at most three standard errors; B, the mean \
      and three standard errors keep a bound; C, the 99 % interval of the mean lies \
      inside an interval; D, the difference is at most a tolerance; E, the exact \
      binomial test does not reject at 0.001. Seeds are fixed and not chosen by their \
      results. Ends with exit code 70 when a figure fails.

      --format json is {version, passed, failed, rows: [{name, quantity, source, \
      expected, got, standard_error, n, test, tolerance, pass}]}.
      """)

  @Argument(help: "Which validations (default: all).")
  var name: [String] = []
  @Flag(help: "Only those that take seconds.")
  var quick = false
  @Flag(help: "List them, and stop.")
  var list = false
  @Option(help: "How many threads play sessions (default: one a processor core).")
  var threads: Int?
  @OptionGroup var format: FormatOption

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads); it must be from 1 to 1024.")
    }
    if quick && !name.isEmpty { throw ValidationError("--quick and names exclude each other.") }
    do {
      _ = try Validation.chosen(name, quick: quick)
    } catch {
      throw ValidationError("\(error.localizedDescription).")
    }
  }

  func run() throws {
    let validations = try Validation.chosen(name, quick: quick)
    guard !list else { return try show(validations) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let outcomes = try Work.watched(counting: "validations") { monitor, cancellation, interrupts in
      do {
        return try Validation.run(
          validations, threads: threads ?? cores, monitor: monitor, cancellation: cancellation)
      } catch is CancellationError {
        let done = monitor.snapshot
        throw interrupts.failure(
          "stopped after \(done.finished) of \(done.total) validations; those left can be named")
      }
    }
    let document = ValidationDocument(outcomes)
    switch format.format {
    case .json: try Output.write(document.json)
    case .csv: try Output.write(document.csv)
    case .table: try Output.write(ValidationTable.text(document))
    }
    guard document.failed.isEmpty else {
      throw CommandFailure(.failedRun, "not passed: \(document.failed.joined(separator: ", "))")
    }
  }

  private func show(_ validations: [Validation]) throws {
    switch format.format {
    case .json:
      try Output.write(
        JSON.list(
          validations.map {
            .object([
              ("name", .text($0.name)), ("quick", .flag($0.isQuick)), ("source", .text($0.source)),
            ])
          }))
    case .csv:
      try Output.write(
        validations.reduce(CSV.row(["name", "quick", "source"])) {
          $0 + CSV.row([$1.name, "\($1.isQuick)", $1.source])
        })
    case .table: try Output.write(ValidationTable.list(validations))
    }
  }
}
