internal import ArgumentParser
internal import Calibration
internal import Foundation
internal import Proving
internal import Synchronization

/// Which real proofs a calibration makes.
struct OwnRunsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Transfers a proof, of the runs.", valueName: "n,..."),
    transform: Self.sizes)
  var sizes = [64, 128, 256, 512, 1_024]
  @Option(
    help: """
      How many settings are proved, \(OwnCalibration.minimumRuns) or more (default: 70, or all that \
      there are).
      """)
  var runs: Int?
  @Option(help: "How often each is proved, in rounds; the least seconds count.")
  var repeats = 4
  @Option(help: "What the order of the settings is drawn from.")
  var seed: UInt64 = 1
  @OptionGroup var threads: ThreadsOption
  @Option(
    help: ArgumentHelp(
      "The machine whose price and memory the profile has, one of `list hardware`.",
      valueName: "name"))
  var machine = "cpu-8-vcpu"

  private static func sizes(_ text: String) throws -> [Int] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let size = Int(part), (1...16_384).contains(size) else {
        throw ValidationError("a size is '\(part)'; it must be from 1 to 16384.")
      }
      return size
    }
  }

  func validate() throws {
    if let runs, !(OwnCalibration.minimumRuns...1_000).contains(runs) {
      throw ValidationError(
        "--runs is \(runs); it must be from \(OwnCalibration.minimumRuns) to 1000.")
    }
    guard (1...20).contains(repeats) else {
      throw ValidationError("--repeats is \(repeats); it must be from 1 to 20.")
    }
    guard Set(sizes).count == sizes.count, (2...100).contains(sizes.count) else {
      throw ValidationError("--sizes must be two or more different sizes.")
    }
    let least = runs ?? OwnCalibration.minimumRuns
    guard settings.count >= least else {
      throw ValidationError(
        "these --sizes have only \(settings.count) settings; \(least) or more are needed.")
    }
  }

  private var settings: [RunSetting] {
    RunSetting.drawn(runs ?? 70, sizes: sizes, threads: threads.count, seed: seed)
  }

  /// The machine that the profile names.
  func priced() throws -> HardwareProfile {
    guard let found = HardwareProfile.all.first(where: { $0.name == machine }) else {
      let known = HardwareProfile.all.map(\.name).joined(separator: ", ")
      throw CommandFailure(.usage, "there is no machine '\(machine)'; known: \(known)")
    }
    return found
  }

  /// Makes the proofs and fits them.
  func calibration() throws -> OwnCalibration {
    _ = try priced()
    let interrupts = Interrupts(saying: "stopped before all proofs were made; nothing was kept")
    let (done, all) = (Counter(), settings.count * repeats)
    let display = ProgressDisplay { seconds, _ in
      "\(done.value) of \(all) proofs, \(Int(seconds)) s"
    }
    defer {
      display.stop()
      withExtendedLifetime(interrupts) {}
    }
    let measured: [MeasuredRun]
    do {
      measured = try MeasuredRun.measure(settings, rounds: repeats) { done.value = $0 }
    } catch {
      throw CommandFailure(.failedRun, "a run of the calibration failed: \(error)")
    }
    guard let calibration = OwnCalibration(measured) else {
      throw CommandFailure(.failedRun, "the runs have no fit: take more --runs")
    }
    return calibration
  }
}

/// A number that one thread counts up and another shows.
final class Counter: Sendable {
  private let count = Atomic(0)

  /// The number.
  var value: Int {
    get { count.load(ordering: .relaxed) }
    set { count.store(newValue, ordering: .relaxed) }
  }
}
