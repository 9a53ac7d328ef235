/// Proves a batch of made-up transfers, chunk by chunk, and says what it took.
public struct BatchProver: Sendable {
  /// How many transfers, in how many chunks that differ by one at most.
  public var transfers: Int
  /// How many proofs they are cut into.
  public var chunks: Int
  /// The depth of the tree of accounts.
  public var depth: Int
  /// What decides the parameters.
  public var profile: ProofProfile
  /// What the commitments are hashed with.
  public var hash: CommitmentHash
  /// What accounts and transfers are drawn from.
  public var seed: UInt64
  /// How many threads share the work; the bytes do not depend on it.
  public var threads: Int

  /// A prover of such a batch.
  public init(
    transfers: Int, chunks: Int = 1, depth: Int = 30, profile: ProofProfile = .default,
    hash: CommitmentHash = .blake3, seed: UInt64 = 1, threads: Int = 1
  ) {
    (self.transfers, self.chunks, self.depth) = (transfers, chunks, depth)
    (self.profile, self.hash) = (profile, hash)
    (self.seed, self.threads) = (seed, threads)
  }

  /// How many transfers the first chunk has: no chunk has more.
  public var largestChunk: Int { (transfers + chunks - 1) / max(1, chunks) }

  /// Bytes that the tables of the largest chunk need: 4 · C · N · (1 + blowup).
  ///
  /// - Precondition: There is a circuit for the depth, and 1 to 2^16 transfers a chunk.
  public var tableBytes: Int {
    let layout = TransferLayout(depth: depth)
    let blowup = ProofParameters(profile, hash: hash).blowup
    return 4 * layout.width * layout.rows(for: largestChunk) * (1 + blowup)
  }

  /// Executes and proves all chunks.
  ///
  /// - Parameter progress: Is told how many chunks are done, before each.
  /// - Returns: Statement, proofs and times; a function of this value but for the times.
  /// - Throws: `BatchProverError`: a batch that no statement has, or too large for the field.
  public func prove(
    progress: (_ chunks: Int) -> Void = { _ in }
  ) throws(BatchProverError) -> ProvedBatch {
    guard (1...BatchStatement.maximumTransfers).contains(transfers) else {
      throw .transfers(transfers)
    }
    guard (1...min(transfers, BatchStatement.maximumChunks)).contains(chunks) else {
      throw .chunks(chunks, transfers: transfers)
    }
    let parameters = ProofParameters(profile, hash: hash)
    var stages = BatchStages()
    var (proofs, inputs) = ([[UInt8]](), [BatchPublicInputs]())
    var drawn: DrawnTransfers
    do {
      drawn = try DrawnTransfers(depth: depth, transfers: transfers, seed: seed)
    } catch { throw .accounts(error) }
    for chunk in 0..<chunks {
      progress(chunk)
      let count = transfers / chunks + (chunk < transfers % chunks ? 1 : 0)
      var watch = Stopwatch()
      let executed: ExecutedBatch
      do {
        executed = try drawn.execute(count, after: inputs.last?.chainEnd ?? TransferChain.start)
      } catch { throw .transfer(error) }
      stages.execute += watch.lap()
      do throws(ProofError) {
        let air: TransferAIR
        do { air = try TransferAIR(executed.inputs) } catch {
          throw ProofError.statement(error.description)
        }
        let trace = executed.trace(threads: threads)
        stages.trace += watch.lap()
        let proof = try STARK.prove(air, trace: trace, parameters: parameters, threads: threads)
        stages.add(proof.stages)
        proofs.append(proof.bytes)
      } catch { throw .proof(chunk: chunk, error) }
      inputs.append(executed.inputs)
    }
    return ProvedBatch(
      statement: BatchStatement(profile: profile, hash: hash, chunks: inputs), proofs: proofs,
      stages: stages)
  }
}

/// A batch, proved.
public struct ProvedBatch: Sendable {
  /// What is claimed.
  public let statement: BatchStatement
  /// The proof of each chunk.
  public let proofs: [[UInt8]]
  /// How long each stage took, all chunks together.
  public let stages: BatchStages
}

/// Why a batch cannot be proved.
public enum BatchProverError: Error, Hashable, Sendable {
  /// A batch has at least one transfer and at most `BatchStatement.maximumTransfers`.
  case transfers(Int)
  /// There are more chunks than transfers, none, or more than `BatchStatement.maximumChunks`.
  case chunks(Int, transfers: Int)
  /// There is no such tree.
  case accounts(AccountTreeError)
  /// A chunk cannot be executed.
  case transfer(TransferError)
  /// A chunk, counted from 0, cannot be proved.
  case proof(chunk: Int, ProofError)
}

extension BatchProverError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .transfers(let count):
      "\(count) transfers: a batch has 1 to \(BatchStatement.maximumTransfers)"
    case .chunks(let chunks, let transfers):
      "\(chunks) chunks of \(transfers) transfers: there is at least one chunk, at most "
        + "\(BatchStatement.maximumChunks), and none is empty"
    case .accounts(let error): error.description
    case .transfer(let error): error.description
    case .proof(let chunk, let error): "chunk \(chunk): \(error)"
    }
  }
}
