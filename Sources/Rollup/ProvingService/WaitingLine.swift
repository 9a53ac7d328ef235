/// Tasks that wait for a machine, as many of one kind of one job as are left of it in one entry.
///
/// The least key is first, of equal keys the job that came first, and of one job what could begin first:
/// an older job's merge goes before the chunks of a newer one.
struct WaitingLine: Sendable {
  /// Tasks of a job.
  struct Entry: Sendable {
    let key: Double
    let serial: UInt64
    let slot: Int32
    let stamp: UInt32
    let task: ProvingTask
    var count: UInt32
    fileprivate var number: UInt64 = 0

    init(_ job: ProvingJob, slot: Int32, task: ProvingTask, count: UInt32) {
      key = job.key
      serial = job.serial
      stamp = job.stamp
      self.slot = slot
      self.task = task
      self.count = count
    }

    fileprivate func isBefore(_ other: Entry) -> Bool {
      (key, serial, number) < (other.key, other.serial, other.number)
    }
  }

  /// A binary heap.
  private(set) var entries: ContiguousArray<Entry> = []
  private var numbers: UInt64 = 0

  /// The entry whose task is next.
  var first: Entry? { entries.first }

  /// All of them in the order in which they are taken.
  var inOrder: [Entry] { entries.sorted { $0.isBefore($1) } }

  /// Puts tasks in.
  mutating func insert(_ entry: Entry) {
    var entry = entry
    entry.number = numbers
    numbers += 1
    entries.append(entry)
    var i = entries.count - 1
    while i > 0, entries[i].isBefore(entries[(i - 1) / 2]) {
      entries.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  /// Takes one task of the first entry.
  mutating func takeOne() {
    entries[0].count -= 1
    if entries[0].count == 0 { removeFirst() }
  }

  /// Drops the first entry.
  mutating func removeFirst() {
    let last = entries.removeLast()
    guard !entries.isEmpty else { return }
    entries[0] = last
    var i = 0
    while true {
      var child = 2 * i + 1
      guard child < entries.count else { return }
      if child + 1 < entries.count, entries[child + 1].isBefore(entries[child]) { child += 1 }
      guard entries[child].isBefore(entries[i]) else { return }
      entries.swapAt(i, child)
      i = child
    }
  }
}
