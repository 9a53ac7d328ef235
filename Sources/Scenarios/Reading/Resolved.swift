internal import Parameters

/// What a reading leaves: values with their canonical spelling, in the order of the declaration.
indirect enum Resolved: Hashable, Sendable {
  case leaf(Value, text: String)
  case map([Entry])
  case list([Resolved])

  /// A key with what stands under it.
  struct Entry: Hashable, Sendable {
    var key: String
    var node: Resolved

    init(_ key: String, _ node: Resolved) {
      self.key = key
      self.node = node
    }
  }

  static func text(_ text: String) -> Self { .leaf(.text(text), text: text) }

  var entries: [Entry] {
    if case .map(let entries) = self { entries } else { [] }
  }

  var items: [Resolved] {
    if case .list(let items) = self { items } else { [] }
  }

  /// What stands under `key` of a map; `nil` where nothing does.
  ///
  /// Writing `nil` removes.
  subscript(_ key: String) -> Resolved? {
    get { entries.first { $0.key == key }?.node }
    set {
      var entries = entries
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let node?): entries[index].node = node
      case (let index?, nil): entries.remove(at: index)
      case (nil, let node?): entries.append(Entry(key, node))
      case (nil, nil): return
      }
      self = .map(entries)
    }
  }

  /// The canonical spelling of a scalar; empty for maps and lists.
  var spelling: String {
    if case .leaf(_, let text) = self { text } else { "" }
  }

  /// The values alone.
  var arguments: Arguments {
    Arguments(entries.map { Arguments.Entry($0.key, $0.node.argument) })
  }

  private var argument: Arguments.Node {
    switch self {
    case .leaf(let value, _): .leaf(value)
    case .map: .map(arguments)
    case .list(let items):
      .list(
        items.compactMap { item in
          if case .leaf(let value, _) = item { value } else { nil }
        })
    }
  }
}
