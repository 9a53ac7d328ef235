import Calibration
import Foundation
import Proofs
import Testing

@Suite("A calibration on own proofs")
struct OwnCalibrationTests {
  /// Runs whose stages follow a rule, as `RunSetting` draws them.
  static func runs(_ noise: (Int) -> Double = { _ in 1 }) throws -> [MeasuredRun] {
    let settings = RunSetting.drawn(
      70, sizes: [64, 128, 256, 512, 1_024], threads: 2, seed: 1)
    return try settings.enumerated().map { number, setting in
      let blowup = try #require(["fast": 2, "default": 4, "small": 8][setting.profile])
      let rows = setting.transfers * 2 * (setting.depth + 2)
      let cells = Double(368 * rows)
      let extended = cells * Double(blowup)
      let hashing = setting.hash == "blake3" ? 0.4e-9 : 4e-9
      let share = { (exponent: Double) in 1 / pow(Double(setting.threads), exponent) }
      var seconds = BatchStages.names.map { _ in 1e-3 }
      seconds[0] += 3e-7 * Double(setting.transfers * setting.depth)
      seconds[1] += 2e-9 * cells * share(0.9)
      seconds[3] += hashing * extended * share(0.95)
      seconds[4] += (1e-9 * 2 * cells + 0.2e-9 * extended) * share(0.9)
      return MeasuredRun(
        setting: setting, rows: rows, columns: 368, blowup: blowup, queries: 42,
        seconds: seconds.map { $0 * noise(number) })
    }
  }

  @Test("predicts the runs that it did not see where stages follow the model's form")
  func exact() throws {
    let calibration = try #require(try OwnCalibration(Self.runs()))
    #expect(calibration.fitted == 49)
    #expect(calibration.predictions.count == 21)
    for error in calibration.heldOut { #expect(error.p95 < 1e-6, "\(error)") }
    #expect(calibration.isWithinBounds)
  }

  /// The fit has a coefficient a hash and stage: one factor in four runs is in no coefficient's reach.
  @Test("says so where it does not: every fourth run takes twice as long")
  func disturbed() throws {
    let calibration = try #require(try OwnCalibration(Self.runs { $0 % 4 == 0 ? 2 : 1 }))
    #expect(calibration.total.p95 > OwnCalibration.bounds.p95)
    #expect(!calibration.isWithinBounds)
  }

  @Test("needs thirty runs")
  func few() throws {
    #expect(try OwnCalibration(Array(Self.runs().prefix(29))) == nil)
  }

  @Test("proves every setting once a round and keeps the least seconds of each stage")
  func rounds() throws {
    let settings = [8, 16].map {
      RunSetting(transfers: $0, depth: 14, profile: "fast", hash: "blake3", threads: 1)
    }
    var told: [Int] = []
    let runs = try MeasuredRun.measure(settings, rounds: 2) { told.append($0) }
    #expect(told == [1, 2, 3, 4])
    #expect(runs.map(\.setting) == settings)
    #expect(runs.map(\.rows) == [256, 512])
    #expect(runs.allSatisfy { $0.total > 0 && $0.seconds.count == BatchStages.names.count })
  }
}
