package import Proofs

extension AccountHistory.Chunk {
  /// What is sent of this chunk by somebody who proves nothing: zeros, or what was accepted last.
  ///
  /// That is not replayed for the very chunk that it proves; where there is nothing else zeros are sent.
  package func lazyProof(_ kind: BadProof, after last: ChunkProof?) -> ChunkProof {
    let last = last.flatMap { $0.inputs == inputs ? nil : $0 }
    let zeros = [UInt8](repeating: 0, count: last?.bytes.count ?? 4_096)
    switch kind {
    case .replayed: return ChunkProof(inputs: inputs, bytes: last?.bytes ?? zeros)
    case .stale: return last ?? ChunkProof(inputs: inputs, bytes: zeros)
    default: return ChunkProof(inputs: inputs, bytes: zeros)
    }
  }
}
