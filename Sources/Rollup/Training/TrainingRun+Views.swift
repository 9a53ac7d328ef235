internal import Quantities

extension TrainingRun {
  /// The training's own time, in seconds.
  var seconds: Double { Double(clock) * TimeFrame.secondsPerSlot }

  /// What the sequencing rule may know at a recorded slot.
  func view(at slot: Int, _ queues: [QueueView]) -> BlockView {
    let market = record.market(at: slot)
    var view = BlockView(
      ordinal: ordinal, slot: clock, isFirstOfSlot: true, seconds: seconds,
      pending: queues.reduce(0) { $0 + $1.count }, pendingGas: queues.reduce(0) { $0 + $1.gas },
      baseFee: market.l2BaseFee, perByte: market.perByte, queues: queues,
      slotValue: record.expected(at: slot), l1BaseFee: market.l1BaseFee,
      blobBaseFee: market.blobBaseFee, postingFee: desk.proving.postingFee,
      weiPerTokenUnit: market.tokenPrice / max(1e-6, market.price), sequencers: cast.sequencers,
      firstKind: desk.firstKinds.sequencing)
    view.usualL1Tip = UInt64(clamping: setting.l1.tip(on: market.l1BaseFee))
    return view
  }

  /// What waits in one of the queues, if so much came since it was taken from.
  func queueView(_ totals: SlotTotals, at slot: Int) -> QueueView {
    let share = Double(since.count)
    let market = record.market(at: slot)
    return QueueView(
      count: Int(max(0, totals.arrivals / share)), waitingGas: max(0, totals.arrivedGas / share),
      sandwich: max(0, totals.extraction / share),
      QueuePricing(
        limit: batchLimit, batchGasLimit: blockGasLimit, bytesPerGas: bytesPerGas,
        baseFee: market.l2BaseFee, perByte: market.perByte,
        l1GasPrice: Double(market.l1BaseFee) + Double(wide: setting.l1.tip(on: market.l1BaseFee)),
        blobBaseFee: market.blobBaseFee))
  }
}
