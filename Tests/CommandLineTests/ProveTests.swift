import Foundation
import TestSupport
import Testing

@Suite("prove and verify")
struct ProveTests {
  /// A directory with `proof.bin` and `public.json` of a few transfers in two chunks.
  private func proved(_ options: String...) throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    let result = try Tool.run(
      [
        "prove", "--transfers", "5", "--depth", "6", "--out", "proof.bin", "--public",
        "public.json",
      ]
        + options, in: directory.url)
    #expect(result.status == 0, "\(result.errors)")
    return directory
  }

  private func verify(_ directory: TemporaryDirectory, _ options: String...) throws -> Tool.Result {
    try Tool.run(
      ["verify", "proof.bin", "--public", "public.json"] + options, in: directory.url)
  }

  private func expectRefused(
    _ directory: TemporaryDirectory, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try verify(directory)
    #expect(result.status == 65, "\(what)", sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, "\(what)", sourceLocation: sourceLocation)
    #expect(
      result.errors.hasPrefix("rolluplab: error: "), "\(what)", sourceLocation: sourceLocation)
  }

  @Test(
    "What was proved is valid",
    arguments: [
      [], ["--profile", "fast"], ["--profile", "small", "--hash", "poseidon2"],
      ["--chunks", "3", "--seed", "9"], ["--profile", "proven"],
    ])
  func valid(options: [String]) throws {
    let directory = try TemporaryDirectory()
    let result = try Tool.run(
      [
        "prove", "--transfers", "5", "--depth", "2", "--out", "proof.bin", "--public",
        "public.json",
      ]
        + ["--format", "json"] + options, in: directory.url)
    #expect(result.status == 0, "\(result.errors)")
    let size = try Data(contentsOf: directory.url.appendingPathComponent("proof.bin")).count
    #expect(try result.json["proof_bytes"] as? Int == size)
    let claim = try #require(try result.json["claim"] as? [String: Any])
    #expect(claim["transfers"] as? Int == 5)
    #expect((claim["not_proved"] as? String)?.contains("senders agreed") == true)
    let verified = try verify(directory)
    #expect(verified.status == 0 && verified.output.hasPrefix("valid\n"), "\(verified.errors)")
    let claimed = try verify(directory, "--format", "json").json
    for name in ["pre_root", "post_root", "digest"] {
      #expect(claimed[name] as? String == claim[name] as? String)
    }
    #expect(claimed["valid"] as? Bool == true)
  }

  @Test("Proof and statement are functions of the options, on any number of threads")
  func deterministic() throws {
    let (a, b) = (try proved("--threads", "1"), try proved("--threads", "3"))
    for name in ["proof.bin", "public.json"] {
      #expect(
        try Data(contentsOf: a.url.appendingPathComponent(name))
          == Data(contentsOf: b.url.appendingPathComponent(name)))
    }
  }

  @Test("A flipped byte of the proof is refused, wherever it is")
  func flipped() throws {
    let directory = try proved("--chunks", "2")
    let file = directory.url.appendingPathComponent("proof.bin")
    let honest = try Data(contentsOf: file)
    // Header and roots byte by byte, then steps that no length of a part is a multiple of.
    let offsets = Array(0..<100) + Array(stride(from: 100, to: honest.count, by: 1_009))
    for offset in offsets + [honest.count - 1] {
      var bytes = honest
      bytes[offset] ^= UInt8(1 << (offset % 8))
      try bytes.write(to: file)
      try expectRefused(directory, "byte \(offset)")
    }
    for bytes in [Data(), honest.dropLast(), honest + Data([0]), honest + honest] {
      try Data(bytes).write(to: file)
      try expectRefused(directory, "\(bytes.count) bytes")
    }
    try honest.write(to: file)
    #expect(try verify(directory).status == 0)
  }

  @Test("A changed field of the statement is refused, and so is every changed character")
  func statement() throws {
    let directory = try proved("--chunks", "2")
    let text = try directory.text("public.json")
    let fields = text.matches(of: /"([a-z_]+)": ("[^"]*"|[0-9]+)/)
    #expect(fields.count == 12 + 2 * 7)
    for field in fields {
      let value = String(field.output.2)
      let others: [String]
      if let number = Int(value) {
        others = ["\(number + 1)", "0\(number)", "\(number).0", "\"\(number)\"", "-1", "null"]
      } else {
        let digit = value.dropFirst().first == "0" ? "1" : "0"
        others = ["\"\(digit)\(value.dropFirst(2))", "\"\"", value.uppercased() + " ", "null"]
      }
      for other in others {
        let changed = text.replacingCharacters(
          in: field.output.2.startIndex..<field.output.2.endIndex, with: other)
        _ = try directory.write("public.json", changed)
        try expectRefused(directory, "\(field.output.1): \(other)")
      }
    }
    for profile in ["fast", "small", "proven"] {
      _ = try directory.write(
        "public.json", text.replacingOccurrences(of: "\"default\"", with: "\"\(profile)\""))
      try expectRefused(directory, profile)
    }
    let bytes = Array(text.utf8)
    for offset in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[offset] ^= 1
      try Data(changed).write(to: directory.url.appendingPathComponent("public.json"))
      try expectRefused(directory, "character \(offset)")
    }
    for changed in [text + "\n", text + " ", " " + text, "", "{}", "\u{FEFF}" + text] {
      _ = try directory.write("public.json", changed)
      try expectRefused(directory, "\(changed.prefix(10))")
    }
  }

  @Test("The proof of another batch is refused, and what the caller knows better")
  func others() throws {
    let (directory, other) = (try proved(), try proved("--seed", "2"))
    let roots = try verify(directory, "--format", "json").json
    let root = try #require(roots["pre_root"] as? String)
    let digest = try #require(roots["digest"] as? String)
    #expect(try verify(directory, "--pre-root", root, "--digest", digest).status == 0)
    #expect(try verify(directory, "--profile", "default", "--hash", "blake3").status == 0)
    #expect(try verify(directory, "--pre-root", digest).status == 65)
    #expect(try verify(directory, "--digest", root).status == 65)
    #expect(try verify(directory, "--profile", "proven").status == 65)
    #expect(try verify(directory, "--hash", "poseidon2").status == 65)
    let statement = other.url.appendingPathComponent("public.json")
    let mixed = try Tool.run(
      "verify", "proof.bin", "--public", statement.path, in: directory.url)
    #expect(mixed.status == 65 && mixed.errors.contains("proof.bin: chunk 0: "))
  }

  @Test("64 for a wrong command line, 66 for files that are not there, 73 and 74 for the rest")
  func refusals() throws {
    for arguments in [
      [], ["--transfers", "0"], ["--transfers", "-1"], ["--transfers", "x"],
      ["--transfers", "99999999999999999999"], ["--transfers", "70000"],
      ["--transfers", "8", "--depth", "7"], ["--transfers", "8", "--profile", "best"],
      ["--transfers", "8", "--hash", "md5"], ["--transfers", "8", "--chunks", "9"],
      ["--transfers", "8", "--chunks", "0"], ["--transfers", "8", "--threads", "0"],
      ["--transfers", "8", "--seed", "-1"], ["--transfers", "8", "--out", ""],
      ["--transfers", "8", "--out", "a", "--public", "a"],
    ] {
      let result = try Tool.run(["prove"] + arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output.isEmpty && result.errors.hasPrefix("rolluplab: error: "))
    }
    let directory = try proved()
    func run(_ arguments: String...) throws -> Int32 {
      try Tool.run(arguments, in: directory.url).status
    }
    #expect(try run("prove", "--transfers", "2", "--out", "no/such/place.bin") == 73)
    #expect(try run("prove", "--transfers", "2", "--out", ".") == 73)
    #expect(try run("verify", "proof.bin") == 64)
    #expect(try run("verify", "nothing.bin", "--public", "public.json") == 66)
    #expect(try run("verify", "proof.bin", "--public", "nothing.json") == 66)
    #expect(try run("verify", "proof.bin", "--public", ".") == 74)
    #expect(try run("verify", "public.json", "--public", "public.json") == 65)
    #expect(try run("verify", "proof.bin", "--public", "proof.bin") == 65)
  }

  @Test("The table fits 100 columns and says what is not proved; CSV lists the stages")
  func formats() throws {
    let table = try Tool.run("prove", "--transfers", "3", "--depth", "2")
    #expect(table.status == 0)
    #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for words in [
      "signatures are checked outside", "bits conjectured", "peak memory", "a transfer",
    ] {
      #expect(table.output.contains(words))
    }
    let csv = try Tool.run("prove", "--transfers", "3", "--depth", "2", "--format", "csv")
    #expect(csv.output.hasPrefix("stage,seconds\r\nexecute,"))
  }
}
