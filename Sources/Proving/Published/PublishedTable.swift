/// The published figures that the cost model is fitted to, with their sources.
public enum PublishedTable {
  /// All rows: first those of many sources, then those of one benchmark.
  public static let rows = read(provers, Self.prover) + read(benchmarks, Self.benchmark)

  /// The rows of a text of comma-separated values with a line of names above.
  private static func read(
    _ text: String, _ row: ([String: String]) -> PublishedRow
  ) -> [PublishedRow] {
    let lines = text.split(separator: "\n")
    guard let header = lines.first else { return [] }
    let names = fields(of: header)
    return lines.dropFirst().map { line in
      row(Dictionary(zip(names, fields(of: line))) { first, _ in first })
    }
  }

  private static func prover(_ field: [String: String]) -> PublishedRow {
    PublishedRow(
      system: field["system"] ?? "", machine: field["hardware"] ?? "",
      workload: field["workload_size"] ?? "", stage: field["stage"] ?? "",
      seconds: Double(field["seconds"] ?? ""), dollars: Double(field["usd"] ?? ""),
      source: field["source"] ?? "", year: field["year"] ?? "",
      throughput: field["throughput"] ?? "", proofBytes: Double(field["proof_bytes"] ?? ""),
      memoryGigabytes: Double(field["memory_gb"] ?? ""), l1Gas: field["l1_gas"] ?? "",
      note: field["note"] ?? "")
  }

  private static func benchmark(_ field: [String: String]) -> PublishedRow {
    PublishedRow(
      system: field["prover"] ?? "", machine: field["hardware"] ?? "",
      workload: "\(field["program"] ?? ""), \(field["n"] ?? "") \(field["n_unit"] ?? "")",
      stage: "prove", seconds: Double(field["proving_s"] ?? ""), dollars: nil,
      source: field["source_file"] ?? "", year: field["run_date"] ?? "", throughput: "",
      proofBytes: Double(field["proof_bytes"] ?? ""), memoryGigabytes: nil, l1Gas: "", note: "")
  }

  /// The fields of one line as RFC 4180 has them: a quoted field may hold commas and doubled quotes.
  package static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    var rest = line
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        fields[fields.count - 1].append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
