import Calibration
import Proving
import Testing

@Suite("Each published row predicted by the others")
struct LeaveOneOutTests {
  let calibration = PublishedCalibration.all

  /// The acceptance of the cost model: within a factor of 2, median within 1.4.
  ///
  /// The three proofs of VortexSTARK lie on no line: two of them are the rows that are missed.
  @Test("seconds are within a factor of 2 but for two named rows, half of them within 1.1")
  func seconds() {
    let scored = calibration.scored(.seconds)
    #expect(scored.count == 481)
    let outside = scored.filter { !$0.isWithinBound }
    #expect(Set(outside.map(\.source.system)) == ["VortexSTARK circle STARK (stwo-compatible)"])
    #expect(outside.count == 2)
    #expect(outside.allSatisfy { !$0.reason.isEmpty && $0.reason != "not known" })
    #expect(calibration.medianFactor(.seconds) <= 1.1)
  }

  @Test("memory is within a factor of 2, half of it within 1.1")
  func memory() {
    #expect(calibration.scored(.memory).count == 50)
    #expect(calibration.scored(.memory).allSatisfy { $0.isWithinBound })
    #expect(calibration.medianFactor(.memory) <= 1.1)
  }

  @Test("no row is dropped: what is not scored says why")
  func complete() {
    let rows = Set(calibration.predictions.filter { $0.quantity == .seconds }.map(\.row))
    #expect(rows == Set(PublishedTable.rows.indices))
    #expect(calibration.predictions.allSatisfy { $0.isScored || !$0.reason.isEmpty })
    for prediction in calibration.predictions where prediction.isScored {
      #expect(prediction.predicted?.isFinite == true && prediction.ratio ?? 0 > 0)
    }
  }

  @Test("rows that state bounds, percentiles, targets or prices are not scored")
  func unscored() {
    for prediction in calibration.scored(.seconds) {
      let row = prediction.source
      #expect(!row.note.contains("upper bound") && !row.note.contains("\"under"))
      #expect(!row.stage.contains("P99") && !row.stage.contains("price"))
    }
  }

  /// A line through all rows of a family fits a row better than one through the others, so a prediction
  /// that used its row would be closer: the two must differ.
  @Test("a row's own figure does not enter its prediction")
  func heldOut() throws {
    var rows = PublishedTable.rows
    let place = try #require(
      rows.indices.first { rows[$0].system == "Jolt" && rows[$0].seconds != nil })
    let before = try #require(calibration.scored(.seconds).first { $0.row == place }?.predicted)
    rows[place] = rows[place].replacing(seconds: 1_000)
    let after = PublishedCalibration(rows: rows).scored(.seconds).first { $0.row == place }
    #expect(after?.predicted == before)
    #expect(after?.published == 1_000)
  }
}

extension PublishedRow {
  /// The same row with other seconds, size and machine.
  func replacing(
    seconds: Double, workload: String? = nil, machine: String? = nil, system: String? = nil
  ) -> Self {
    Self(
      system: system ?? self.system, machine: machine ?? self.machine,
      workload: workload ?? self.workload, stage: stage, seconds: seconds, dollars: dollars,
      source: source, year: year, throughput: throughput, proofBytes: nil, memoryGigabytes: nil,
      l1Gas: "", note: "")
  }
}
