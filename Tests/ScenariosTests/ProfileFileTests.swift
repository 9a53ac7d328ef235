import Foundation
import Proving
import Scenarios
import Testing

@Suite("A prover's profile in a file")
struct ProfileFileTests {
  private static let known = ProverProfile.all[1]

  private static func file(_ change: (inout ProfileFile) -> Void = { _ in }) throws -> String {
    let model = try #require(known.model)
    var file = ProfileFile(name: "mine", summary: "a test's", source: "a test's", model: model)
    change(&file)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(file), as: UTF8.self)
    return try Fixtures.temporaryFile("profile.json", text)
  }

  private static func scenario(_ profile: String) throws -> Scenario {
    try Fixtures.scenario("proving: {profile: \(profile)}")
  }

  @Test("gives a run the figures that the published prover of the same model has")
  func figures() throws {
    let written = try Self.scenario(Self.file()).setting(seed: 1).proving.profile
    #expect(written.name == "mine")
    #expect(written.model == Self.known.model)
    #expect(written.secondsPerProof == Self.known.secondsPerProof)
    #expect(written.transactionsPerProof == Self.known.transactionsPerProof)
    #expect(written.dollarsPerHour == Self.known.dollarsPerHour)
  }

  @Test("is a part of the scenario's hash by its content, wherever it lies")
  func hash() throws {
    let hashes = try [Self.file(), Self.file(), Self.file { $0.name = "other" }]
      .map { try Self.scenario($0).hash }
    #expect(hashes[0] == hashes[1])
    #expect(hashes[0] != hashes[2])
    #expect(try Self.scenario(Self.known.name).hash != hashes[0])
  }

  @Test("is named by absolute path in the resolved scenario, which reads back")
  func resolved() throws {
    let path = try Self.file()
    let scenario = try Self.scenario(path)
    #expect(scenario.canonicalYAML().contains("profile: \(path)"))
    #expect(try ScenarioReader.read(text: scenario.canonicalYAML()).hash == scenario.hash)
  }

  @Test("is looked for beside the scenario")
  func relative() throws {
    let path = try Self.file()
    let folder = path.replacing("/profile.json", with: "")
    try "rolluplab: 1\ndesign: centralized\nproving: {profile: profile.json}\n"
      .write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
    let scenario = try ScenarioReader.read(file: folder + "/scenario.yaml")
    #expect(scenario.setting(seed: 1).proving.profile.name == "mine")
  }

  @Test("is refused where it is none, where nothing is there, and where a name is meant")
  func refused() throws {
    let broken = try Fixtures.temporaryFile("broken.json", "{\"name\": \"x\"}")
    for (profile, part) in [
      (broken, "broken.json: not a prover's profile: "), (broken, "is missing"),
      ("/nowhere/profile.json", "proving.profile: there is no file"),
      ("zkevm-cpu-225", "proving.profile: there is no prover 'zkevm-cpu-225'"),
      ("zkevm-cpu-225", "did you mean 'zkevm-cpu-224'?"),
    ] {
      let error = try #require(throws: ScenarioError.self) { try Self.scenario(profile) }
      #expect(error.issues.count == 1)
      #expect(error.errorDescription?.contains(part) == true, "\(error)")
    }
  }
}
