/// The permutation Poseidon2 over KoalaBear, with S-box x^3.
///
/// Full rounds apply the S-box to the whole state and mix it with circulants of 4 by 4 blocks, partial
/// rounds apply it to the first element only and mix with J + diagonal, J all ones
/// ([Grassi, Khovratovich, Schofnegger](https://eprint.iacr.org/2023/323), §5 and §6; the 4 by 4 block is
/// circ(2, 3, 1, 1), as in Plonky3, and not that of the paper). This is the definition, of any of the
/// three widths; `permute16` is the same for width 16 and made for speed.
public struct Poseidon2: Sendable {
  /// How many elements are permuted.
  public let width: Int
  /// What the full rounds add: 8 rounds of `width` elements.
  public let externalConstants: [KoalaBear]
  /// What the partial rounds add to the first element.
  public let internalConstants: [KoalaBear]
  /// The internal matrix less the matrix of ones.
  public let diagonal: [KoalaBear]

  /// 16 elements, 20 partial rounds: the one that proofs use.
  public static let width16 = Poseidon2(external16, internal16, diagonal16)
  /// 24 elements, 23 partial rounds.
  public static let width24 = Poseidon2(external24, internal24, diagonal24)
  /// 32 elements, 31 partial rounds.
  public static let width32 = Poseidon2(external32, internal32, diagonal32)

  /// Full rounds before the partial ones, and again after them.
  public static let halfFullRounds = 4

  private init(_ external: [UInt32], _ internal: [UInt32], _ diagonal: [UInt32]) {
    width = diagonal.count
    externalConstants = external.map { KoalaBear($0) }
    internalConstants = `internal`.map { KoalaBear($0) }
    self.diagonal = diagonal.map { KoalaBear($0) }
  }

  /// Permutes `width` elements in place.
  public func permute<A: Algebra>(_ state: UnsafeMutablePointer<A>) {
    mixExternal(state)
    for round in 0..<Self.halfFullRounds { fullRound(round, state) }
    for constant in internalConstants {
      let sum = state[0] + A(constant)
      state[0] = sum * sum * sum
      mixInternal(state)
    }
    for round in Self.halfFullRounds..<2 * Self.halfFullRounds { fullRound(round, state) }
  }

  /// The full round of this number, from 0 to 7.
  private func fullRound<A: Algebra>(_ round: Int, _ state: UnsafeMutablePointer<A>) {
    for i in 0..<width {
      let sum = state[i] + A(externalConstants[round * width + i])
      state[i] = sum * sum * sum
    }
    mixExternal(state)
  }

  /// The linear layer of full rounds: circ(2 M, M, …, M) for M = circ(2, 3, 1, 1).
  public func mixExternal<A: Algebra>(_ state: UnsafeMutablePointer<A>) {
    for block in stride(from: 0, to: width, by: 4) { Self.mixBlock(state + block) }
    for i in 0..<4 {
      var sum = state[i]
      for j in stride(from: i + 4, to: width, by: 4) { sum += state[j] }
      for j in stride(from: i, to: width, by: 4) { state[j] += sum }
    }
  }

  /// The linear layer of partial rounds: J + diagonal.
  public func mixInternal<A: Algebra>(_ state: UnsafeMutablePointer<A>) {
    var sum = state[0]
    for i in 1..<width { sum += state[i] }
    for i in 0..<width { state[i] = sum + state[i] * diagonal[i] }
  }

  /// circ(2, 3, 1, 1) times four elements.
  @inline(__always) static func mixBlock<A: Algebra>(_ x: UnsafeMutablePointer<A>) {
    let (x01, x23) = (x[0] + x[1], x[2] + x[3])
    let sum = x01 + x23
    let (a, b) = (sum + x[1], sum + x[3])
    let (y0, y2) = (a + x01, b + x23)
    x[3] = b + x[0] + x[0]
    x[1] = a + x[2] + x[2]
    (x[0], x[2]) = (y0, y2)
  }
}
