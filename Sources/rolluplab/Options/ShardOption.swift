internal import ArgumentParser
internal import Laboratory

/// `--shard`, for sweeps that outgrow one machine.
struct ShardOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Run only this part of the experiment, for example 2/3; `merge` joins the parts.",
      valueName: "i/n"), transform: ShardOption.read)
  var shard: Shard?

  private static func read(_ text: String) throws -> Shard {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, let number = Int(sides[0]), let count = Int(sides[1]) else {
      throw ValidationError("'\(text)' is not I/N, as in 2/3: the second of three parts.")
    }
    guard let shard = Shard(number, of: count) else {
      throw ValidationError(
        "there is no shard '\(text)': N is from 1 to \(Shard.most), and I from 1 to N.")
    }
    return shard
  }
}
