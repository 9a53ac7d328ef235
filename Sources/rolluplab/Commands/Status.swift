internal import ArgumentParser
internal import Foundation
internal import Laboratory
internal import Store

/// `rolluplab status`: how far a sweep is.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is done, failed and left in a directory of results.",
    discussion: """
      Example:
        rolluplab status results

      Works while a sweep is writing there, too.
      """)

  @Argument(help: ArgumentHelp("A directory that `sweep` writes.", valueName: "dir"))
  var directory: String
  @OptionGroup var format: FormatOption

  func run() throws {
    let store = try ResultStore(reading: URL(fileURLWithPath: directory, isDirectory: true))
    let status = try StatusDocument(store)
    try store.close()
    try status.write(as: format.format)
  }
}
