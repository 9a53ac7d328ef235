internal import Parameters

/// JSON Schemas of the files that users write, for editors: draft 2020-12, made from the
/// declarations that the reader decodes with.
///
/// They see one file: what `extends`, a base or a later check decides is the reader's to say
/// (`rolluplab check`), and what it accepts they accept.
public enum JSONSchema {
  /// The schema of a kind of file.
  public static func document(_ kind: InputKind) -> SchemaNode {
    let body =
      switch kind {
      case .scenario: scenario
      case .design: record(DesignSection.file)
      case .experiment: experiment
      case .repeatedGame: repeatedGame
      }
    return SchemaNode.object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("RollupLab \(kind.rawValue)"),
    ]).adding(body)
  }

  /// A scenario: a file that extends another may leave out what that one gives.
  private static let scenario = record(ScenarioSchema.parameters).adding(
    .object([
      "if": .object(["not": .object(["required": .texts(["extends"])])]),
      "then": requirements(of: ScenarioSchema.parameters) ?? .flag(true),
    ]))

  private static var repeatedGame: SchemaNode {
    record(RepeatedGameSchema.parameters).adding(
      requirements(of: RepeatedGameSchema.parameters) ?? .flag(true))
  }

  private static var experiment: SchemaNode {
    let members = ExperimentSchema.keys.map { key in
      SchemaNode.Member(
        key: key.key,
        value: described(key, experimentShapes[key.key] ?? shape(key.shape)))
    }
    let required = requirements(of: ExperimentSchema.keys) ?? .flag(true)
    return closed(members).adding(.object(["allOf": .list([required])]))
  }

  /// What an experiment's keys hold that no shape describes.
  private static let experimentShapes: [String: SchemaNode] = [
    "scenario": .object(["anyOf": .list([shape(.leaf(.text)), scenario])]),
    "set": .object(["type": .text("object")]),
    "zip": .object([
      "type": .text("array"),
      "items": .object([
        "anyOf": .list([shape(.leaf(.text)), shape(.many(.text, atLeast: 1))])
      ]),
    ]),
  ]

  /// A parameter's schema with its meaning, default and source.
  static func described(_ parameter: Parameter, _ body: SchemaNode) -> SchemaNode {
    var head: [SchemaNode.Member] = [
      .init(key: "description", value: .text(description(parameter)))
    ]
    if case .text(let text) = parameter.fallback {
      head.append(.init(key: "default", value: fallback(text, parameter.shape)))
    }
    return SchemaNode.object(head).adding(body)
  }

  private static func description(_ parameter: Parameter) -> String {
    switch parameter.source {
    case .interface: parameter.meaning
    case .published(let reference): "\(parameter.meaning) (\(reference))"
    case .assumption(let reason): "\(parameter.meaning) (assumption: \(reason))"
    }
  }

  private static func fallback(_ text: String, _ shape: Shape) -> SchemaNode {
    guard case .leaf = shape else { return plain(Defaults.node(text)) }
    return plain(.scalar(text, at: Defaults.place))
  }

  /// What stands in a file, as a reader of YAML 1.2 takes it.
  private static func plain(_ node: SourceNode) -> SchemaNode {
    switch node.content {
    case .scalar(let text):
      Int(text).map { .whole($0) } ?? Double(text).map { .number($0) } ?? .text(text)
    case .list(let items): .list(items.map(plain))
    case .map(let entries): .object(entries.map { .init(key: $0.key, value: plain($0.node)) })
    }
  }
}
