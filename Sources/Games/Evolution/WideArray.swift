/// Many numbers with wide exponents: significands and exponents apart, so that loops over them become
/// vector instructions.
///
/// Inside a loop significands may leave the range from 1 to 2: sums of n products of normalised
/// numbers stay below 4 n + 2, and above 1/4.
struct WideArray: ~Copyable {
  let count: Int
  let start: WidePointer

  /// Zeros.
  init(count: Int) {
    self.count = count
    start = WidePointer(
      significands: .allocate(capacity: count), exponents: .allocate(capacity: count))
    start.significands.initialize(repeating: 0, count: count)
    start.exponents.initialize(repeating: WideDouble.zeroExponent, count: count)
  }

  deinit {
    start.significands.deallocate()
    start.exponents.deallocate()
  }
}

/// A place in a `WideArray`; whoever uses it keeps the array alive.
struct WidePointer {
  let significands: UnsafeMutablePointer<Double>
  let exponents: UnsafeMutablePointer<Int>

  @inline(__always) static func + (pointer: Self, offset: Int) -> Self {
    Self(significands: pointer.significands + offset, exponents: pointer.exponents + offset)
  }

  @inline(__always) subscript(_ index: Int) -> WideDouble {
    get { WideDouble(significands[index], exponent: exponents[index]) }
    nonmutating set {
      significands[index] = newValue.significand
      exponents[index] = newValue.exponent
    }
  }

  /// Brings the significands of the next `count` numbers back to between 1 and 2.
  @inline(__always) func normalise(_ count: Int) {
    for i in 0..<count {
      let bits = significands[i].bitPattern
      let isZero = bits == 0
      let shifted = exponents[i] &+ (Int(truncatingIfNeeded: bits &>> 52) &- 1023)
      exponents[i] = isZero ? WideDouble.zeroExponent : shifted
      significands[i] = Double(
        bitPattern: isZero ? 0 : bits & 0xF_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    }
  }

  /// Adds `factor` times the next `count` numbers of `other` to those here.
  @inline(__always) func add(_ factor: WideDouble, times other: Self, _ count: Int) {
    let significand = factor.significand
    let exponent = factor.exponent
    for i in 0..<count {
      let product = other.significands[i] * significand
      let distance = other.exponents[i] &+ exponent &- exponents[i]
      // One of the two shifts is by 0.
      significands[i] =
        significands[i] * Double.power(0 &- max(distance, 0)) + product
        * Double.power(min(distance, 0))
      exponents[i] = exponents[i] &+ max(distance, 0)
    }
  }

  /// Multiplies the next `count` numbers by those of `other`.
  @inline(__always) func multiply(by other: Self, _ count: Int) {
    for i in 0..<count {
      significands[i] *= other.significands[i]
      exponents[i] &+= other.exponents[i]
    }
  }

  /// The sum of the next `count` numbers.
  @inline(__always) func sum(_ count: Int) -> WideDouble {
    var greatest = WideDouble.zeroExponent
    for i in 0..<count { greatest = max(greatest, exponents[i]) }
    var total = 0.0
    for i in 0..<count { total += significands[i] * Double.power(exponents[i] &- greatest) }
    return WideDouble(total, exponent: greatest)
  }

  /// Divides the next `count` numbers, and normalises them.
  @inline(__always) func divide(by divisor: WideDouble, _ count: Int) {
    let significand = 1 / divisor.significand
    for i in 0..<count {
      significands[i] *= significand
      exponents[i] &-= divisor.exponent
    }
    normalise(count)
  }
}
