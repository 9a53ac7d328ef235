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

/// The transactions that wait, by tip and then arrival, with expiry by slot.
///
/// A binary heap of (tip, sequence, place) with lazy deletion, and a ring of doubly linked lists for
/// expiry: every operation is O(log n) or O(1), and nothing is rescanned. The heap is rebuilt when
/// more than half of it is dead, so memory follows what waits.
package struct Mempool: ~Copyable {
  private struct Entry: BitwiseCopyable {
    var tip: UInt64
    var sequence: UInt32
    var place: Int32

    @inline(__always) func precedes(_ other: Entry) -> Bool {
      tip != other.tip ? tip > other.tip : sequence &- other.sequence > 0x8000_0000
    }
  }

  package private(set) var places = FlatBuffer<Pending>(capacity: 1024)
  private var free = FlatBuffer<Int32>(capacity: 1024)
  private var heap = FlatBuffer<Entry>(capacity: 1024)
  private var ring: FlatBuffer<Int32>
  private var sequence: UInt32 = 0
  /// Transactions that wait, refused ones included, forced ones not.
  package private(set) var count = 0
  /// Their L2 gas.
  package private(set) var gas: UInt64 = 0

  /// A pool in which nothing waits longer than `longestWait` slots, except what never expires.
  package init(longestWait: Int) {
    ring = FlatBuffer(capacity: longestWait + 2)
    ring.resize(to: longestWait + 2)
    for i in 0..<ring.count { ring[i] = -1 }
  }

  /// Adds a transaction and returns its place.
  package mutating func add(_ pending: Pending, gas: UInt64) -> Int32 {
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
    count += 1
    self.gas += gas
    push(Entry(tip: pending.tip, sequence: pending.sequence, place: place))
    return place
  }

  /// The place of the next transaction in the order, or -1.
  package mutating func first() -> Int32 {
    while heap.count > 0 {
      let entry = heap[0]
      let pending = places[Int(entry.place)]
      if pending.sequence == entry.sequence && pending.state == .waiting { return entry.place }
      popTop()
    }
    return -1
  }

  /// Takes the first transaction out for good.
  package mutating func removeFirst(gas: UInt64) {
    let place = heap[0].place
    popTop()
    remove(place, gas: gas)
  }

  /// Passes the first transaction over: it waits outside the order until `readmit`.
  package mutating func refuseFirst() {
    places.base[Int(heap[0].place)].state = .refused
    popTop()
  }

  /// Puts a refused transaction back into the order.
  package mutating func readmit(_ place: Int32) {
    places.base[Int(place)].state = .waiting
    let pending = places[Int(place)]
    push(Entry(tip: pending.tip, sequence: pending.sequence, place: place))
  }

  /// Takes a transaction out of the order because it goes through L1; its place stays.
  package mutating func force(_ place: Int32, gas: UInt64) {
    unlink(place)
    places.base[Int(place)].state = .forced
    count -= 1
    self.gas -= gas
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
    count -= 1
    self.gas -= gas
    if heap.count > 64 && heap.count > 2 * count { rebuild() }
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
    heap.append(entry)
    var i = heap.count - 1
    while i > 0 {
      let parent = (i - 1) / 2
      guard entry.precedes(heap[parent]) else { break }
      heap[i] = heap[parent]
      i = parent
    }
    heap[i] = entry
  }

  private mutating func popTop() {
    let last = heap.removeLast()
    if heap.count > 0 { sink(last, from: 0) }
  }

  private mutating func sink(_ entry: Entry, from start: Int) {
    var i = start
    let n = heap.count
    while true {
      var child = 2 * i + 1
      guard child < n else { break }
      if child + 1 < n && heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(entry) else { break }
      heap[i] = heap[child]
      i = child
    }
    heap[i] = entry
  }

  private mutating func rebuild() {
    var live = 0
    for i in 0..<heap.count {
      let entry = heap[i]
      let pending = places[Int(entry.place)]
      guard pending.sequence == entry.sequence && pending.state == .waiting else { continue }
      heap[live] = entry
      live += 1
    }
    heap.resize(to: live)
    var i = live / 2 - 1
    while i >= 0 {
      sink(heap[i], from: i)
      i -= 1
    }
  }
}
