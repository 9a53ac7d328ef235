internal import Randomness

/// initial * exp(-rate * t) for t = 0, 1, 2, ..., one multiplication a period.
///
/// The running product is anchored anew every 1024 periods, so it is off by at most 1024 roundings
/// (a relative 1.2e-13), and the same bits on every machine.
struct ExponentialSchedule: Sendable, BitwiseCopyable {
  private static let mask = 1023

  let initial: Double
  let rate: Double
  /// What a period multiplies the value by.
  let factor: Double
  private(set) var value: Double
  private(set) var time = 0

  init(initial: Double, rate: Double) {
    self.initial = initial
    self.rate = rate
    factor = Elementary.exp(-rate)
    value = initial
  }

  /// Goes to a time, with the same bits as step by step.
  mutating func resume(at time: Int) {
    self.time = time
    value = value(at: time & ~Self.mask)
    for _ in 0..<(time & Self.mask) { value *= factor }
  }

  /// The value at a time, from scratch.
  func value(at time: Int) -> Double { initial * Elementary.exp(-rate * Double(time)) }

  /// Goes on by one period.
  @inline(__always)
  mutating func advance() {
    time &+= 1
    if time & Self.mask == 0 {
      value = initial * Elementary.exp(-rate * Double(time))
    } else {
      value *= factor
    }
  }
}

extension ExponentialSchedule {
  init(_ exploration: Exploration) {
    switch exploration {
    case .exponential(let initial, let beta): self.init(initial: initial, rate: beta)
    case .constant(let epsilon): self.init(initial: epsilon, rate: 0)
    case .none: self.init(initial: 0, rate: 0)
    }
  }
}
