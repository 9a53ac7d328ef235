internal import LinearAlgebra
internal import Proving
internal import Randomness

extension PublishedCalibration {
  /// The square of a ratio's logarithm.
  static func logSquared(_ ratio: Double) -> Double {
    let log = Elementary.log(ratio)
    return log * log
  }

  /// SP1's core proof of an Ethereum block over its gas: the line of Theil and Sen (Sen, "Estimates of
  /// the regression coefficient based on Kendall's tau", JASA 63, 1968), which the one block whose name
  /// does not tell its work cannot turn; the spread counts that block like the others.
  static func coreProofOverGas(_ rows: [PublishedRow]) -> FittedSeries {
    let points = ReadRows.coreProofMegabytes(rows).compactMap { words, megabytes in
      WorkSize(words).map { (gas: $0.amount * 1e6, megabytes: megabytes) }
    }.sorted { $0.gas < $1.gas }
    var slopes: [Double] = []
    for (i, a) in points.enumerated() {
      for b in points[(i + 1)...] { slopes.append((b.megabytes - a.megabytes) / (b.gas - a.gas)) }
    }
    let slope = max(0, median(slopes))
    let fixed = max(0, median(points.map { $0.megabytes - slope * $0.gas }))
    let errors = points.map { logSquared((slope * $0.gas + fixed) / $0.megabytes) }
    return FittedSeries(
      system: "RSP SP1-Core", machine: "", workload: "rsp_ethereum_block, # gas",
      stage: FittedSeries.coreProofMegabytes, source: source(of: "RSP SP1-Core", rows),
      rows: points.count, threadsExponent: 0,
      cost: LinearCost(perUnit: slope, fixed: fixed, spread: rootMeanSquare(errors)))
  }

  private static func source(of system: String, _ rows: [PublishedRow]) -> String {
    rows.first { $0.system == system }?.source ?? ""
  }

  private static func rootMeanSquare(_ squares: [Double]) -> Double {
    (squares.reduce(0, +) / Double(max(1, squares.count))).squareRoot()
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// SP1 proved each block as core proofs, compressed to one proof, and wrapped in Groth16: what the
  /// tree takes is compressed less core, what the wrap takes is wrapped less compressed.
  static func stages(of rows: [PublishedRow]) -> [FittedSeries] {
    [
      difference("RSP SP1-Compressed", "RSP SP1-Core", FittedSeries.aggregation, rows),
      difference("RSP SP1-Groth16", "RSP SP1-Compressed", FittedSeries.wrap, rows),
    ].compactMap { $0 }
  }

  /// The line through the differences of two systems' seconds, relative to the longer of the two.
  private static func difference(
    _ system: String, _ less: String, _ stage: String, _ rows: [PublishedRow]
  ) -> FittedSeries? {
    let blocks = ReadRows.coreProofMegabytes(rows)
    var points: [(work: Double, total: Double, rest: Double)] = []
    for row in rows where row.system == system {
      guard let total = row.seconds, let work = blocks[row.workload],
        let shorter = rows.first(where: { $0.system == less && $0.workload == row.workload }),
        let rest = shorter.seconds
      else { continue }
      points.append((work, total, rest))
    }
    guard let line = line(points) else { return nil }
    var errors: [Double] = []
    for i in points.indices {
      var others = points
      let row = others.remove(at: i)
      guard let line = self.line(others) else { continue }
      errors.append(
        logSquared((row.rest + line.perUnit * row.work + line.fixed) / row.total))
    }
    return FittedSeries(
      system: system, machine: "NVIDIA RTX A6000 48GB (GPU)",
      workload: "rsp_ethereum_block, # Mgas of block", stage: stage,
      source: source(of: system, rows), rows: points.count,
      threadsExponent: 0,
      cost: LinearCost(
        perUnit: line.perUnit, fixed: line.fixed, spread: rootMeanSquare(errors)))
  }

  private static func line(
    _ points: [(work: Double, total: Double, rest: Double)]
  ) -> (perUnit: Double, fixed: Double)? {
    var a = Matrix(rows: points.count, columns: 2)
    var b = [Double](repeating: 0, count: points.count)
    for (i, point) in points.enumerated() {
      a[i, 0] = point.work / point.total
      a[i, 1] = 1 / point.total
      b[i] = (point.total - point.rest) / point.total
    }
    return a.nonnegativeLeastSquares(b).map { ($0[0], $0[1]) }
  }

  /// What a system takes on other machines over what it takes on the RTX A6000: geometric means over
  /// the programs that ran on both.
  static func scales(_ series: [FittedSeries]) -> [FittedSeries] {
    let machines = [("cpu-epyc-7543", "AMD EPYC 7543"), ("cpu-epyc-8534p", "AMD EPYC 8534P")]
    let systems = [("SP1", ["SP1-AVX2", "SP1-AVX512"]), ("RISC Zero", ["Risc0"])]
    return systems.flatMap { system, names in
      machines.compactMap { name, words in
        let pairs = ["fibonacci, # fibonacci index", "keccak, # iterations"].compactMap {
          workload -> (other: LinearCost, reference: LinearCost)? in
          let own = series.filter { names.contains($0.system) && $0.workload == workload }
          guard let reference = own.last(where: { $0.machine.contains("A6000") })?.cost,
            let other = own.last(where: { $0.machine.contains(words) })?.cost
          else { return nil }
          return (other, reference)
        }
        guard !pairs.isEmpty else { return nil }
        let perUnit = pairs.map { $0.other.perUnit / $0.reference.perUnit }
        let fixed = pairs.map { $0.other.fixed / $0.reference.fixed }
        return FittedSeries(
          system: system, machine: name, workload: "fibonacci and keccak, over an RTX A6000",
          stage: FittedSeries.scale, source: "bench_results", rows: 2 * pairs.count,
          threadsExponent: 0,
          cost: LinearCost(
            perUnit: geometricMean(perUnit), fixed: geometricMean(fixed), spread: 0))
      }
    }
  }

  private static func geometricMean(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 1 }
    let mean = values.reduce(0) { $0 + Elementary.log($1) } / Double(values.count)
    return Elementary.exp(mean)
  }
}
