internal import ArgumentParser
internal import Scenarios
internal import Store

/// `rolluplab schema`: what an editor needs to complete and check files as they are written.
struct WriteSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of file.",
    discussion: """
      Examples:
        rolluplab schema scenario > scenario.schema.json
        rolluplab schema experiment > experiment.schema.json

      With the YAML language server, the first line of a file names its schema:
        # yaml-language-server: $schema=scenario.schema.json
      It is made from what the reader itself decodes with (draft 2020-12). It sees \
      one file at a time: 'rolluplab check' has the last word.
      """)

  @Argument(help: "Which files: \(Self.kinds).", transform: Self.kind)
  var kind: InputKind

  func run() throws { try Output.write(JSON(JSONSchema.document(kind))) }

  private static func kind(_ text: String) throws -> InputKind {
    guard let kind = InputKind(rawValue: text) else {
      throw ValidationError("there is no schema of '\(text)'; known: \(kinds).")
    }
    return kind
  }

  private static let kinds = InputKind.allCases.map(\.rawValue).joined(separator: ", ")
}

extension JSON {
  /// The same value.
  fileprivate init(_ node: SchemaNode) {
    self =
      switch node {
      case .flag(let flag): .flag(flag)
      case .whole(let number): .whole(number)
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .list(let items): .list(items.map { JSON($0) })
      case .object(let members): .object(members.map { ($0.key, JSON($0.value)) })
      }
  }
}
