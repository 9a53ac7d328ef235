/// The keys that lead: the largest stakes a key, each of which counts with its effective stake.
///
/// A validator's stake is split evenly over its keys; the keys with the most stake are elected, of
/// equal ones those of the first validator. The median is that of the elected keys. Source: Harmony's
/// effective proof of stake (EPoS); harmony-one/harmony, staking/effective/calculate.go.
package struct ElectedKeys: Sendable, Hashable {
  /// How many keys are elected, at most.
  package let seats: Int
  /// What the stake on a key counts for.
  package let stake: EffectiveStake

  /// An election of so many keys.
  package init(seats: Int, stake: EffectiveStake) {
    precondition(seats > 0, "an election without a seat")
    self.seats = seats
    self.stake = stake
  }

  /// What each validator counts for: the effective stakes of its elected keys together.
  ///
  /// - Complexity: O(k log k) for k keys: for when stakes change.
  package func weights(stakes: [UInt128], keys: [Int]) -> [UInt128] {
    precondition(stakes.count == keys.count, "a number of keys each")
    func perKey(_ place: Int) -> UInt128 { stakes[place] / UInt128(max(1, keys[place])) }
    let ranked = stakes.indices.filter { perKey($0) > 0 }.sorted {
      (perKey($1), $0) < (perKey($0), $1)
    }
    let elected = ranked.flatMap { Array(repeating: $0, count: max(1, keys[$0])) }.prefix(seats)
    let raw = elected.map(perKey)
    var effective = raw
    var span = effective.mutableSpan
    stake.write(raw.span, into: &span)
    var weights = [UInt128](repeating: 0, count: stakes.count)
    for (place, amount) in zip(elected, effective) { weights[place] += amount }
    return weights
  }
}
