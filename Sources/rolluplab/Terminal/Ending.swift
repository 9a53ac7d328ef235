internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Reporting
internal import Scenarios
internal import Store

/// The exit codes, as in `sysexits.h`.
enum ExitStatus: Int32 {
  case success = 0
  case usage = 64
  case data = 65
  case noInput = 66
  case failedRun = 70
  case cannotCreate = 73
  case inputOutput = 74
  case interrupted = 130
  case terminated = 143
}

/// A command that cannot do what it was asked, with its words and its exit code.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

/// How the process ends after an error: the one place where errors become words and exit codes.
struct Ending {
  private var status: Int32
  private var output = ""
  private var message = ""

  init(_ error: any Error) {
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
    case let error as ReportError:
      status = ExitStatus.data.rawValue
      message = error.localizedDescription
    case let error as StoreError:
      status = Self.status(of: error).rawValue
      message = error.localizedDescription
    default:
      status = Rolluplab.exitCode(for: error).rawValue
      let text = Rolluplab.fullMessage(for: error)
      if status == 0 {
        output = text + "\n"
      } else if status == ExitStatus.usage.rawValue {
        message = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
      } else {
        status = ExitStatus.failedRun.rawValue
        message = error.localizedDescription
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
    case .cannotCreate, .otherExperiment, .inUse: .cannotCreate
    case .notAStore: .data
    case .failed: .inputOutput
    }
  }
}
