internal import Parameters

/// One source node over another: how `extends`, `base` and `--set` combine what is written.
///
/// Maps merge key by key. What names another alternative than the one below it replaces that as a
/// whole: a rule with another name, another distribution, a `file` where there was a `replay`.
enum Overlay {
  /// `over` merged into `base`.
  static func merged(_ base: SourceNode, _ over: SourceNode, _ shape: Shape?) -> SourceNode {
    let shape = shape?.form(of: over)
    let base = expanded(base, shape)
    let over = expanded(over, shape)
    guard var result = optional(base.entries.map { SourceNode.map($0, at: over.place) }),
      let entries = over.entries
    else { return over }
    if case .rule(let tag, let variants)? = shape, let name = over[tag]?.scalar,
      name != base[tag]?.scalar ?? variants.first?.name
    {
      return over
    }
    if case .oneOf? = shape, base.entries?.first?.key != over.entries?.first?.key { return over }
    for entry in entries {
      dropAlternative(of: entry.key, in: &result)
      if let below = result[entry.key] {
        result[entry.key] = merged(below, entry.node, shape?.child(entry.key, in: result))
      } else {
        result.append(entry)
      }
    }
    return result
  }

  /// `node` with `value` at the end of `path`.
  static func setting(
    _ path: ArraySlice<String>, to value: SourceNode, in node: SourceNode?, _ parameter: Parameter?
  ) throws(Mismatch) -> SourceNode {
    guard let key = path.first else { return value }
    let form = SourceNode.map(at: value.place)
    let shape = parameter?.shape.form(of: form)
    // A path goes into a map: what stands there as a name alone gives way to it.
    var node = node
    if case .either? = parameter?.shape, shape?.isDesign == false, node?.scalar != nil {
      node = nil
    }
    if let list = node, let items = list.items,
      case .series(let below, _)? = parameter?.shape.form(of: list)
    {
      return try setting(key, of: items, path, to: value, below)
    }
    var map = expanded(node ?? initial(parameter) ?? form, shape)
    if map.scalar == "" { map = .map([], at: value.place) }
    guard map.entries != nil else {
      throw Mismatch("\(map.form), which has no key '\(key)'", expected: "a path of keys")
    }
    if case .rule(let tag, _)? = shape, key == tag, map[tag]?.scalar != value.scalar {
      map = .map([], at: value.place)
    }
    if case .oneOf? = shape, map.entries?.first?.key != key { map = .map([], at: value.place) }
    dropAlternative(of: key, in: &map)
    let child = shape?.childParameter(key, in: map)
    let below = try setting(path.dropFirst(), to: value, in: map[key], child)
    if map[key] == nil {
      map.append(SourceNode.Entry(key: key, place: value.place, node: below))
    } else {
      map[key] = below
    }
    return map
  }

  /// A list with what stands at a position changed.
  private static func setting(
    _ key: String, of items: [SourceNode], _ path: ArraySlice<String>, to value: SourceNode,
    _ shape: Shape
  ) throws(Mismatch) -> SourceNode {
    guard let index = Int(key), items.indices.contains(index) else {
      throw Mismatch(
        "a list of \(items.count), which has no position '\(shortened(key))'",
        expected: items.isEmpty ? "a list to replace it" : "0 to \(items.count - 1)")
    }
    var items = items
    items[index] = try setting(
      path.dropFirst(), to: value, in: items[index],
      Parameter(key, shape, default: .absent, ""))
    return SourceNode(content: .list(items), place: value.place)
  }

  /// The short forms written out: `NAME` as `{rule: NAME}`, an amount as `{constant: amount}`.
  private static func expanded(_ node: SourceNode, _ shape: Shape?) -> SourceNode {
    guard let text = node.scalar, !text.isEmpty else { return node }
    let key: String
    switch shape {
    case .rule(let tag, _): key = tag
    case .oneOf(let variants):
      guard let bare = variants.first?.bareParameter else { return node }
      key = bare.key
    case .record where shape?.isDesign == true: key = "base"
    default: return node
    }
    return .map([SourceNode.Entry(key: key, place: node.place, node: node)], at: node.place)
  }

  /// The default of what a path goes into, where that is a map and so can be changed in part.
  private static func initial(_ parameter: Parameter?) -> SourceNode? {
    guard let parameter, case .text(let text) = parameter.fallback else { return nil }
    // What a rule's map does not say is the first variant's default anyway, or its base's.
    switch parameter.shape {
    case .leaf, .rule: return nil
    default: return Defaults.node(text)
    }
  }

  private static func dropAlternative(of key: String, in map: inout SourceNode) {
    if key == "file" { map["replay"] = nil }
    if key == "replay" { map["file"] = nil }
  }

  private static func optional(_ node: SourceNode?) -> SourceNode? { node }
}

extension SourceNode {
  mutating func append(_ entry: Entry) {
    guard case .map(let entries) = content else { return }
    content = .map(entries + [entry])
  }
}

extension Shape {
  /// Whether this is the map of a design, which a name alone stands for.
  var isDesign: Bool {
    guard case .record(let parameters) = self else { return false }
    return parameters.contains { $0.key == "base" }
  }

  /// What stands under `key` of a map of this shape.
  func child(_ key: String, in map: SourceNode) -> Shape? { childParameter(key, in: map)?.shape }

  /// The alternative that a node of this form is read by; the shape itself where it has none.
  ///
  /// A name alone is read as the design that it stands for.
  func form(of node: SourceNode) -> Shape {
    guard case .either(let first, let second) = self else { return self }
    if second.isDesign { return second }
    return (first.fits(node) || !second.fits(node) ? first : second).form(of: node)
  }

  /// One declaration of what several variants have under one key: of maps, all their keys.
  private static func union(_ parameters: [Parameter]) -> Parameter? {
    guard let first = parameters.first else { return nil }
    var fields: [Parameter] = []
    for case .record(let below) in parameters.map(\.shape) {
      fields += below.filter { field in !fields.contains { $0.key == field.key } }
    }
    guard parameters.count > 1, case .record = first.shape else { return first }
    return Parameter(
      first.key, .record(fields), default: first.fallback, first.meaning, source: first.source)
  }

  /// The declaration of what stands under `key` of a map of this shape.
  func childParameter(_ key: String, in map: SourceNode?) -> Parameter? {
    switch self {
    case .leaf, .list, .many: return nil
    case .series(let shape, _): return Parameter(key, shape, default: .absent, "one of the list")
    case .record(let parameters): return parameters.first { $0.key == key }
    case .table(let shape, let what):
      return Parameter(key, shape, default: .absent, "a \(what)")
    case .rule(let tag, let variants):
      if key == tag {
        return Parameter(
          tag, .choice(variants.map { Choice($0.name, $0.summary) }),
          default: .text(variants.first?.name ?? ""), "which of them")
      }
      if let name = map?[tag]?.scalar, let variant = variants.first(where: { $0.name == name }) {
        return variant.parameters.first { $0.key == key }
      }
      return Self.union(variants.flatMap(\.parameters).filter { $0.key == key })
    case .oneOf(let variants):
      guard let variant = variants.first(where: { $0.name == key }) else { return nil }
      return variant.bareParameter
        ?? Parameter(key, .record(variant.parameters), default: .absent, variant.summary)
    case .either(let first, let second):
      return first.childParameter(key, in: map) ?? second.childParameter(key, in: map)
    }
  }
}
