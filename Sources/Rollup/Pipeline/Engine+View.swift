internal import Quantities

extension Engine {
  /// What the sequencing rule may know.
  func view(at seconds: Double, freshGas: UInt64, isFirst: Bool) -> BlockView {
    var view = BlockView(
      ordinal: world.blocks, slot: world.slot, isFirstOfSlot: isFirst, seconds: seconds,
      pending: world.mempool.count + fresh.count, pendingGas: world.mempool.gas + freshGas,
      baseFee: world.quote.baseFee, perByte: world.quote.perByte, queues: [],
      slotValue: world.revenue.mean, l1BaseFee: world.l1BaseFee, blobBaseFee: world.blobBaseFee,
      postingFee: desk.proving.postingFee, weiPerTokenUnit: world.weiPerTokenUnit,
      sequencers: world.cast.sequencers, firstKind: desk.firstKinds.sequencing)
    view.oldestReplaceable = world.oldestOffL1
    view.fullBlock = fullBlock(pending: view.pending, gas: view.pendingGas)
    return view
  }

  /// What a block holds that takes so much, as far as it fits.
  private func fullBlock(pending: Int, gas: UInt64) -> BlockEstimate {
    let bytes = Double(gas) * world.classes.bytesPerGas
    var part = min(1, Double(blockGasLimit) / Double(max(1, gas)))
    if endsBatchesWithBlocks { part = min(part, Double(batchLimit.bytes) / max(1, bytes)) }
    var block = BlockEstimate()
    block.transactions = Int(Double(pending) * part)
    let fees = Double(gas) * Double(world.quote.baseFee) + bytes * Double(world.quote.perByte)
    block.fees = UInt128(wide: part * fees)
    return block
  }
}
