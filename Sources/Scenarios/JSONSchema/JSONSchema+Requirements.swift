internal import Parameters

extension JSONSchema {
  /// What must be written below a map of these keys; `nil` where everything has a default.
  ///
  /// It stands apart from the rest, as a file that extends another need not say it again.
  static func requirements(of parameters: [Parameter]) -> SchemaNode? {
    let required = parameters.filter {
      if case .required = $0.fallback { true } else { false }
    }
    let below = parameters.compactMap { parameter -> SchemaNode.Member? in
      // A design's base may have said what its parts need; groups of players have usual ones.
      guard parameter.key != DesignSection.parameter.key else { return nil }
      let inner =
        parameter.key == PlayersSection.parameter.key
        ? requirementsOfPlayers(parameter.shape) : requirements(of: parameter.shape)
      return inner.map { .init(key: parameter.key, value: $0) }
    }
    guard !required.isEmpty || !below.isEmpty else { return nil }
    return SchemaNode.object(
      (required.isEmpty
        ? [] : [.init(key: "required", value: .texts(required.map(\.key)))])
        + (below.isEmpty ? [] : [.init(key: "properties", value: .object(below))]))
  }

  private static func requirements(of shape: Shape) -> SchemaNode? {
    switch shape {
    case .leaf, .list, .many: return nil
    case .series(let shape, _): return requirements(of: shape).map { .object(["items": $0]) }
    case .record(let parameters): return requirements(of: parameters)
    case .table(let entry, _):
      return requirements(of: entry).map { .object(["additionalProperties": $0]) }
    case .oneOf(let variants):
      let below = variants.filter { $0.bareParameter == nil }.compactMap { variant in
        requirements(of: variant.parameters).map {
          SchemaNode.Member(key: variant.name, value: $0)
        }
      }
      return below.isEmpty ? nil : .object(["properties": .object(below)])
    case .rule(let tag, let variants): return requirements(of: variants, tag)
    case .either(let first, .rule(let tag, let variants)):
      // A map in place of a name says what it is.
      let named = SchemaNode.object(["required": .texts([tag])])
      return all([requirements(of: first), named, requirements(of: variants, tag)])
    case .either(let first, let second):
      return all([requirements(of: first), requirements(of: second)])
    }
  }

  /// What each variant needs where it is named.
  private static func requirements(of variants: [Variant], _ tag: String) -> SchemaNode? {
    all(
      variants.map { variant in
        requirements(of: variant.parameters).map {
          .object([
            "if": .object([
              "properties": .object([
                .init(key: tag, value: .object(["const": .text(variant.name)]))
              ]), "required": .texts([tag]),
            ]),
            "then": $0,
          ])
        }
      })
  }

  /// All of several requirements; keywords about maps say nothing of scalars.
  private static func all(_ parts: [SchemaNode?]) -> SchemaNode? {
    let parts = parts.compactMap(\.self)
    return parts.count <= 1 ? parts.first : .object(["allOf": .list(parts)])
  }

  /// A group with the name of a usual one has that one's role.
  private static func requirementsOfPlayers(_ shape: Shape) -> SchemaNode? {
    guard case .table(.record(let keys), _) = shape, let others = requirements(of: keys) else {
      return nil
    }
    let usual = requirements(of: keys.filter { $0.key != "role" }) ?? .flag(true)
    return .object([
      "properties": .object(UsualGroups.names.map { .init(key: $0, value: usual) }),
      "additionalProperties": others,
    ])
  }
}
