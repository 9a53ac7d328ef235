internal import Randomness

/// How a run's slots are taken from recorded ones.
enum L1Replay {
  static let slotsPerDay = 7_200

  /// The feed's slot for each slot of a run that starts at slot `first` of the feed.
  ///
  /// `resample-days` alone uses the seed: day after day of the run, a whole day of the feed is drawn.
  static func slots(
    _ count: Int, from first: Int, of feed: L1Feed, policy: String, seed: UInt64
  ) -> (baseFee: [UInt64], gasUsed: [UInt32]) {
    var fees: [UInt64] = []
    var used: [UInt32] = []
    fees.reserveCapacity(count)
    used.reserveCapacity(count)
    func take(_ range: Range<Int>) {
      feed.blocks.forEach(in: range) { fee, gas in
        fees.append(fee)
        used.append(gas)
      }
    }
    if policy == "resample-days" {
      var days = DrawnDays(seed: seed, of: feed.slots / slotsPerDay)
      while fees.count < count {
        let day = days.next() * slotsPerDay
        take(day..<day + min(slotsPerDay, count - fees.count))
      }
      return (fees, used)
    }
    var position = first
    while fees.count < count {
      let end = min(feed.slots, position + count - fees.count)
      take(position..<end)
      position = 0
    }
    return (fees, used)
  }
}

/// Days of a feed, drawn with replacement.
private struct DrawnDays {
  private var stream: RandomStream
  private let days: UInt64

  init(seed: UInt64, of days: Int) {
    stream = RandomStream(seed: seed, purpose: .resampledDays)
    self.days = UInt64(days)
  }

  mutating func next() -> Int { Int(stream.next().multipliedFullWidth(by: days).high) }
}

extension Purpose {
  /// Which day of a feed each day of a run is.
  fileprivate static let resampledDays = Purpose(rawValue: 64)
}
