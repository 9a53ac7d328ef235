/// Base fee and gas of slots in few bytes: seven bits a byte, in blocks that are read on their own.
///
/// A feed of years is kept in a third of its text's size, and grows without being copied.
struct PackedSlots: Sendable {
  private static let blockSize = 1_024

  /// The number of slots.
  private(set) var count = 0
  private var blocks: [[UInt8]] = []
  private var open: [UInt8] = []
  private let missed = [UInt8](repeating: 0, count: 2 * blockSize)

  /// Adds a slot; a missed one has no fee.
  mutating func append(fee: UInt64, gas: UInt32) {
    put(fee)
    put(UInt64(gas))
    count += 1
    guard count % Self.blockSize == 0 else { return }
    // Missed blocks share one array; others get one without room to spare.
    blocks.append(open == missed ? missed : Array(open[...]))
    open.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with fee and gas of each slot of the range.
  func forEach(in range: Range<Int>, _ body: (_ fee: UInt64, _ gas: UInt32) -> Void) {
    var slot = range.lowerBound
    while slot < range.upperBound {
      let block = slot / Self.blockSize
      let bytes = block < blocks.count ? blocks[block] : open
      let end = min(range.upperBound, (block + 1) * Self.blockSize)
      var position = 0
      for index in (block * Self.blockSize)..<end {
        let fee = Self.take(bytes, &position)
        let gas = UInt32(truncatingIfNeeded: Self.take(bytes, &position))
        if index >= slot { body(fee, gas) }
      }
      slot = end
    }
  }

  private mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 128 {
      open.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    open.append(UInt8(rest))
  }

  private static func take(_ bytes: [UInt8], _ position: inout Int) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 127) << shift
      if byte < 128 { return number }
      shift += 7
    }
  }
}
