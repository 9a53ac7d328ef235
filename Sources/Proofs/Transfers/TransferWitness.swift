/// What every row of the table is made from: the steps of a batch, and transfers of nothing after them.
///
/// The last receiver sends nothing to itself until the table is full. Its siblings are those of the last
/// step, and only its nonce grows, so that all of it follows from the batch.
struct TransferWitness: Sendable {
  let batch: ExecutedBatch
  let layout: TransferLayout
  /// How many transfers the table has, padding included.
  let transfers: Int
  /// The last receiver's path with its nonce, one more, and so on: at height h from h · versions.
  private let padding: [Digest]
  /// How many nonces `padding` has.
  private let versions: Int
  /// The digest of the transfers up to each, padding included.
  let chain: [Digest]
  /// The sums of both halves of the fees before each transfer.
  let fees: [(low: UInt32, high: UInt32)]

  init(_ batch: ExecutedBatch) {
    self.batch = batch
    layout = TransferLayout(depth: batch.inputs.depth)
    let count = batch.transfers.count
    transfers = layout.rows(for: count) / layout.period
    versions = transfers - count + 1
    padding = Self.paddingPath(batch, versions: versions)
    var (chain, fees) = (batch.chain, [(low: UInt32(0), high: UInt32(0))])
    for transfer in batch.transfers {
      let (sum, halfBits) = (fees[fees.count - 1], UInt32(Account.feeBits / 2))
      let low = transfer.fee & ((1 << halfBits) - 1)
      fees.append((sum.low + low, sum.high + transfer.fee >> halfBits))
    }
    self.fees = fees
    for k in count..<transfers {
      chain.append(TransferChain.appending(Self.padding(batch, k), to: chain[k]))
    }
    self.chain = chain
  }

  private static func paddingPath(_ batch: ExecutedBatch, versions: Int) -> [Digest] {
    guard versions > 1, let last = batch.steps.last else { return [] }
    var level = (0..<versions).map { version in
      var account = last.after
      account.nonce += UInt32(version)
      return account
    }.digests
    var path = level
    for height in 0..<batch.inputs.depth {
      let sibling = batch.siblings[(height + 1) * batch.steps.count - 1]
      let beside = [Digest](repeating: sibling, count: versions)
      let isRight = last.place >> UInt32(height) & 1 == 1
      level = Digest.parents(left: isRight ? beside : level, right: isRight ? level : beside)
      path += level
    }
    return path
  }

  /// Transfer `number` of the table, which is behind those of the batch.
  private static func padding(_ batch: ExecutedBatch, _ number: Int) -> Transfer {
    let last = batch.steps[batch.steps.count - 1]
    return Transfer(
      from: last.place, to: last.place, amount: 0,
      nonce: last.after.nonce + UInt32(number - batch.transfers.count), token: batch.inputs.token)
  }

  /// The transfer that is `number` in the table.
  func transfer(_ number: Int) -> Transfer {
    number < batch.transfers.count ? batch.transfers[number] : Self.padding(batch, number)
  }

  /// The sums of the fees before transfer `number`; padding pays none.
  func feesBefore(_ number: Int) -> (low: UInt32, high: UInt32) {
    fees[min(number, fees.count - 1)]
  }

  /// Step 2 k of transfer k changes the sender, step 2 k + 1 the receiver.
  func step(_ step: Int) -> ExecutedBatch.Step {
    guard step >= batch.steps.count else { return batch.steps[step] }
    var result = batch.steps[batch.steps.count - 1]
    result.before = result.after
    result.before.nonce += UInt32(version(before: step))
    result.after.nonce += UInt32(version(after: step))
    return result
  }

  /// The digest at a height of a step's path before it.
  func before(_ step: Int, height: Int) -> Digest {
    step < batch.steps.count
      ? batch.before[height * batch.steps.count + step]
      : padding[height * versions + version(before: step)]
  }

  /// The same after it.
  func after(_ step: Int, height: Int) -> Digest {
    step < batch.steps.count
      ? batch.after[height * batch.steps.count + step]
      : padding[height * versions + version(after: step)]
  }

  /// The digest beside it.
  func sibling(_ step: Int, height: Int) -> Digest {
    batch.siblings[height * batch.steps.count + min(step, batch.steps.count - 1)]
  }

  private func version(before step: Int) -> Int { (step - batch.steps.count + 1) / 2 }
  private func version(after step: Int) -> Int { (step - batch.steps.count) / 2 + 1 }
}
