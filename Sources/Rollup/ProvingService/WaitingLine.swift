/// Tasks that wait for a machine, as many of one kind of one job as are left of it in one entry.
///
/// The least key is first, of equal keys the job that came first, and of one job what could begin first:
/// an older job's merge goes before the chunks of a newer one.
struct WaitingLine: Sendable {
  /// Tasks of a job.
  struct Entry: Ordered, Sendable {
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

    func isBefore(_ other: Entry) -> Bool {
      (key, serial, number) < (other.key, other.serial, other.number)
    }
  }

  private var entries = BinaryHeap<Entry>()
  private var numbers: UInt64 = 0

  /// The entry whose task is next.
  var first: Entry? { entries.first }

  /// All of them in the order in which they are taken.
  var inOrder: [Entry] { entries.elements.sorted { $0.isBefore($1) } }

  /// Puts tasks in.
  mutating func insert(_ entry: Entry) {
    var entry = entry
    entry.number = numbers
    numbers += 1
    entries.insert(entry)
  }

  /// Takes one task of the first entry.
  mutating func takeOne() {
    guard entries.first?.count != 1 else { return removeFirst() }
    entries.changeFirst { $0.count -= 1 }
  }

  /// Drops the first entry.
  mutating func removeFirst() { entries.removeFirst() }
}
