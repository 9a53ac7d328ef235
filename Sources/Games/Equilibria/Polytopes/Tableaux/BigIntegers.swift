internal import CGMP

/// A row of integers of any size, at fixed places in memory.
final class BigIntegers: @unchecked Sendable {
  // Unchecked: whoever fills it does so before others see it.
  let numbers: UnsafeMutablePointer<__mpz_struct>
  let count: Int

  /// Zeros.
  init(count: Int) {
    self.count = count
    numbers = .allocate(capacity: max(count, 1))
    for i in 0..<count { __gmpz_init(numbers + i) }
  }

  deinit {
    for i in 0..<count { __gmpz_clear(numbers + i) }
    numbers.deallocate()
  }
}
