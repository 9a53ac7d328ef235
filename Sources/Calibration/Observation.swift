internal import Proving

/// A published row as numbers: so much work on so many threads took so long, or so much memory.
public struct Observation: Sendable, Hashable {
  /// Which figure of a row it is.
  public enum Quantity: String, Sendable, Hashable {
    /// The row's seconds.
    case seconds
    /// The row's memory, in bytes.
    case memory
  }

  /// Rows that differ only in size, threads and machine.
  struct Family: Hashable {
    var quantity: Quantity
    var source: String
    var system: String
    var workload: String
    var stage: String
  }

  /// The number of the row in `PublishedTable.rows`.
  public var row: Int
  /// The machine without its threads.
  public var machine: String
  /// Units of work, above 0.
  public var work: Double
  /// Units of memory that cost by themselves, in own proofs; 0 in published rows.
  var memory = 0.0
  /// Threads; 1 where the row does not say.
  public var threads: Int
  /// Seconds or bytes, above 0.
  public var value: Double
  var family: Family

  /// Whether two rows differ in nothing but their figure.
  func repeats(_ other: Self) -> Bool {
    family == other.family && machine == other.machine && work == other.work
      && threads == other.threads
  }
}

/// Rows of the tables as observations, and why the others are none.
struct ReadRows {
  var observations: [Observation] = []
  /// By row and quantity, the reason why there is no observation.
  var reasons: [Int: String] = [:]

  init(_ rows: [PublishedRow]) {
    let blocks = Self.coreProofMegabytes(rows)
    for (number, row) in rows.enumerated() {
      if let reason = Self.reason(row) {
        reasons[number] = reason
      } else {
        add(.seconds, row.seconds, number, row, blocks)
      }
      add(.memory, row.memoryGigabytes.map { $0 * 1e9 }, number, row, blocks)
    }
  }

  /// Megabytes of SP1's core proof of each Ethereum block, by the block's words.
  ///
  /// They count the block's shards, and so the cycles that it takes in a virtual machine. The gas that
  /// the block is named by does not: the block of 27 Mgas has fewer shards than the one of 9, and took
  /// less time in every system.
  static func coreProofMegabytes(_ rows: [PublishedRow]) -> [String: Double] {
    var blocks: [String: Double] = [:]
    for row in rows where row.system == "RSP SP1-Core" {
      blocks[row.workload] = row.proofBytes.map { $0 / 1e6 }
    }
    return blocks
  }

  private mutating func add(
    _ quantity: Observation.Quantity, _ value: Double?, _ number: Int, _ row: PublishedRow,
    _ blocks: [String: Double]
  ) {
    guard let value, value > 0 else { return }
    guard var size = WorkSize(row.workload) else {
      if quantity == .seconds { reasons[number] = "the source does not state how much was proven" }
      return
    }
    if let megabytes = blocks[row.workload] { size.amount = megabytes }
    let (machine, threads) = Self.machine(row.machine)
    observations.append(
      Observation(
        row: number, machine: machine, work: size.amount, threads: threads ?? 1, value: value,
        family: .init(
          quantity: quantity, source: row.source, system: Self.system(row.system),
          workload: size.kind,
          stage: quantity == .memory ? FittedSeries.memory : row.stage)))
  }

  /// Why a row's seconds cannot be predicted from its size.
  private static func reason(_ row: PublishedRow) -> String? {
    if row.stage.contains("price") { return "a price, not a time" }
    if row.note.contains("out of memory") { return "ran out of memory" }
    if row.seconds == nil {
      if !row.throughput.isEmpty { return "states a rate, not a time" }
      if !row.l1Gas.isEmpty { return "states gas, not a time" }
      if row.memoryGigabytes != nil { return "states memory, not a time" }
      return "states no time"
    }
    if row.note.contains("upper bound") || row.note.contains("\"under") { return "an upper bound" }
    if row.stage.contains("target") { return "a target, not a measurement" }
    if row.stage.contains("P99") { return "a 99th percentile" }
    return nil
  }

  /// The system without a remark in parentheses or a size, which differ between rows of one table.
  static func system(_ words: String) -> String {
    let parts = words.split(separator: " ")
    return parts.prefix { !$0.hasPrefix("(") && !$0.hasPrefix("2^") }.joined(separator: " ")
  }

  /// The machine's words without "16 threads", and the number of threads.
  static func machine(_ words: String) -> (name: String, threads: Int?) {
    var parts = words.split(separator: " ")
    guard
      let place = parts.firstIndex(where: { $0 == "threads" || $0 == "thread" }), place > 0,
      let threads = Int(parts[place - 1])
    else { return (words, nil) }
    parts.removeSubrange(place - 1...place)
    return (parts.joined(separator: " "), threads)
  }
}
