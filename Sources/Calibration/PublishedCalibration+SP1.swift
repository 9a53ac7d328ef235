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
  ///
  /// The wrap takes the same for every block, as its input is one proof of the same size.
  static func stages(of rows: [PublishedRow]) -> [FittedSeries] {
    [
      difference(
        "RSP SP1-Compressed", "RSP SP1-Core", FittedSeries.aggregation, grows: true, rows),
      difference(
        "RSP SP1-Groth16", "RSP SP1-Compressed", FittedSeries.wrap, grows: false, rows),
    ].compactMap { $0 }
  }

  /// The seconds of one block in two modes.
  private struct TwoModes {
    var work: Double
    var longer: Double
    var shorter: Double
  }

  /// The line through the differences of two modes' seconds, relative to the longer of the two.
  ///
  /// A difference can be below 0, since the two are measured with errors of their own; so the spread is
  /// that of the lognormal with the coefficient of variation of the held-out errors.
  private static func difference(
    _ system: String, _ less: String, _ stage: String, grows: Bool, _ rows: [PublishedRow]
  ) -> FittedSeries? {
    let blocks = ReadRows.coreProofMegabytes(rows)
    let points = rows.filter { $0.system == system }.compactMap { row -> TwoModes? in
      guard let longer = row.seconds, let work = blocks[row.workload],
        let shorter = rows.first(where: { $0.system == less && $0.workload == row.workload })?
          .seconds
      else { return nil }
      return TwoModes(work: work, longer: longer, shorter: shorter)
    }
    guard let line = line(points, grows: grows) else { return nil }
    var squares: [Double] = []
    var sum = 0.0
    for i in points.indices {
      var others = points
      let row = others.remove(at: i)
      guard let line = self.line(others, grows: grows) else { continue }
      let predicted = line.perUnit * row.work + line.fixed
      let error = row.longer - row.shorter - predicted
      squares.append(error * error)
      sum += predicted
    }
    let variation = sum > 0 ? rootMeanSquare(squares) * Double(squares.count) / sum : 0
    return FittedSeries(
      system: system, machine: "NVIDIA RTX A6000 48GB (GPU)",
      workload: "rsp_ethereum_block, # Mgas of block", stage: stage,
      source: source(of: system, rows), rows: points.count, threadsExponent: 0,
      cost: LinearCost(
        perUnit: line.perUnit, fixed: line.fixed,
        spread: Elementary.log(1 + variation * variation).squareRoot()))
  }

  private static func line(
    _ points: [TwoModes], grows: Bool
  ) -> (perUnit: Double, fixed: Double)? {
    var a = Matrix(rows: points.count, columns: grows ? 2 : 1)
    var b = [Double](repeating: 0, count: points.count)
    for (i, point) in points.enumerated() {
      a[i, 0] = 1 / point.longer
      if grows { a[i, 1] = point.work / point.longer }
      b[i] = (point.longer - point.shorter) / point.longer
    }
    return a.nonnegativeLeastSquares(b).map { (grows ? $0[1] : 0, $0[0]) }
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
