internal import Store

/// Runs on one tape, done together: some points under one seed.
struct RunGroup: Equatable {
  /// Indices into the manifest's points.
  var points: [Int]
  /// The index of the seed.
  var seed: Int
}

/// The groups that are still to be run, one after another.
///
/// Points of one tape key are run together under each seed, at most four: the tape is made once for
/// them, and memory stays bounded. Groups are smaller where there would not be one for every worker.
/// How runs are grouped does not change their results. The groups are made on demand, all seeds of
/// some points before the next points, so that neither their number nor that of the points in use at a
/// time costs memory.
struct RunGroups: Sequence, IteratorProtocol {
  private static let largest = 4

  private let manifest: Manifest
  private let isSkipped: @Sendable (Int) -> Bool
  private let chunks: [ArraySlice<Int>]
  private var chunk = 0
  private var seed = 0

  /// The groups of `plan`, or of the part of it in `shard`, without `finished` runs, for so many
  /// workers.
  init(_ plan: Plan, shard: ShardRuns? = nil, finished: Set<Int>, workers: Int) {
    manifest = plan.manifest
    isSkipped = { finished.contains($0) || shard?.runs.contains($0) == false }
    let left = (shard?.runs.count ?? plan.manifest.runs) - finished.count
    let size = Swift.max(1, Swift.min(Self.largest, left / Swift.max(1, workers)))
    chunks = Self.tapes(plan.tapeKeys).flatMap { points in
      let count = (points.count + size - 1) / size
      return (0..<count).map {
        points[$0 * points.count / count..<($0 + 1) * points.count / count]
      }
    }
  }

  mutating func next() -> RunGroup? {
    while chunk < chunks.count {
      let group = RunGroup(
        points: chunks[chunk].filter {
          !isSkipped(manifest.ordinal(point: $0, seed: seed))
        }, seed: seed)
      seed += 1
      if seed >= manifest.seeds.count {
        seed = 0
        chunk += 1
      }
      if !group.points.isEmpty { return group }
    }
    return nil
  }

  /// The points of each tape key, keys in the order of their first points.
  static func tapes(_ keys: [String]) -> [[Int]] {
    var places: [String: Int] = [:]
    var tapes: [[Int]] = []
    for (point, key) in keys.enumerated() {
      if let place = places[key] {
        tapes[place].append(point)
      } else {
        places[key] = tapes.count
        tapes.append([point])
      }
    }
    return tapes
  }
}
