internal import Quantities

/// What it takes to price the next batch of a queue.
struct QueuePricing {
  var limit: BatchLimit
  var batchGasLimit: UInt64
  var bytesPerGas: Double
  /// Wei per L2 gas and per byte.
  var baseFee: UInt64
  var perByte: UInt64
  /// Wei per L1 gas with the usual tip, and per blob gas.
  var l1GasPrice: Double
  var blobBaseFee: UInt64
}

extension QueueView {
  /// What the next batch of a queue with so much waiting would bring, and what posting it would cost.
  init(count: Int, waitingGas: Double, sandwich: Double, _ pricing: QueuePricing) {
    let allBytes = waitingGas * pricing.bytesPerGas
    let fill = max(
      waitingGas / Double(pricing.batchGasLimit), allBytes / Double(pricing.limit.bytes))
    let part = 1 / max(1, fill)
    let gas = waitingGas * part
    let bytes = allBytes * part
    let cost = pricing.limit.cost(bytes: UInt64(bytes))
    self.init(
      count: count, fill: fill, gas: UInt64(gas),
      fees: gas * Double(pricing.baseFee) + bytes * Double(pricing.perByte), l1Gas: cost.gas,
      l1Cost: Double(cost.gas) * pricing.l1GasPrice
        + Double(cost.blobs * BlobFee.gasPerBlob) * Double(pricing.blobBaseFee),
      sandwich: sandwich)
  }
}
