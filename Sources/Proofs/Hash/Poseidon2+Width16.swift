/// An element that `permute16` runs on: one of KoalaBear, or sixteen at once.
protocol Poseidon2Element: Algebra {
  /// (x + constant)^3, the S-box.
  func cubed(adding constant: KoalaBear) -> Self
  /// x / 2.
  var halved: Self { get }
  /// sum + x / 2^k for k from 1 to 24.
  func divided(byPowerOfTwo k: UInt32, addedTo sum: Self) -> Self
  /// sum - x / 2^k for k from 1 to 24.
  func divided(byPowerOfTwo k: UInt32, subtractedFrom sum: Self) -> Self
}

extension Poseidon2 {
  /// Permutes sixteen elements in place, as `width16` does.
  public static func permute16(_ state: UnsafeMutablePointer<KoalaBear>) {
    permuteFast(state)
  }

  /// Permutes sixteen states in place: lane k of the sixteen vectors is state k.
  public static func permute16(_ state: UnsafeMutablePointer<PackedKoalaBear>) {
    permuteFast(state)
  }

  /// The constants of full rounds, then those of partial ones; kept for good, to be read without checks.
  private static let constants16: Lent<UnsafePointer<KoalaBear>> = {
    let constants = width16.externalConstants + width16.internalConstants
    let kept = UnsafeMutablePointer<KoalaBear>.allocate(capacity: constants.count)
    kept.initialize(from: constants, count: constants.count)
    return Lent(UnsafePointer(kept))
  }()

  @inline(__always)
  private static func permuteFast<A: Poseidon2Element>(_ state: UnsafeMutablePointer<A>) {
    let constants = constants16.pointer
    mixExternal16(state)
    for round in 0..<4 { fullRound16(state, constants + round * 16) }
    for round in 0..<20 {
      state[0] = state[0].cubed(adding: constants[128 + round])
      mixInternal16(state)
    }
    for round in 4..<8 { fullRound16(state, constants + round * 16) }
  }

  @inline(__always) private static func fullRound16<A: Poseidon2Element>(
    _ state: UnsafeMutablePointer<A>, _ constants: UnsafePointer<KoalaBear>
  ) {
    for i in 0..<16 { state[i] = state[i].cubed(adding: constants[i]) }
    mixExternal16(state)
  }

  /// `mixExternal` for width 16.
  @inline(__always) static func mixExternal16<A: Algebra>(_ state: UnsafeMutablePointer<A>) {
    for block in 0..<4 { mixBlock(state + block * 4) }
    for i in 0..<4 {
      let sum = (state[i] + state[i + 4]) + (state[i + 8] + state[i + 12])
      state[i] += sum
      state[i + 4] += sum
      state[i + 8] += sum
      state[i + 12] += sum
    }
  }

  /// `mixInternal` for width 16, whose diagonal is small numbers and powers of two.
  @inline(__always) static func mixInternal16<A: Poseidon2Element>(
    _ s: UnsafeMutablePointer<A>
  ) {
    let (a, b) = ((s[1] + s[2]) + (s[3] + s[4]), (s[5] + s[6]) + (s[7] + s[8]))
    let (c, d) = ((s[9] + s[10]) + (s[11] + s[12]), (s[13] + s[14]) + s[15])
    let sum = ((a + b) + (c + d)) + s[0]
    s[0] = sum - (s[0] + s[0])
    s[1] = sum + s[1]
    s[2] = sum + (s[2] + s[2])
    s[3] = sum + s[3].halved
    s[4] = sum + (s[4] + s[4] + s[4])
    let (twice5, twice8) = (s[5] + s[5], s[8] + s[8])
    s[5] = sum + (twice5 + twice5)
    s[6] = sum - s[6].halved
    s[7] = sum - (s[7] + s[7] + s[7])
    s[8] = sum - (twice8 + twice8)
    s[9] = s[9].divided(byPowerOfTwo: 8, addedTo: sum)
    s[10] = s[10].divided(byPowerOfTwo: 3, addedTo: sum)
    s[11] = s[11].divided(byPowerOfTwo: 24, addedTo: sum)
    s[12] = s[12].divided(byPowerOfTwo: 8, subtractedFrom: sum)
    s[13] = s[13].divided(byPowerOfTwo: 3, subtractedFrom: sum)
    s[14] = s[14].divided(byPowerOfTwo: 4, subtractedFrom: sum)
    s[15] = s[15].divided(byPowerOfTwo: 24, subtractedFrom: sum)
  }
}
