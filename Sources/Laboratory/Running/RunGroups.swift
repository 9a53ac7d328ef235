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
/// How runs are grouped does not change their results. The groups are made on demand, so that their
/// number does not cost memory.
struct RunGroups: Sequence, IteratorProtocol {
  private static let largest = 4

  private let manifest: Manifest
  private let finished: Set<Int>
  private let tapes: [[Int]]
  private let size: Int
  private var tape = 0
  private var seed = 0
  private var ready: [RunGroup] = []

  /// The groups of `plan` without `finished` runs, for so many workers.
  init(_ plan: Plan, finished: Set<Int>, workers: Int) {
    manifest = plan.manifest
    self.finished = finished
    size = Swift.max(
      1, Swift.min(Self.largest, (plan.manifest.runs - finished.count) / Swift.max(1, workers)))
    var places: [String: Int] = [:]
    var tapes: [[Int]] = []
    for (point, key) in plan.tapeKeys.enumerated() {
      if let place = places[key] {
        tapes[place].append(point)
      } else {
        places[key] = tapes.count
        tapes.append([point])
      }
    }
    self.tapes = tapes
  }

  mutating func next() -> RunGroup? {
    while ready.isEmpty {
      guard tape < tapes.count else { return nil }
      ready = groups(of: tapes[tape], seed).reversed()
      seed += 1
      if seed >= manifest.seeds.count {
        seed = 0
        tape += 1
      }
    }
    return ready.popLast()
  }

  private func groups(of points: [Int], _ seed: Int) -> [RunGroup] {
    let left = points.filter { !finished.contains(manifest.ordinal(point: $0, seed: seed)) }
    let count = (left.count + size - 1) / size
    return (0..<count).map {
      RunGroup(
        points: Array(left[$0 * left.count / count..<($0 + 1) * left.count / count]), seed: seed)
    }
  }
}
