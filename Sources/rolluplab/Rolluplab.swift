internal import ArgumentParser
internal import Foundation
internal import Laboratory

/// The command line: which subcommands there are, and how a process of it ends.
@main struct Rolluplab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rolluplab",
    abstract: "A laboratory for the incentives of ZK-rollups.",
    discussion: """
      Examples:
        rolluplab init study
        rolluplab run study/scenario.yaml
        rolluplab sweep study/experiment.yaml --out study/results
        rolluplab compare centralized centralized-calldata

      Results go to standard output, messages and progress to standard error. \
      Exit codes: 0 done, 64 usage, 65 refused input, 66 no such input, 70 a run \
      failed, 73 cannot create, 74 input or output failed, 130 and 143 stopped by \
      SIGINT and SIGTERM.
      """,
    version: Release.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Find your way:",
        subcommands: [Init.self, Check.self, List.self, Explain.self, WriteSchema.self]),
      CommandGroup(
        name: "Simulate and compare:",
        subcommands: [
          Run.self, RunSweep.self, Status.self, Merge.self, Compare.self, RunAttacks.self,
          Export.self, WriteReport.self,
        ]),
      CommandGroup(name: "Solve games:", subcommands: [BuildGame.self, Solve.self]),
      CommandGroup(name: "Validate and learn:", subcommands: [Validate.self, Learn.self]),
      CommandGroup(
        name: "Prove:", subcommands: [Prove.self, Verify.self, Cost.self, Calibrate.self]),
    ])

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Ending(error, of: Self.self).end()
    }
  }
}
