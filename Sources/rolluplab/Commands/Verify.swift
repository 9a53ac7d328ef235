internal import ArgumentParser
internal import Foundation
internal import Proofs
internal import Store

/// `rolluplab verify`: believes a proof, or says why not.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the proof of a batch against its public statement.",
    discussion: """
      Examples:
        rolluplab verify proof.bin --public public.json
        rolluplab verify proof.bin --public public.json --profile proven
        rolluplab verify proof.bin --public public.json --pre-root $STORED_ROOT

      Says `valid` and ends with 0, or says why not and ends with 65: any changed byte of \
      either file is refused. The parameters are those of the profile that the statement \
      names, none is read from the proof. A valid proof shows what the statement claims; \
      whether these are the root that you have stored and the transfers that were published \
      is for you to compare, or for --pre-root and --digest.
      """)

  @Argument(help: "The proof that `prove --out` has written.")
  var proof: String
  @Option(
    name: .customLong("public"),
    help: ArgumentHelp("The statement that `prove --public` has written.", valueName: "file"))
  var statement: String
  @Option(help: "Refuse statements of another profile: fast, default, small or proven.")
  var profile: ProofProfile?
  @Option(help: "Refuse proofs with another hash: blake3 or poseidon2.")
  var hash: CommitmentHash?
  @Option(help: ArgumentHelp("Refuse claims from another root of the accounts.", valueName: "hex"))
  var preRoot: String?
  @Option(help: ArgumentHelp("Refuse claims about other transfers.", valueName: "hex"))
  var digest: String?
  @OptionGroup var format: FormatOption

  func run() throws {
    let text = try InputBytes.read(statement, upTo: BatchStatement.longestText)
    let batch: BatchStatement
    do { batch = try BatchStatement(reading: text) } catch { throw refusal(statement, error) }
    try requireAsked(batch)
    let longest: Int
    do { longest = try batch.longestProofFile() } catch { throw refusal(statement, error) }
    let file = try InputBytes.read(proof, upTo: longest)
    let claim: BatchClaim
    do {
      claim = try BatchVerifier.verify(batch, proofFile: file)
    } catch { throw refusal(proof, error) }
    try requireAsked(claim)
    switch format.format {
    case .json: try Output.write(ClaimDocument.json(batch, claim))
    case .csv: try Output.write(ClaimDocument.csv(batch, claim))
    case .table: try Output.write("valid\n" + ClaimDocument.table(batch, claim))
    }
  }

  private func refusal(_ path: String, _ reason: some Error) -> CommandFailure {
    CommandFailure(.data, "\(path): \(reason)")
  }

  private func requireAsked(_ batch: BatchStatement) throws {
    if let profile, profile != batch.profile {
      throw CommandFailure(
        .data, "\(statement): profile \(batch.profile.rawValue), not \(profile.rawValue)")
    }
    if let hash, hash != batch.hash {
      throw CommandFailure(.data, "\(statement): hash \(batch.hash.rawValue), not \(hash.rawValue)")
    }
  }

  private func requireAsked(_ claim: BatchClaim) throws {
    for (name, asked, found) in [
      ("pre_root", preRoot, claim.preRoot), ("digest", digest, claim.chain),
    ] {
      guard let asked, asked.lowercased() != found.hexadecimal else { continue }
      throw CommandFailure(
        .data, "\(statement): \(name) is \(found.hexadecimal), not the one that was asked for")
    }
  }
}
