internal import ArgumentParser
internal import Foundation
internal import Proofs
internal import Store

/// `rolluplab prove`: a real proof.
struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Execute transfers drawn from a seed, prove them, and say what it took.",
    discussion: """
      Examples:
        rolluplab prove --transfers 64
        rolluplab prove --transfers 1024 --out proof.bin --public public.json
        rolluplab prove --transfers 4096 --chunks 4 --hash poseidon2 --format json

      The proof shows that the transfers take one root of the accounts to another, so \
      that every sender had what it sent. It does not show that the senders agreed: \
      signatures are checked outside. Proof and statement are functions of the options \
      alone; the seconds and the memory are measured.
      """)

  @Option(help: ArgumentHelp("How many transfers.", valueName: "n"))
  var transfers: Int
  @Option(help: ArgumentHelp("The depth of the tree of accounts: 2, 6, 14 or 30.", valueName: "d"))
  var depth = 30
  @Option(help: "How long, quick and sure the proof is: fast, default, small or proven.")
  var profile = ProofProfile.default
  @Option(help: "What the commitments are hashed with: blake3 or poseidon2.")
  var hash = CommitmentHash.blake3
  @Option(help: ArgumentHelp("Into how many proofs the batch is cut.", valueName: "k"))
  var chunks = 1
  @Option(help: "What accounts and transfers are drawn from.")
  var seed: UInt64 = 1
  @OptionGroup var threads: ThreadsOption
  @Option(
    help: ArgumentHelp("Write the proof to this file.", valueName: "file"),
    transform: OutputPath.read)
  var out: String?
  @Option(
    name: .customLong("public"),
    help: ArgumentHelp("Write the statement to this file.", valueName: "file"),
    transform: OutputPath.read)
  var statement: String?
  @OptionGroup var format: FormatOption

  func validate() throws {
    guard (1...BatchStatement.maximumTransfers).contains(transfers) else {
      throw ValidationError(
        "--transfers is \(transfers); it must be from 1 to \(BatchStatement.maximumTransfers).")
    }
    guard AccountTree.depths.contains(depth) else {
      throw ValidationError("--depth is \(depth); it must be 2, 6, 14 or 30.")
    }
    guard (1...min(transfers, BatchStatement.maximumChunks)).contains(chunks) else {
      throw ValidationError(
        "--chunks is \(chunks); it must be from 1 to \(BatchStatement.maximumChunks), and no "
          + "more than there are transfers.")
    }
    guard prover.largestChunk <= BatchPublicInputs.maximumCount else {
      throw ValidationError(
        "one proof takes up to \(BatchPublicInputs.maximumCount) transfers: --chunks must be "
          + "\((transfers - 1) / BatchPublicInputs.maximumCount + 1) or more.")
    }
    if let out, out == statement {
      throw ValidationError("--out and --public are the same file.")
    }
  }

  private var prover: BatchProver {
    BatchProver(
      transfers: transfers, chunks: chunks, depth: depth, profile: profile, hash: hash,
      seed: seed, threads: threads.count)
  }

  func run() throws {
    for path in [out, statement] { if let path { try OutputPath.requirePlace(for: path) } }
    try requireMemory()
    keepFreedMemory()
    let batch = try proved()
    let (document, file) = try ProofDocument.checked(batch, by: prover)
    if let out { try AtomicFile.create(at: URL(filePath: out), bytes: file) }
    if let statement {
      let text = Array(try batch.statement.text().utf8)
      try AtomicFile.create(at: URL(filePath: statement), bytes: text)
    }
    switch format.format {
    case .json: try Output.write(document.json)
    case .csv: try Output.write(document.csv)
    case .table: try Output.write(ProofTable.text(document))
    }
  }

  /// Refuses what this machine cannot hold, before the first second is spent.
  private func requireMemory() throws {
    let (needed, there) = (prover.tableBytes, ProcessInfo.processInfo.physicalMemory)
    guard UInt64(needed) < there else {
      throw CommandFailure(
        .usage,
        "the tables of \(prover.largestChunk) transfers need \(needed >> 20) MB and this machine has "
          + "\(there >> 20) MB; with more --chunks they need less")
    }
  }

  private func proved() throws -> ProvedBatch {
    let interrupts = Interrupts(saying: "stopped before the proof was made; nothing was kept")
    let (done, all) = (Counter(), chunks)
    let display = ProgressDisplay { seconds, _ in
      "\(done.value) of \(all) proofs, \(Int(seconds)) s"
    }
    defer {
      display.stop()
      withExtendedLifetime(interrupts) {}
    }
    do {
      return try prover.prove { done.value = $0 }
    } catch {
      throw CommandFailure(.failedRun, "nothing was proved: \(error)")
    }
  }
}
