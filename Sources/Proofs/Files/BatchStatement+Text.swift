// A statement is JSON with one encoding: reading asks for the very bytes that writing makes, so that
// nothing in the file is without meaning and no change of it goes unnoticed.

extension BatchStatement {
  static let format = "rolluplab-statement/1"
  static let circuit = "rolluplab/transfers/1"

  /// The statement as a JSON document, the same bytes every time.
  ///
  /// - Throws: `ClaimError` if the chunks do not make a batch.
  public func text() throws(ClaimError) -> String { text(of: try BatchClaim(chunks: chunks)) }

  private func text(of claim: BatchClaim) -> String {
    """
    {
      "format": "\(Self.format)",
      "circuit": "\(Self.circuit)",
      "not_proved": "\(Self.notProved)",
      "profile": "\(profile.rawValue)",
      "hash": "\(hash.rawValue)",
      "depth": \(claim.depth),
      "token": \(claim.token),
      "transfers": \(claim.count),
      "pre_root": "\(claim.preRoot.hexadecimal)",
      "post_root": "\(claim.postRoot.hexadecimal)",
      "digest": "\(claim.chain.hexadecimal)",
      "fees": \(claim.fees),
      "chunks": [
    \(chunks.map(Self.text).joined(separator: ",\n"))
      ]
    }

    """
  }

  private static func text(of chunk: BatchPublicInputs) -> String {
    """
        {
          "transfers": \(chunk.count),
          "pre_root": "\(chunk.preRoot.hexadecimal)",
          "post_root": "\(chunk.postRoot.hexadecimal)",
          "digest_before": "\(chunk.chainStart.hexadecimal)",
          "digest_after": "\(chunk.chainEnd.hexadecimal)",
          "fees_low": \(chunk.feeLow),
          "fees_high": \(chunk.feeHigh)
        }
    """
  }

  /// The length in bytes that no statement exceeds.
  public static let longestText = 2_000 + 600 * maximumChunks

  /// Reads a statement that was written by `text`.
  ///
  /// - Parameter text: The bytes of the file, all of them.
  /// - Throws: `StatementError`, with the line where the file is not what is written for any statement.
  public init(reading text: [UInt8]) throws(StatementError) {
    guard text.count <= Self.longestText else { throw .tooLong(longest: Self.longestText) }
    var reader = StatementReader(text)
    try reader.expect("{\n  \"format\": \"\(Self.format)\",\n  \"circuit\": \"\(Self.circuit)\",\n")
    try reader.expect("  \"not_proved\": \"\(Self.notProved)\",\n")
    let profile: ProofProfile = try reader.name("profile")
    let hash: CommitmentHash = try reader.name("hash")
    let depth = try reader.number("depth", upTo: 64)
    let token = try reader.number("token", upTo: .init(UInt32.max))
    // What is said of all chunks follows from them: it is compared with them at the end.
    _ = try reader.number("transfers", upTo: .max)
    for name in ["pre_root", "post_root", "digest"] { _ = try reader.digest(name) }
    _ = try reader.number("fees", upTo: .max)
    try reader.expect("  \"chunks\": [\n")
    var chunks: [BatchPublicInputs] = []
    repeat {
      guard chunks.count < Self.maximumChunks else { throw .tooManyChunks }
      let chunk = try Self.chunk(&reader, depth: Int(depth), token: UInt32(token))
      chunks.append(chunk)
    } while reader.skip(",\n")
    try reader.expect("\n  ]\n}\n")
    try reader.end()
    self.init(profile: profile, hash: hash, chunks: chunks)
    try requireSame(text)
  }

  private static func chunk(
    _ reader: inout StatementReader, depth: Int, token: UInt32
  ) throws(StatementError) -> BatchPublicInputs {
    try reader.expect("    {\n")
    reader.indentation = "      "
    let count = try reader.number("transfers", upTo: .init(UInt32.max))
    let (preRoot, postRoot) = (try reader.digest("pre_root"), try reader.digest("post_root"))
    let start = try reader.digest("digest_before")
    let end = try reader.digest("digest_after")
    let low = try reader.number("fees_low", upTo: .init(UInt32.max))
    let high = try reader.number("fees_high", upTo: .init(UInt32.max), isLast: true)
    try reader.expect("    }")
    return BatchPublicInputs(
      depth: depth, count: Int(count), token: token, preRoot: preRoot, postRoot: postRoot,
      chainStart: start, chainEnd: end, feeLow: UInt32(low), feeHigh: UInt32(high))
  }

  /// Refuses a file that says something else than its chunks do, or says it in another way.
  private func requireSame(_ text: [UInt8]) throws(StatementError) {
    let claim: BatchClaim
    do { claim = try BatchClaim(chunks: chunks) } catch { throw .claim(error) }
    guard claim.count <= Self.maximumTransfers else { throw .tooManyTransfers(claim.count) }
    let expected = Array(self.text(of: claim).utf8)
    guard expected != text else { return }
    let same = zip(expected, text).prefix { $0 == $1 }.count
    let line = 1 + text.prefix(same).count { $0 == UInt8(ascii: "\n") }
    throw .differs(
      line: line,
      expected: StatementReader.line(of: expected, at: same))
  }
}

extension Digest {
  /// The 32 bytes in 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
