internal import Randomness

/// The one producer of a seed's tape: writes what no player can influence, slot by slot.
///
/// A fixed number of words per arrival (eight), counters by slot, so that nothing that a design
/// does can shift a stream.
package struct TapeWriter: ~Copyable {
  private let setting: Setting
  private let seed: UInt64
  private var counter: ArrivalCounter
  private var walk: PriceWalk
  private var blobs: BlobFeeFeed
  private let values: AttributeSampler
  private let sizes: AttributeSampler
  private var tips: TipSampler
  private let thresholds: [UInt32]
  private let sizeKind: [UInt8]
  private var words = FlatBuffer<UInt32>(capacity: 4096)
  private var spare = FlatBuffer<Double>(capacity: 512)
  private var tradeSize = FlatBuffer<Double>(capacity: 512)
  private var tradeKind = FlatBuffer<UInt8>(capacity: 512)
  private var tradeIndex = FlatBuffer<Int32>(capacity: 512)
  private var clustered = FlatBuffer<Double>(capacity: 256)
  private var tapeHash = TapeHash()

  package init(_ setting: Setting, seed: UInt64) {
    self.setting = setting
    self.seed = seed
    let classes = setting.users.classes
    counter = ArrivalCounter(setting.users.arrivals)
    walk = PriceWalk(setting.price)
    blobs = BlobFeeFeed(setting.blobs)
    values = AttributeSampler(classes.map(\.value))
    sizes = AttributeSampler(classes.map { $0.size ?? .constant(1) })
    tips = TipSampler(classes)
    // The classes' cumulative shares on the scale of 32-bit words; the last one takes the rest.
    var sum = 0.0
    thresholds = classes.dropLast().map { kind in
      sum += kind.share
      return UInt32(min(sum * 0x1p32, 0x1p32 - 1))
    }
    sizeKind = classes.indices.map { classes[$0].size == nil ? 0xFF : UInt8($0) }
  }

  /// The hash of what was written so far.
  package var hash: String { tapeHash.text }

  /// Writes the next slot over `tape`.
  package mutating func write(_ slot: Int, into tape: inout TapeSlot) {
    tape.slot = slot
    tape.l1BaseFee = setting.l1.baseFee[slot % setting.l1.baseFee.count]
    tape.blobBaseFee = blobs.next(seed: seed, slot: slot, l1BaseFee: tape.l1BaseFee)
    walk.write(tape.blockPrice, seed: seed, slot: UInt32(slot))
    var value = RandomStream(seed: seed, purpose: .exogenous, slot: UInt32(slot))
    tape.valueDraw = value.uniform()
    var token = RandomStream(seed: seed, purpose: .token, slot: UInt32(slot))
    tape.tokenDraw = token.normal()
    writeArrivals(UInt32(slot), &tape)
    writeProbes(UInt32(slot), &tape)
    tapeHash.add(tape)
  }

  private mutating func writeArrivals(_ slot: UInt32, _ tape: inout TapeSlot) {
    clustered.removeAll()
    tape.hasTips = tips.isNeeded
    let uniform = counter.next(seed: seed, slot: slot, clustered: &clustered)
    tape.resize(to: uniform)
    writeTimes(slot, uniform, &tape)
    counter.branch(
      seed: seed, slot: slot,
      immigrants: UnsafeMutableBufferPointer(start: tape.offset.base, count: uniform),
      clustered: &clustered)
    if clustered.count > 0 { mergeClustered(uniform, &tape) }
    writeAttributes(slot, &tape)
    tips.write(slot, seed: seed, into: &tape)
  }

  /// Ordered uniform times: partial sums of n + 1 exponential variates over their total.
  private mutating func writeTimes(_ slot: UInt32, _ n: Int, _ tape: inout TapeSlot) {
    guard n > 0 else { return }
    words.resize(to: n + 1)
    spare.resize(to: n + 1)
    Philox4x32.fill(
      UnsafeMutableBufferPointer(start: words.base, count: n + 1), seed: seed, purpose: .arrivals,
      entity: 1, slot: slot)
    let gaps = spare.base
    for i in 0...n { gaps[i] = (Double(words.base[i]) + 0.5) * 0x1p-32 }
    Bulk.logs(gaps, count: n + 1)
    var total = 0.0
    for i in 0...n { total += gaps[i] }
    let scale = TimeFrame.secondsPerSlot / total
    var sum = 0.0
    for i in 0..<n {
      sum += gaps[i]
      tape.offset.base[i] = min(sum * scale, TimeFrame.secondsPerSlot.nextDown)
    }
  }

  /// Sorts the clustered arrivals in among the ordered ones.
  private mutating func mergeClustered(_ uniform: Int, _ tape: inout TapeSlot) {
    let extra = clustered.count
    var late = UnsafeMutableBufferPointer(start: clustered.base, count: extra)
    late.sort()
    tape.resize(to: uniform + extra)
    let times = tape.offset.base
    var from = uniform - 1
    var add = extra - 1
    var to = uniform + extra - 1
    while add >= 0 {
      if from >= 0 && times[from] > clustered.base[add] {
        times[to] = times[from]
        from -= 1
      } else {
        times[to] = clustered.base[add]
        add -= 1
      }
      to -= 1
    }
  }

  private mutating func writeAttributes(_ slot: UInt32, _ tape: inout TapeSlot) {
    let n = tape.count
    guard n > 0 else { return }
    words.resize(to: 8 * n)
    spare.resize(to: n)
    Philox4x32.fill(
      UnsafeMutableBufferPointer(start: words.base, count: 8 * n), seed: seed, purpose: .arrivals,
      entity: 0, slot: slot)
    let accounts = UInt64(setting.users.accounts)
    tradeSize.removeAll()
    tradeKind.removeAll()
    tradeIndex.removeAll()
    thresholds.withUnsafeBufferPointer { thresholds in
      for i in 0..<n {
        let w = words.base + 8 * i
        var kind: UInt8 = 0
        for t in thresholds { kind &+= w[0] >= t ? 1 : 0 }
        tape.kind.base[i] = kind
        tape.value.base[i] = (Double(w[1]) + 0.5) * 0x1p-32
        let sender = (UInt64(w[2]) * accounts) >> 32
        // A receiver other than the sender: a step of 1 to accounts - 1 around the ring.
        let step = 1 + (UInt64(w[3]) * (accounts - 1)) >> 32
        let receiver = sender + step
        tape.sender.base[i] = UInt32(truncatingIfNeeded: sender)
        tape.receiver.base[i] = UInt32(
          truncatingIfNeeded: receiver >= accounts ? receiver - accounts : receiver)
        tape.buys.base[i] = UInt8(truncatingIfNeeded: w[5] >> 31)
        tape.size.base[i] = 0
        if sizeKind[Int(kind)] != 0xFF {
          tradeSize.append((Double(w[4]) + 0.5) * 0x1p-32)
          tradeKind.append(kind)
          tradeIndex.append(Int32(i))
        }
      }
    }
    values.sample(tape.value.base, kind: tape.kind.base, count: n, spare: spare.base)
    sizes.sample(
      tradeSize.base, kind: tradeKind.base, count: tradeSize.count, spare: spare.base)
    for j in 0..<tradeSize.count { tape.size.base[Int(tradeIndex[j])] = tradeSize[j] }
  }

  /// Probes are few: each is inserted at its time, with its own stream's attributes.
  private mutating func writeProbes(_ slot: UInt32, _ tape: inout TapeSlot) {
    let users = setting.users
    guard users.probesPerSecond > 0 else { return }
    var stream = RandomStream(seed: seed, purpose: .probes, slot: slot)
    var tipStream = RandomStream(seed: seed, purpose: .tips, entity: 1, slot: slot)
    for _ in 0..<stream.poisson(users.probesPerSecond * TimeFrame.secondsPerSlot) {
      let time = stream.uniform() * TimeFrame.secondsPerSlot
      var value = [stream.uniform()]
      var kind = [UInt8(users.probeClass)]
      let sender = stream.below(UInt32(users.accounts))
      let step = 1 + stream.below(UInt32(users.accounts - 1))
      let receiver = (UInt64(sender) + UInt64(step)) % UInt64(users.accounts)
      var size = [stream.uniform()]
      let buys = UInt8(stream.below(2))
      value.withUnsafeMutableBufferPointer { value in
        kind.withUnsafeMutableBufferPointer { kind in
          size.withUnsafeMutableBufferPointer { size in
            guard let value = value.baseAddress, let kind = kind.baseAddress,
              let size = size.baseAddress
            else { return }
            values.sample(value, kind: kind, count: 1, spare: spare.base)
            sizes.sample(size, kind: kind, count: 1, spare: spare.base)
          }
        }
      }
      insert(
        &tape, time: time, kind: kind[0] | TapeSlot.probeBit, value: value[0], sender: sender,
        receiver: UInt32(receiver),
        size: sizeKind[users.probeClass] == 0xFF ? 0 : size[0], buys: buys,
        tip: tips.draw(UInt8(users.probeClass), from: &tipStream))
    }
  }

  private func insert(
    _ tape: inout TapeSlot, time: Double, kind: UInt8, value: Double, sender: UInt32,
    receiver: UInt32, size: Double, buys: UInt8, tip: UInt64
  ) {
    var at = tape.count
    tape.resize(to: at + 1)
    while at > 0 && tape.offset[at - 1] > time {
      tape.offset[at] = tape.offset[at - 1]
      tape.kind[at] = tape.kind[at - 1]
      tape.value[at] = tape.value[at - 1]
      tape.sender[at] = tape.sender[at - 1]
      tape.receiver[at] = tape.receiver[at - 1]
      tape.size[at] = tape.size[at - 1]
      tape.buys[at] = tape.buys[at - 1]
      if tape.hasTips { tape.tip[at] = tape.tip[at - 1] }
      at -= 1
    }
    tape.offset[at] = time
    tape.kind[at] = kind
    tape.value[at] = value
    tape.sender[at] = sender
    tape.receiver[at] = receiver
    tape.size[at] = size
    tape.buys[at] = buys
    if tape.hasTips { tape.tip[at] = tip }
  }
}
