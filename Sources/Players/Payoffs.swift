internal import Statistics

/// What decisions came to, in ether.
public struct Payoffs: Sendable {
  var moments = Moments()
  var counts: [UInt32] = []

  /// How many decisions have come to their end.
  public var count: Int { moments.count }

  /// Their mean payoff, in ether; 0 while there are none.
  public var mean: Double { moments.mean }

  /// The standard error of the mean, in ether; `nil` below two decisions.
  public var standardError: Double? { moments.standardError }

  /// The payoff below which a share `q` in [0, 1] of them lie, in ether, within 1/32 of itself; `nil`
  /// if there are none.
  public func quantile(_ q: Double) -> Double? {
    guard count > 0 else { return nil }
    var left = q * Double(count)
    for bucket in counts.indices where counts[bucket] > 0 {
      left -= Double(counts[bucket])
      if left <= 0 { return PayoffBook.value(ofBucket: bucket) }
    }
    return counts.lastIndex { $0 > 0 }.map { PayoffBook.value(ofBucket: $0) }
  }
}

/// Payoffs by player and kind of decision: moments, and a histogram with 16 buckets for each power of
/// two of either sign, from 2^-34 ether (smaller ones count as 0) to 2^14 ether.
struct PayoffBook: Sendable {
  private static let side = 48 * 16
  private static let buckets = 2 * side + 1
  /// The bit pattern of 2^-34, in units of a bucket.
  private static let smallest = (1023 - 34) * 16

  /// Where the account of a place is; -1 until its first payoff, so that most places cost nothing.
  private var accounts: ContiguousArray<Int32>
  private var moments: ContiguousArray<Moments> = []
  private var counts: ContiguousArray<UInt32> = []

  init(places: Int) { accounts = ContiguousArray(repeating: -1, count: places) }

  mutating func removeAll() { self = Self(places: accounts.count) }

  mutating func add(_ place: Int, _ payoff: Double) {
    if accounts[place] < 0 {
      accounts[place] = Int32(moments.count)
      moments.append(Moments())
      counts.append(contentsOf: repeatElement(0, count: Self.buckets))
    }
    let account = Int(accounts[place])
    moments[account].add(payoff)
    counts[account * Self.buckets + Self.bucket(of: payoff)] &+= 1
  }

  /// The payoffs of several places together.
  func payoffs(_ places: [Int]) -> Payoffs {
    var result = Payoffs(counts: Array(repeating: 0, count: Self.buckets))
    for place in places where accounts[place] >= 0 {
      let account = Int(accounts[place])
      result.moments.merge(moments[account])
      for bucket in 0..<Self.buckets {
        result.counts[bucket] &+= counts[account * Self.buckets + bucket]
      }
    }
    return result
  }

  /// The bucket of a payoff, in the order of the payoffs.
  static func bucket(of payoff: Double) -> Int {
    let place = Int(truncatingIfNeeded: payoff.magnitude.bitPattern &>> 48) - smallest
    let distance = min(max(0, place + 1), side)
    return payoff < 0 ? side - distance : side + distance
  }

  /// The middle of a bucket.
  static func value(ofBucket bucket: Int) -> Double {
    let distance = abs(bucket - side)
    guard distance > 0 else { return 0 }
    let low = Double(bitPattern: UInt64(distance - 1 + smallest) &<< 48)
    let high = Double(bitPattern: UInt64(distance + smallest) &<< 48)
    return (bucket < side ? -1 : 1) * (low + high) / 2
  }
}
