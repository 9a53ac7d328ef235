public import Store

/// One of several parts of a plan, each of which another machine can run.
///
/// Which runs a part has follows from plan, number and count alone, so that machines need not talk.
public struct Shard: Sendable, Equatable {
  /// Which part, from 1 to `count`.
  public let number: Int
  /// How many parts there are, at least 1.
  public let count: Int
  /// The most parts that a plan is split into.
  public static let most = 100_000

  /// Part `number` of `count`; `nil` where there is no such part.
  public init?(_ number: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// The part's runs; none where there are more parts than runs.
  ///
  /// Runs on one tape stay together, since they are made together: the points of a tape under a seed
  /// are dealt as one piece, the heaviest first, each to the shard with the least work so far, as long
  /// as no piece is heavier than a shard's fair part of all work (R. L. Graham, "Bounds on
  /// Multiprocessing Timing Anomalies", 1969: the heaviest shard then has at most 4/3 of what the best
  /// split of these pieces gives it). A heavier piece is cut into as many as make it fit. Work is
  /// counted in slots.
  /// - Complexity: O(p log p + p min(p, count)) for p pieces.
  public func runs(of plan: Plan) -> ShardRuns {
    let pieces = Piece.all(of: plan, shards: count)
    let shards = min(count, pieces.count)
    var work = Array(repeating: 0, count: shards)
    var runs: Set<Int> = []
    let order = pieces.indices.sorted { (pieces[$1].work, $0) < (pieces[$0].work, $1) }
    for (place, index) in order.enumerated() {
      // The first pieces find empty shards; ties go to the lowest number.
      let least =
        place < shards ? place : work.indices.min { (work[$0], $0) < (work[$1], $1) } ?? 0
      work[least] += pieces[index].work
      guard least == number - 1 else { continue }
      for point in pieces[index].points {
        runs.insert(plan.manifest.ordinal(point: point, seed: pieces[index].seed))
      }
    }
    return ShardRuns(number: number, count: count, runs: runs)
  }

  /// Points on one tape under one seed, which stay together.
  private struct Piece {
    var points: ArraySlice<Int>
    var seed: Int
    var work: Int

    /// All pieces of a plan, none heavier than a fair part of its work if it has several points.
    static func all(of plan: Plan, shards: Int) -> [Piece] {
      func work(_ points: ArraySlice<Int>) -> Int { points.reduce(0) { $0 + plan.slots[$1] } }
      let tapes = RunGroups.tapes(plan.tapeKeys)
      let fair = max(1, plan.slots.reduce(0, +) * plan.manifest.seeds.count / shards)
      let cuts = tapes.flatMap { points -> [(ArraySlice<Int>, Int)] in
        let parts = max(1, min(points.count, (work(points[...]) + fair - 1) / fair))
        return (0..<parts).map { part in
          let cut = points[part * points.count / parts..<(part + 1) * points.count / parts]
          return (cut, work(cut))
        }
      }
      return plan.manifest.seeds.indices.flatMap { seed in
        cuts.map { Piece(points: $0, seed: seed, work: $1) }
      }
    }
  }
}
