/// A transaction that waits.
package struct Pending: BitwiseCopyable {
  /// Seconds since the start of the run.
  package var arrival: Double
  /// What inclusion at once is worth, in wei.
  package var value: Double
  /// What a trade puts in, and the least that it takes out, in base units.
  package var size: UInt64
  package var least: Double
  /// Wei per L2 gas above the base fee.
  package var tip: UInt64
  package var sender: UInt32
  package var receiver: UInt32
  /// The order of arrival; also tells a reused place from the one that a heap entry meant.
  package var sequence: UInt32
  /// Neighbours among those that expire in the same slot; -1 for none.
  package var previous: Int32
  package var next: Int32
  /// The slot at whose end it expires, or -1 while it is not linked.
  package var expiry: Int32
  package var kind: UInt8
  package var buys: UInt8
  package var state: State
  /// The queue that it stands in: that of the sequencer its sender chose, or 0.
  package var queue: UInt8 = 0

  package enum State: UInt8, BitwiseCopyable {
    /// The place is free.
    case free
    /// In the heap.
    case waiting
    /// Passed over by the orderer; tried again when it includes everything.
    case refused
    /// On its way through L1.
    case forced
  }
}

extension Pending {
  /// A payment that came at `arrival` seconds and adds `tip` wei per L2 gas.
  package init(arrival: Double, tip: UInt64) {
    self.init(
      arrival: arrival, value: 0, size: 0, least: 0, tip: tip, sender: 0, receiver: 1, sequence: 0,
      previous: -1, next: -1, expiry: -1, kind: 0, buys: 0, state: .waiting)
  }
}

/// The transactions that wait, by rank (a tip, or what else is preferred) and then arrival, with expiry
/// by slot.
///
/// One queue for each sequencer that users can choose, or one for all. A queue is a binary heap of
/// (rank, sequence, place) with lazy deletion; a ring of doubly linked lists serves expiry: every
/// operation is O(log n) or O(1), and nothing is rescanned. A heap is rebuilt when more than half of
/// it is dead, so memory follows what waits.
package struct Mempool: ~Copyable {
  private struct Entry: BitwiseCopyable {
    var rank: UInt64
    var sequence: UInt32
    var place: Int32

    @inline(__always) func precedes(_ other: Entry) -> Bool {
      rank != other.rank ? rank > other.rank : sequence &- other.sequence > 0x8000_0000
    }
  }

  package private(set) var places = FlatBuffer<Pending>(capacity: 1024)
  private var free = FlatBuffer<Int32>(capacity: 1024)
  private let heaps: UnsafeMutablePointer<FlatBuffer<Entry>>
  private let loads: UnsafeMutablePointer<Load>
  /// How many queues there are.
  package let queues: Int
  private var ring: FlatBuffer<Int32>
  private var sequence: UInt32 = 0
  /// Transactions that wait, refused ones included, forced ones not.
  package private(set) var count = 0
  /// Their L2 gas.
  package private(set) var gas: UInt64 = 0

  /// What waits in one queue.
  package struct Load: BitwiseCopyable, Sendable {
    /// Transactions, refused ones included, forced ones not.
    package var count = 0
    /// Their L2 gas.
    package var gas: UInt64 = 0
  }

  /// A pool in which nothing waits longer than `longestWait` slots, except what never expires.
  package init(longestWait: Int, queues: Int = 1) {
    precondition(queues > 0 && queues <= 256, "1 to 256 queues")
    self.queues = queues
    heaps = .allocate(capacity: queues)
    for i in 0..<queues { (heaps + i).initialize(to: FlatBuffer(capacity: 1024)) }
    loads = .allocate(capacity: queues)
    loads.initialize(repeating: Load(), count: queues)
    ring = FlatBuffer(capacity: longestWait + 2)
    ring.resize(to: longestWait + 2)
    for i in 0..<ring.count { ring[i] = -1 }
  }

  deinit {
    heaps.deinitialize(count: queues)
    heaps.deallocate()
    loads.deallocate()
  }

  /// What waits in a queue.
  package func load(of queue: Int) -> Load { loads[queue] }

  /// Adds a transaction, ranked by its tip where nothing else is said, and returns its place.
  package mutating func add(_ pending: Pending, gas: UInt64, rank: UInt64? = nil) -> Int32 {
    let place: Int32
    if free.count > 0 {
      place = free.removeLast()
    } else {
      place = Int32(places.count)
      places.append(pending)
    }
    var pending = pending
    pending.sequence = sequence
    pending.previous = -1
    pending.next = -1
    pending.expiry = -1
    pending.state = .waiting
    places[Int(place)] = pending
    sequence &+= 1
    enter(pending.queue, gas)
    push(Entry(rank: rank ?? pending.tip, sequence: pending.sequence, place: place))
    return place
  }

  /// The place of the next transaction in a queue's order, or -1.
  package mutating func first(of queue: Int = 0) -> Int32 {
    let heap = heaps + queue
    while heap.pointee.count > 0 {
      let entry = heap.pointee[0]
      let pending = places[Int(entry.place)]
      if pending.sequence == entry.sequence && pending.state == .waiting { return entry.place }
      popTop(queue)
    }
    return -1
  }

  /// Takes the first transaction out for good.
  package mutating func removeFirst(of queue: Int = 0, gas: UInt64) {
    let place = heaps[queue][0].place
    popTop(queue)
    remove(place, gas: gas)
  }

  /// Passes the first transaction over: it waits outside the order until `readmit`.
  package mutating func refuseFirst(of queue: Int = 0) {
    places.base[Int(heaps[queue][0].place)].state = .refused
    popTop(queue)
  }

  /// Puts a refused transaction back into the order.
  package mutating func readmit(_ place: Int32, rank: UInt64? = nil) {
    places.base[Int(place)].state = .waiting
    let pending = places[Int(place)]
    push(Entry(rank: rank ?? pending.tip, sequence: pending.sequence, place: place))
  }

  /// Takes a transaction out of the order because it goes through L1; its place stays.
  package mutating func force(_ place: Int32, gas: UInt64) {
    unlink(place)
    places.base[Int(place)].state = .forced
    leave(places[Int(place)].queue, gas)
  }

  /// Frees the place of a forced transaction.
  package mutating func releaseForced(_ place: Int32) {
    places.base[Int(place)].state = .free
    free.append(place)
  }

  /// Makes a transaction expire at the end of `slot`.
  package mutating func link(_ place: Int32, expiry slot: Int) {
    let bucket = slot % ring.count
    let head = ring[bucket]
    places.base[Int(place)].expiry = Int32(slot)
    places.base[Int(place)].next = head
    if head >= 0 { places.base[Int(head)].previous = place }
    ring[bucket] = place
  }

  /// The place of one transaction that expires at the end of `slot`, or -1.
  package func expiring(at slot: Int) -> Int32 { ring[slot % ring.count] }

  /// Takes a transaction out wherever it stands; its heap entry dies by itself.
  package mutating func remove(_ place: Int32, gas: UInt64) {
    unlink(place)
    places.base[Int(place)].state = .free
    free.append(place)
    let queue = Int(places[Int(place)].queue)
    leave(UInt8(queue), gas)
    let dead = heaps[queue].count
    if dead > 64 && dead > 2 * loads[queue].count { rebuild(queue) }
  }

  @inline(__always) private mutating func enter(_ queue: UInt8, _ gas: UInt64) {
    count += 1
    self.gas += gas
    loads[Int(queue)].count += 1
    loads[Int(queue)].gas += gas
  }

  @inline(__always) private mutating func leave(_ queue: UInt8, _ gas: UInt64) {
    count -= 1
    self.gas -= gas
    loads[Int(queue)].count -= 1
    loads[Int(queue)].gas -= gas
  }

  private mutating func unlink(_ place: Int32) {
    let pending = places[Int(place)]
    guard pending.expiry >= 0 else { return }
    if pending.previous >= 0 {
      places.base[Int(pending.previous)].next = pending.next
    } else {
      ring[Int(pending.expiry) % ring.count] = pending.next
    }
    if pending.next >= 0 { places.base[Int(pending.next)].previous = pending.previous }
    places.base[Int(place)].expiry = -1
    places.base[Int(place)].previous = -1
    places.base[Int(place)].next = -1
  }

  private mutating func push(_ entry: Entry) {
    let heap = heaps + Int(places[Int(entry.place)].queue)
    heap.pointee.append(entry)
    let row = heap.pointee.base
    var i = heap.pointee.count - 1
    while i > 0 {
      let parent = (i - 1) / 2
      guard entry.precedes(row[parent]) else { break }
      row[i] = row[parent]
      i = parent
    }
    row[i] = entry
  }

  private mutating func popTop(_ queue: Int) {
    let last = heaps[queue].removeLast()
    let count = heaps[queue].count
    if count > 0 { Self.sink(last, from: 0, in: heaps[queue].base, count) }
  }

  private static func sink(
    _ entry: Entry, from start: Int, in row: UnsafeMutablePointer<Entry>, _ n: Int
  ) {
    var i = start
    while true {
      var child = 2 * i + 1
      guard child < n else { break }
      if child + 1 < n && row[child + 1].precedes(row[child]) { child += 1 }
      guard row[child].precedes(entry) else { break }
      row[i] = row[child]
      i = child
    }
    row[i] = entry
  }

  private mutating func rebuild(_ queue: Int) {
    let row = heaps[queue].base
    var live = 0
    for i in 0..<heaps[queue].count {
      let entry = row[i]
      let pending = places[Int(entry.place)]
      guard pending.sequence == entry.sequence && pending.state == .waiting else { continue }
      row[live] = entry
      live += 1
    }
    heaps[queue].resize(to: live)
    var i = live / 2 - 1
    while i >= 0 {
      Self.sink(row[i], from: i, in: row, live)
      i -= 1
    }
  }
}
