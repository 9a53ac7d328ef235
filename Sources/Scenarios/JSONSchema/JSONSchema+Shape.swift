internal import Parameters

extension JSONSchema {
  /// A map with these keys and no others; none is required here.
  static func record(_ parameters: [Parameter]) -> SchemaNode {
    closed(parameters.map { .init(key: $0.key, value: described($0, shape($0.shape))) })
  }

  /// An object of these members and no others.
  static func closed(_ members: [SchemaNode.Member]) -> SchemaNode {
    .object([
      "type": .text("object"), "properties": .object(members),
      "additionalProperties": .flag(false),
    ])
  }

  /// What may stand where a shape is declared.
  static func shape(_ shape: Shape) -> SchemaNode {
    switch shape {
    case .leaf(let kind): return scalar(kind)
    case .record(let parameters): return record(parameters)
    case .table(let entry, _):
      return .object([
        "type": .text("object"),
        "propertyNames": .object(["pattern": .text("^[a-z0-9]+(-[a-z0-9]+)*$")]),
        "additionalProperties": self.shape(entry),
      ])
    case .rule(let tag, let variants): return rule(tag, variants)
    case .oneOf(let variants): return oneOf(variants)
    case .list(let kinds):
      return .object([
        "type": .text("array"), "prefixItems": .list(kinds.map(scalar)), "items": .flag(false),
        "minItems": .whole(kinds.count),
      ])
    case .many(let kind, let least):
      return .object([
        "type": .text("array"), "items": scalar(kind), "minItems": .whole(least),
        "uniqueItems": .flag(true),
      ])
    case .series(let shape, let least):
      return .object([
        "type": .text("array"), "items": self.shape(shape), "minItems": .whole(least),
      ])
    case .either(let first, let second):
      return .object(["anyOf": .list([self.shape(first), self.shape(second)])])
    }
  }

  /// A name, or the keys of one variant; which it is need not be said again where a base says it.
  private static func rule(_ tag: String, _ variants: [Variant]) -> SchemaNode {
    let names = SchemaNode.object(["enum": .texts(variants.map(\.name))])
    let maps = variants.map { variant in
      let name = SchemaNode.Member(
        key: tag,
        value: .object(["const": .text(variant.name), "description": .text(variant.summary)]))
      let members = variant.parameters.map {
        SchemaNode.Member(key: $0.key, value: described($0, shape($0.shape)))
      }
      return closed([name] + members)
    }
    return .object(["anyOf": .list([names] + maps)])
  }

  /// A map of one key, or the first variant's value alone where it has no inner map.
  private static func oneOf(_ variants: [Variant]) -> SchemaNode {
    let members = variants.map { variant in
      SchemaNode.Member(
        key: variant.name,
        value: variant.bareParameter.map { described($0, shape($0.shape)) }
          ?? SchemaNode.object(["description": .text(variant.summary)]).adding(
            record(variant.parameters)))
    }
    let map = closed(members).adding(
      .object(["minProperties": .whole(1), "maxProperties": .whole(1)]))
    guard let bare = variants.first?.bareParameter else { return map }
    return .object(["anyOf": .list([shape(bare.shape), map])])
  }
}
