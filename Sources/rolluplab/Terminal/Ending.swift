internal import ArgumentParser
internal import Foundation
internal import Games
internal import Laboratory
internal import Reporting
internal import Scenarios
internal import Store

/// How the process ends after an error: the one place where errors become words and exit codes.
struct Ending {
  private var status: Int32
  private var output = ""
  private var message = ""

  /// How `command` ends after `error`.
  init(_ error: any Error, of command: (some ParsableCommand).Type) {
    switch error {
    case is OutputClosed:
      status = ExitStatus.success.rawValue
    case let error as CommandFailure:
      status = error.status.rawValue
      message = error.message
    case let error as ScenarioError:
      status = (error.isMissingFile ? ExitStatus.noInput : .data).rawValue
      if case .unreadable = error { status = ExitStatus.inputOutput.rawValue }
      message = error.localizedDescription
    case let error as ComparisonError:
      status = ExitStatus.data.rawValue
      message = error.localizedDescription
    case let error as GameError:
      status = (error.isAboutTheCall ? ExitStatus.usage : .failedRun).rawValue
      message = error.localizedDescription
    case let error as ReportError:
      status = ExitStatus.data.rawValue
      message = error.localizedDescription
    case let error as StoreError:
      status = Self.status(of: error).rawValue
      message = error.localizedDescription
    default:
      status = command.exitCode(for: error).rawValue
      let text = command.fullMessage(for: error)
      if status == 0 {
        output = text + "\n"
      } else if status == ExitStatus.usage.rawValue {
        message = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
      } else {
        status = ExitStatus.failedRun.rawValue
        message = FailureText.of(error)
      }
    }
  }

  /// Prints what there is to say and exits.
  func end() -> Never {
    try? Output.write(output)
    if !message.isEmpty { Messages.error(message) }
    exit(status)
  }

  private static func status(of error: StoreError) -> ExitStatus {
    switch error {
    case .noResults: .noInput
    case .cannotCreate, .otherExperiment, .otherShard, .inUse: .cannotCreate
    case .notAStore, .notMergeable, .conflict: .data
    case .failed: .inputOutput
    }
  }
}
