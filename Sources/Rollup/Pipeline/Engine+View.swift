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
    return view
  }
}
