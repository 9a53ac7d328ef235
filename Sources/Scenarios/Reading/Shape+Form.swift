internal import Parameters

extension Shape {
  /// Whether the outer form of the node (scalar, map or list) may stand here.
  func fits(_ node: SourceNode) -> Bool {
    switch (self, node.content) {
    case (.leaf, .scalar), (.record, .map), (.table, .map), (.rule, .map), (.rule, .scalar),
      (.oneOf, .map), (.list, .list), (.many, .list),
      (.series, .list):
      true
    case (.oneOf(let variants), .scalar): variants.first?.bareParameter != nil
    case (.either(let first, let second), _): first.fits(node) || second.fits(node)
    default: false
    }
  }

  /// What may stand here, as the end of "expected …".
  var expectation: String {
    switch self {
    case .leaf(let kind): kind.expectation
    case .record(let parameters): "a map with keys of \(Kind.list(parameters.map(\.key)))"
    case .table(_, let what): "a map: the name of each \(what) over it"
    case .rule(let tag, let variants):
      "\(Kind.list(variants.map(\.name))), or a map with '\(tag)'"
    case .oneOf(let variants): "a map with one key, \(Kind.list(variants.map(\.name)))"
    case .list(let kinds): "a list of \(kinds.count)"
    case .many(let kind, let least):
      "a list\(least > 0 ? " of \(least) or more" : ""), each \(kind.expectation)"
    case .series(let shape, let least):
      "a list\(least > 0 ? " of \(least) or more" : ""), each \(shape.expectation)"
    case .either(let first, let second): "\(first.expectation), or \(second.expectation)"
    }
  }
}

extension Variant {
  /// The only parameter, where it has the variant's own name and is so written without a map.
  var bareParameter: Parameter? {
    parameters.count == 1 && parameters[0].key == name ? parameters[0] : nil
  }
}
