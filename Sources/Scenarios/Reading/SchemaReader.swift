internal import Parameters

/// Reads source nodes by their declaration: checks every key and scalar, fills in the defaults, and
/// goes on after an error, so that all of a file's errors come at once.
struct SchemaReader {
  private(set) var assumptions: [Assumption] = []
  /// Whether a map must say which of several things it is, even where a name alone would do.
  var requiresTags = false
  var issues = IssueList()

  /// The map that `parameters` describe; `nil` stands for an empty one at `place`.
  mutating func record(
    _ parameters: [Parameter], from node: SourceNode?, at path: String, place: Place,
    beside tag: String? = nil
  ) -> Resolved {
    var given: [SourceNode.Entry] = []
    if let node {
      guard let entries = node.entries else {
        issues.add(
          Issue(
            node.place, path, found: node.form,
            expected: "a map with keys of \(Kind.list(parameters.map(\.key)))"))
        return .map([])
      }
      given = entries
    }
    for entry in given
    where entry.key != tag && !parameters.contains(where: { $0.key == entry.key }) {
      issues.add(Self.unknownKey(entry, under: path, known: parameters.map(\.key)))
    }
    var entries: [Resolved.Entry] = []
    entries.reserveCapacity(parameters.count)
    for parameter in parameters {
      let below = given.first { $0.key == parameter.key }?.node
      let value = self.parameter(
        parameter, from: below, at: Self.join(path, parameter.key), place: node?.place ?? place)
      if let value { entries.append(Resolved.Entry(parameter.key, value)) }
    }
    return .map(entries)
  }

  /// The value of one parameter; `nil` where it is absent or refused.
  mutating func parameter(
    _ parameter: Parameter, from node: SourceNode?, at path: String, place: Place
  ) -> Resolved? {
    let value: Resolved?
    if let node {
      value = read(parameter.shape, from: node, at: path)
    } else {
      switch parameter.fallback {
      case .absent: return nil
      case .required:
        issues.add(
          Issue(place, path, found: "missing", expected: parameter.shape.expectation))
        return nil
      case .fields:
        guard case .record(let parameters) = parameter.shape else {
          preconditionFailure("\(path) has fields for a default and is no record")
        }
        value = record(parameters, from: nil, at: path, place: place)
      case .text(let text): value = fallback(parameter.shape, text, at: path)
      }
    }
    if case .assumption(let reason) = parameter.source, let value {
      assume(path, value, reason, parameter)
    }
    return value
  }

  /// What `shape` makes of the node; `nil` where it is refused.
  mutating func read(_ shape: Shape, from node: SourceNode, at path: String) -> Resolved? {
    switch shape {
    case .leaf(let kind): return leaf(kind, from: node, at: path)
    case .record(let parameters):
      return record(parameters, from: node, at: path, place: node.place)
    case .table(let shape, let what): return table(shape, what, from: node, at: path)
    case .rule(let tag, let variants): return rule(tag, variants, from: node, at: path)
    case .oneOf(let variants): return oneOf(variants, from: node, at: path)
    case .list(let kinds): return list(kinds, from: node, at: path)
    case .many(let kind, let least): return many(kind, least, from: node, at: path)
    case .series(let shape, let least): return series(shape, least, from: node, at: path)
    case .either(let first, let second):
      return read(first.fits(node) || !second.fits(node) ? first : second, from: node, at: path)
    }
  }

  static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  static func unknownKey(
    _ entry: SourceNode.Entry, under path: String, known: [String]
  ) -> Issue {
    let below = join(path, shortened(entry.key))
    return Issue(
      entry.place, below, found: "unknown key '\(shortened(entry.key))'",
      expected: known.isEmpty ? "no keys here" : Kind.list(known),
      nearest: Nearest.name(to: entry.key, in: known))
  }

  private mutating func leaf(_ kind: Kind, from node: SourceNode, at path: String) -> Resolved? {
    guard let text = node.scalar else {
      issues.add(Issue(node.place, path, found: node.form, expected: kind.expectation))
      return nil
    }
    do {
      let value = try kind.value(of: text)
      return .leaf(value, text: kind.text(of: value))
    } catch {
      var mismatch = error
      if LaterVersions.choices(path).contains(text) {
        mismatch.found = "'\(text)' is not in this version"
        mismatch.nearest = nil
      }
      issues.add(node.place, path, mismatch)
      return nil
    }
  }

  private mutating func table(
    _ shape: Shape, _ what: String, from node: SourceNode, at path: String
  ) -> Resolved? {
    guard let entries = node.entries else {
      issues.add(
        Issue(
          node.place, path, found: node.form, expected: "a map: the name of each \(what) over it"))
      return nil
    }
    var rows: [Resolved.Entry] = []
    for entry in entries.sorted(by: { $0.key < $1.key }) {
      let below = Self.join(path, shortened(entry.key))
      guard Name.isKebab(entry.key), entry.key.utf8.count <= 64 else {
        issues.add(
          Issue(
            entry.place, below, found: "the name '\(shortened(entry.key))'",
            expected: "a name of a \(what) in lower-case letters, digits and hyphens",
            nearest: Name.kebab(entry.key)))
        continue
      }
      if let row = read(shape, from: entry.node, at: below) {
        rows.append(Resolved.Entry(entry.key, row))
      }
    }
    return .map(rows)
  }

  private mutating func rule(
    _ tag: String, _ variants: [Variant], from node: SourceNode, at path: String
  ) -> Resolved? {
    var name = variants.first?.name ?? ""
    var nameNode: SourceNode?
    var body: SourceNode?
    if let text = node.scalar {
      name = text
      nameNode = node
    } else if node.entries != nil {
      body = node
      if let under = node[tag] {
        guard let text = under.scalar else {
          issues.add(
            Issue(
              under.place, Self.join(path, tag), found: under.form,
              expected: Kind.list(variants.map(\.name))))
          return nil
        }
        name = text
        nameNode = under
      } else if requiresTags {
        issues.add(
          Issue(
            node.place, Self.join(path, tag), found: "missing",
            expected: Kind.list(variants.map(\.name))))
        return nil
      }
    } else {
      issues.add(
        Issue(
          node.place, path, found: node.form,
          expected: "\(Kind.list(variants.map(\.name))), or a map with '\(tag)'"))
      return nil
    }
    guard let variant = variants.first(where: { $0.name == name }) else {
      let where_ = node.scalar == nil ? Self.join(path, tag) : path
      issues.add(
        Issue(
          nameNode?.place ?? node.place, where_,
          found: "there is no choice '\(shortened(name))'",
          expected: Kind.list(variants.map(\.name)),
          nearest: Nearest.name(to: name, in: variants.map(\.name))))
      return nil
    }
    let record = record(
      variant.parameters, from: body, at: path, place: node.place, beside: tag)
    return .map([Resolved.Entry(tag, .text(name))] + record.entries)
  }

  private mutating func oneOf(
    _ variants: [Variant], from node: SourceNode, at path: String
  ) -> Resolved? {
    if node.scalar != nil, let first = variants.first, let bare = first.bareParameter {
      guard let value = read(bare.shape, from: node, at: path) else { return nil }
      return .map([Resolved.Entry(first.name, value)])
    }
    guard let entries = node.entries, entries.count == 1 else {
      issues.add(
        Issue(
          node.place, path,
          found: node.entries.map { "a map of \($0.count) keys" } ?? node.form,
          expected: "a map with one key, \(Kind.list(variants.map(\.name)))"))
      return nil
    }
    guard let variant = variants.first(where: { $0.name == entries[0].key }) else {
      issues.add(Self.unknownKey(entries[0], under: path, known: variants.map(\.name)))
      return nil
    }
    let below = Self.join(path, variant.name)
    if let bare = variant.bareParameter {
      guard let value = read(bare.shape, from: entries[0].node, at: below) else { return nil }
      return .map([Resolved.Entry(variant.name, value)])
    }
    let record = record(
      variant.parameters, from: entries[0].node, at: below, place: entries[0].place)
    return .map([Resolved.Entry(variant.name, record)])
  }

  private mutating func list(_ kinds: [Kind], from node: SourceNode, at path: String) -> Resolved? {
    guard let items = node.items, items.count == kinds.count else {
      issues.add(
        Issue(
          node.place, path, found: node.items.map { "a list of \($0.count)" } ?? node.form,
          expected: "a list of \(kinds.count): "
            + kinds.map(\.expectation).joined(separator: "; then ")))
      return nil
    }
    var values: [Resolved] = []
    for (index, item) in items.enumerated() {
      if let value = leaf(kinds[index], from: item, at: "\(path)[\(index)]") {
        values.append(value)
      }
    }
    return values.count == kinds.count ? .list(values) : nil
  }

  private mutating func many(
    _ kind: Kind, _ least: Int, from node: SourceNode, at path: String
  ) -> Resolved? {
    guard let items = node.items, items.count >= least else {
      issues.add(
        Issue(
          node.place, path, found: node.items.map { "a list of \($0.count)" } ?? node.form,
          expected: Shape.many(kind, atLeast: least).expectation))
      return nil
    }
    var values: [Resolved] = []
    for (index, item) in items.enumerated() {
      guard let value = leaf(kind, from: item, at: "\(path)[\(index)]") else { continue }
      if values.contains(value) {
        issues.add(
          Issue(
            item.place, "\(path)[\(index)]", found: "'\(shortened(value.spelling))' twice",
            expected: "each once"))
      }
      values.append(value)
    }
    return values.count == items.count ? .list(values) : nil
  }

  private mutating func series(
    _ shape: Shape, _ least: Int, from node: SourceNode, at path: String
  ) -> Resolved? {
    guard let items = node.items, items.count >= least else {
      issues.add(
        Issue(
          node.place, path, found: node.items.map { "a list of \($0.count)" } ?? node.form,
          expected: Shape.series(shape, atLeast: least).expectation))
      return nil
    }
    var values: [Resolved] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      if let value = read(shape, from: item, at: Self.join(path, "\(index)")) {
        values.append(value)
      }
    }
    return values.count == items.count ? .list(values) : nil
  }

  private mutating func fallback(_ shape: Shape, _ text: String, at path: String) -> Resolved? {
    let place = Place(file: "default of \(path)")
    let node =
      if case .leaf = shape { SourceNode.scalar(text, at: place) } else { Defaults.node(text) }
    return read(shape, from: node, at: path)
  }

  /// Notes the assumption in words that depend on the value alone: the resolved scenario, where all
  /// is given, lists the same.
  private mutating func assume(
    _ path: String, _ value: Resolved, _ reason: String, _ parameter: Parameter
  ) {
    var source = reason
    if case .text(let text) = parameter.fallback, value != usual(parameter.shape, text, path) {
      let isShort = if case .leaf = parameter.shape { true } else { false }
      source = "other than the default\(isShort ? " \(text)" : ""): \(reason)"
    }
    assumptions.append(Assumption(path, value, source))
  }

  /// What the default resolves to, without a trace in this reading.
  private func usual(_ shape: Shape, _ text: String, _ path: String) -> Resolved? {
    var reader = self
    return reader.fallback(shape, text, at: path)
  }
}

extension Assumption {
  /// An assumption about a resolved value, whose text is split at its unit; a map shows its keys.
  init(_ path: String, _ value: Resolved, _ source: String) {
    let shown = value == .map([]) ? "none" : value.flow
    let text = value.entries.isEmpty ? shown : value.entries.map(\.key).joined(separator: ", ")
    let words = text.split(separator: " ", maxSplits: 1)
    let hasUnit = words.count == 2 && value.entries.isEmpty && !text.hasPrefix("[")
    self.init(
      name: path, value: hasUnit ? String(words[0]) : text,
      unit: hasUnit ? String(words[1]) : "", source: source)
  }
}
