package import Randomness

/// Words of random bits: a named stream, or a buffer that is filled from one.
protocol RandomSource {
  /// The next 64 independent, equally likely bits.
  mutating func next() -> UInt64
}

extension RandomSource {
  /// A number uniform on the open interval (0, 1).
  @inline(__always)
  mutating func uniform() -> Double { RandomStream.unit(next()) }

  /// A number from 0 to `n - 1`, all equally likely up to 2^-52.
  @inline(__always)
  mutating func below(_ n: Int) -> Int { min(n - 1, Int(uniform() * Double(n))) }
}

extension RandomStream: RandomSource {}

extension Purpose {
  /// What learners in repeated games draw; entity: session, slot: player.
  package static let learnerDraws = Purpose(rawValue: 96)
  /// What games draw: types, ties, rewards; entity: session.
  package static let gameDraws = Purpose(rawValue: 97)
}

/// The words of one stream, made a buffer at a time, which costs a quarter of single draws.
///
/// It owns its memory: exactly one session uses it, and calls `deallocate` at the end.
struct DrawBuffer: RandomSource {
  private static let capacity = 256

  private let words: UnsafeMutablePointer<UInt64>
  private var read = DrawBuffer.capacity
  private var nextBlock: UInt64 = 0
  private var seed: UInt64 = 0
  private var purpose = Purpose.learnerDraws
  private var entity: UInt32 = 0
  private var slot: UInt32 = 0

  init() {
    words = .allocate(capacity: Self.capacity)
    words.initialize(repeating: 0, count: Self.capacity)
  }

  func deallocate() { words.deallocate() }

  /// Starts the stream of that name.
  mutating func begin(seed: UInt64, purpose: Purpose, entity: UInt32, slot: UInt32) {
    self.seed = seed
    self.purpose = purpose
    self.entity = entity
    self.slot = slot
    nextBlock = 0
    read = Self.capacity
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    if read == Self.capacity { refill() }
    let word = words[read]
    read &+= 1
    return word
  }

  @inline(never)
  private mutating func refill() {
    // A name has 2^32 blocks; very long sessions go on under the names of far slots.
    let lap = UInt32(truncatingIfNeeded: nextBlock &>> 32)
    words.withMemoryRebound(to: UInt32.self, capacity: 2 * Self.capacity) {
      Philox4x32.fill(
        UnsafeMutableBufferPointer(start: $0, count: 2 * Self.capacity), seed: seed,
        purpose: purpose, entity: entity, slot: slot &+ lap &<< 16,
        firstBlock: UInt32(truncatingIfNeeded: nextBlock))
    }
    nextBlock &+= UInt64(Self.capacity / 2)
    read = 0
  }
}
