internal import Quantities

/// When a batch is full, and what posting one costs in L1 gas and blobs.
package struct BatchLimit {
  private let carrier: Carrier
  private let overhead: UInt64
  /// The most bytes in a batch: it is closed when the next transaction may not fit.
  package let bytes: UInt64

  package init(_ rule: any AvailabilityRule, l1: L1Track) {
    carrier = rule.carrier
    overhead = rule.overheadGas
    switch rule.carrier {
    case .blobs(let max, let payload):
      bytes = max * Self.payloadBytes(payload)
    case .calldata(let maxBytes, _, _):
      // Never more than a quarter of an L1 block's gas at 16 gas a byte.
      bytes = min(maxBytes, l1.gasLimit / 4 / 16)
    }
  }

  /// L1 gas and blobs of a batch of so many bytes.
  package func cost(bytes: UInt64) -> (gas: UInt64, blobs: UInt64) {
    switch carrier {
    case .blobs(_, let payload):
      let room = Self.payloadBytes(payload)
      return (overhead, (bytes + room - 1) / room)
    case .calldata(_, let zeros, let floorPricing):
      let zeroBytes = UInt64(zeros.of(UInt128(bytes)))
      let gas = Calldata.gas(
        zeros: zeroBytes, nonzeros: bytes - zeroBytes,
        execution: overhead - Calldata.transactionGas, floorPricing: floorPricing)
      return (gas, 0)
    }
  }

  private static func payloadBytes(_ payload: Share) -> UInt64 {
    max(1, UInt64(payload.of(UInt128(BlobFee.gasPerBlob))))
  }
}

extension PostedContent {
  /// The most that a transaction of these bytes can add to a batch: a state difference holds the
  /// accounts of sender and receiver, or two slots of a trader and its pool, and what else the class
  /// writes.
  func mostBytes(_ bytes: UInt64, extraWrites: UInt64) -> UInt64 {
    switch self {
    case .transactions: bytes
    case .stateDifference(let perSlot): perSlot * (3 + extraWrites)
    }
  }
}
