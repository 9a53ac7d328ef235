internal import ArgumentParser
internal import Foundation
internal import Scenarios
internal import Store

/// `rolluplab init`: files to start from.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented scenario and experiment that run as they are.",
    discussion: """
      Examples:
        rolluplab init study
        rolluplab init study --design centralized-calldata

      Writes scenario.yaml and experiment.yaml, and never over a file that is there.
      """)

  @Argument(help: ArgumentHelp("Where to write them; made if it is not there.", valueName: "dir"))
  var directory = "."
  @Option(help: ArgumentHelp("The design to start from, a preset.", valueName: "name"))
  var design = "centralized"

  func run() throws {
    let scenario = StarterText.scenario(design: design)
    // Says what is wrong with the design's name before anything is written.
    _ = try ScenarioReader.read(
      text: "{rolluplab: 1, design: centralized}",
      overrides: [
        Override(path: "design", value: JSON.text(design).compact, source: "--design \(design)")
      ])
    let files = [
      ("scenario.yaml", scenario), ("experiment.yaml", StarterText.experiment(design: design)),
    ]
    let url = URL(fileURLWithPath: directory, isDirectory: true)
    for (name, _) in files {
      let path = url.appendingPathComponent(name).path
      guard !FileManager.default.fileExists(atPath: path) else {
        throw CommandFailure(
          .cannotCreate, "\(Self.shown(directory, name)) is there already; nothing was written")
      }
    }
    try Folder.create(url)
    for (name, text) in files {
      try AtomicFile.create(at: url.appendingPathComponent(name)) { try $0(text) }
      Messages.say("wrote \(Self.shown(directory, name))")
    }
    Messages.say("next: rolluplab run \(Self.shown(directory, "scenario.yaml"))")
  }

  private static func shown(_ directory: String, _ name: String) -> String {
    directory == "." ? name : directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }
}
