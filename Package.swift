// swift-tools-version: 6.1
import PackageDescription

// `make` sets ROLLUPLAB_CPU (for example to `native`), so that the computing targets use the
// machine's vector instructions. Without it `swift build` makes a portable binary; the results
// are the same bits either way.
let cpu: [SwiftSetting] =
  Context.environment["ROLLUPLAB_CPU"].map {
    $0.isEmpty ? [] : [.unsafeFlags(["-Xcc", "-march=\($0)"])]
  } ?? []

// Tells which of the two is measured.
let cpuName: [SwiftSetting] = cpu.isEmpty ? [] : [.define("BUILT_FOR_THIS_CPU")]

let floor: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]

/// A target of the house; `on` are targets of lower floors only.
func room(
  _ name: String, on lower: [Target.Dependency], settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: lower, exclude: ["README.md"], swiftSettings: floor + settings)
}

func tests(_ name: String, on lower: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + lower, resources: resources,
    swiftSettings: floor)
}

/// With ROLLUPLAB_TESTS, a list such as `Rollup,Games`, only the tests of these targets and what they
/// need are built: for checks that would otherwise build everything once more.
let chosen = Context.environment["ROLLUPLAB_TESTS"].map { list in
  Set(list.split(separator: ",").map { "\($0)Tests" })
}

/// The targets that the chosen tests need, all where none are chosen.
func needed(_ targets: [Target]) -> [Target] {
  guard let chosen else { return targets }
  var open = Array(chosen)
  var kept: Set<String> = []
  while let name = open.popLast() {
    guard kept.insert(name).inserted, let target = targets.first(where: { $0.name == name }) else {
      continue
    }
    for case .byNameItem(let lower, _) in target.dependencies { open.append(lower) }
  }
  return targets.filter { kept.contains($0.name) }
}

let package = Package(
  name: "RollupLab",
  products: chosen == nil ? [.executable(name: "rolluplab", targets: ["rolluplab"])] : [],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: needed([
    // floor 0: Debian's libraries
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
    .systemLibrary(name: "CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    // floor 1
    room("LinearAlgebra", on: ["COpenBLAS"], settings: cpu),
    room("Quantities", on: []),
    room("Randomness", on: [], settings: cpu),
    // floor 2
    room("Parameters", on: ["Quantities"]),
    room("Statistics", on: ["Randomness"], settings: cpu),
    room("Proving", on: ["Quantities", "Randomness"]),
    room("Proofs", on: ["Randomness"], settings: cpu),
    room("Learning", on: ["Randomness"], settings: cpu),
    room("Games", on: ["CGLPK", "CGMP", "LinearAlgebra", "Randomness"], settings: cpu),
    // floor 3
    room(
      "Calibration", on: ["LinearAlgebra", "Proofs", "Proving", "Quantities", "Randomness"]),
    room(
      "Rollup",
      on: ["Learning", "Quantities", "Parameters", "Randomness", "Statistics", "Proving"],
      settings: cpu),
    // floor 4
    room(
      "Players", on: ["Quantities", "Randomness", "Statistics", "Learning", "Proving", "Rollup"],
      settings: cpu),
    room("Settlement", on: ["Proofs", "Randomness", "Rollup"]),
    // floor 5
    room(
      "Scenarios",
      on: [
        "Games", "Learning", "Quantities", "Parameters", "Proofs", "Randomness", "Proving",
        "Rollup", "Players", "Settlement", .product(name: "Yams", package: "Yams"),
      ]),
    room("Store", on: ["Quantities", "Rollup", .product(name: "GRDB", package: "GRDB.swift")]),
    // floor 6
    room(
      "Laboratory",
      on: [
        "Games", "Learning", "Scenarios", "Store", "Players", "Proving", "Quantities",
        "Randomness", "Rollup", "Statistics",
      ], settings: cpu + cpuName),
    room("Reporting", on: ["Laboratory", "Store", "Rollup", "Statistics", "Quantities"]),
    // floor 7
    .executableTarget(
      name: "rolluplab",
      dependencies: [
        "Calibration", "Games", "Laboratory", "Learning", "Reporting", "Scenarios", "Statistics",
        "Store", "Players", "Proofs", "Proving", "Rollup", "Quantities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["README.md"], swiftSettings: floor),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "COpenBLAS", "Games", "Laboratory", "Learning", "LinearAlgebra", "Players", "Proofs",
        "Proving", "Randomness", "Rollup", "Scenarios",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["README.md"], swiftSettings: floor),
    // tests
    tests("LinearAlgebra", on: ["Randomness"]),
    tests("Games", on: ["LinearAlgebra", "Randomness"]),
    tests("Randomness", on: []),
    tests("Proofs", on: ["Randomness"]),
    tests("Statistics", on: ["Randomness"]),
    tests("Learning", on: ["Randomness", "Statistics"]),
    tests("Quantities", on: []),
    tests("Parameters", on: ["Quantities"]),
    tests(
      "Scenarios",
      on: [
        "Learning", "Parameters", "Players", "Proving", "Quantities", "Rollup", "Settlement",
        "TestSupport",
      ]),
    tests(
      "Store",
      on: [
        "Rollup", "Quantities", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "Laboratory",
      on: [
        "Games", "Store", "Scenarios", "Players", "Rollup", "Parameters", "Quantities",
        "Randomness", "TestSupport",
      ]),
    tests("Reporting", on: ["Laboratory", "Store", "Rollup", "Quantities"]),
    // runs the built executable, so it depends on it without importing it
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["rolluplab", "Games", "TestSupport", .product(name: "Yams", package: "Yams")],
      swiftSettings: floor),
    .target(
      name: "TestSupport",
      dependencies: ["Players", "Rollup", "Parameters", "Proving", "Quantities", "Randomness"],
      path: "Tests/TestSupport", swiftSettings: floor),
    tests("Proving", on: ["Quantities", "Randomness"]),
    tests("Calibration", on: ["Proving", "Quantities"]),
    tests(
      "Settlement", on: ["Proofs", "Randomness", "Rollup"]),
    tests(
      "Rollup",
      on: [
        "Players", "Parameters", "Proving", "Quantities", "Randomness", "Statistics", "TestSupport",
      ]),
    tests(
      "Players",
      on: ["Rollup", "Parameters", "Quantities", "Randomness", "Learning", "TestSupport"]),
  ]),
  swiftLanguageModes: [.v6]
)
