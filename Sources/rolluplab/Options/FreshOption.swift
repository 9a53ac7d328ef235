internal import ArgumentParser

/// `--fresh`, for every command that goes on where it stopped.
struct FreshOption: ParsableArguments {
  @Flag(name: .customLong("fresh"), help: "Delete the results that are in the directory first.")
  var isFresh = false
}
