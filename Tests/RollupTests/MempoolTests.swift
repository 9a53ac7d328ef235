import Randomness
import Rollup
import TestSupport
import Testing

/// The pool as a plain list: what `Mempool` must do, without its structures.
private struct NaivePool {
  struct Item {
    let place: Int32
    let tip: UInt64
    let sequence: Int
    let gas: UInt64
    var expiry = -1
    var isRefused = false
  }

  var items: [Item] = []
  private var sequence = 0

  mutating func add(_ place: Int32, tip: UInt64, gas: UInt64) {
    items.append(Item(place: place, tip: tip, sequence: sequence, gas: gas))
    sequence += 1
  }

  /// The index of the next in the order: the highest tip, then first come.
  var first: Int? {
    items.indices.filter { !items[$0].isRefused }.min {
      (items[$1].tip, items[$0].sequence) < (items[$0].tip, items[$1].sequence)
    }
  }

  func index(of place: Int32) -> Int? { items.firstIndex { $0.place == place } }
}

@Suite("Pool of waiting transactions", .tags(.property))
struct MempoolTests {
  static let longestWait = 12

  @Test("does what a plain list does, whatever is asked of it", arguments: UInt64(0)..<60)
  func model(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 7)
    var pool = Mempool(longestWait: Self.longestWait)
    var naive = NaivePool()
    var forced: [Int32] = []
    let tips = 1 + stream.below(5)
    for slot in 0..<150 {
      for _ in 0..<stream.below(40) {
        step(stream.below(12), slot, tips, &stream, &pool, &naive, &forced)
        let first = naive.first.map { naive.items[$0].place } ?? -1
        #expect(pool.first() == first)
      }
      expire(slot, &pool, &naive)
      #expect(pool.count == naive.items.count)
      #expect(pool.gas == naive.items.reduce(0) { $0 + $1.gas })
    }
  }

  private func step(
    _ choice: UInt32, _ slot: Int, _ tips: UInt32, _ stream: inout RandomStream,
    _ pool: inout Mempool, _ naive: inout NaivePool, _ forced: inout [Int32]
  ) {
    switch choice {
    case 0..<5:
      let tip = UInt64(stream.below(tips))
      let gas = UInt64(21_000 + stream.below(1_000))
      let place = pool.add(Pending(arrival: Double(slot), tip: tip), gas: gas)
      naive.add(place, tip: tip, gas: gas)
      if stream.below(4) > 0 {
        let expiry = slot + 1 + Int(stream.below(UInt32(Self.longestWait)))
        pool.link(place, expiry: expiry)
        naive.items[naive.items.count - 1].expiry = expiry
      }
    case 5..<8:
      guard let first = naive.first, pool.first() >= 0 else { return }
      pool.removeFirst(gas: naive.items[first].gas)
      naive.items.remove(at: first)
    case 8:
      guard let first = naive.first, pool.first() >= 0 else { return }
      pool.refuseFirst()
      naive.items[first].isRefused = true
    case 9:
      guard let i = naive.items.firstIndex(where: \.isRefused) else { return }
      pool.readmit(naive.items[i].place)
      naive.items[i].isRefused = false
    case 10:
      guard !naive.items.isEmpty else { return }
      let i = Int(stream.below(UInt32(naive.items.count)))
      pool.force(naive.items[i].place, gas: naive.items[i].gas)
      forced.append(naive.items.remove(at: i).place)
    default:
      if let place = forced.popLast() { pool.releaseForced(place) }
      guard !naive.items.isEmpty else { return }
      let i = Int(stream.below(UInt32(naive.items.count)))
      pool.remove(naive.items[i].place, gas: naive.items[i].gas)
      naive.items.remove(at: i)
    }
  }

  private func expire(_ slot: Int, _ pool: inout Mempool, _ naive: inout NaivePool) {
    while true {
      let place = pool.expiring(at: slot)
      guard place >= 0 else { break }
      guard let i = naive.index(of: place) else {
        Issue.record("place \(place) expires and does not wait")
        return
      }
      #expect(naive.items[i].expiry == slot)
      pool.remove(place, gas: naive.items[i].gas)
      naive.items.remove(at: i)
    }
    #expect(!naive.items.contains { $0.expiry == slot })
  }

  @Test("takes no more places than ever wait at once")
  func memory() {
    var stream = RandomStream(seed: 401, purpose: .testing)
    var pool = Mempool(longestWait: 10)
    for slot in 0..<5_000 {
      for _ in 0..<20 {
        let tip = UInt64(stream.below(1_000))
        let place = pool.add(Pending(arrival: 0, tip: tip), gas: 1)
        pool.link(place, expiry: slot + 5)
      }
      for _ in 0..<10 where pool.first() >= 0 { pool.removeFirst(gas: 1) }
      while pool.expiring(at: slot) >= 0 { pool.remove(pool.expiring(at: slot), gas: 1) }
    }
    #expect(pool.places.count <= 6 * 20)
  }
}
