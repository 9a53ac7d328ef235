/// What stands in a file, before anything is known about what should: text with places.
struct SourceNode: Sendable {
  /// The three forms of YAML.
  indirect enum Content: Sendable {
    case scalar(String)
    case map([Entry])
    case list([SourceNode])
  }

  /// A key with what stands under it.
  struct Entry: Sendable {
    var key: String
    var place: Place
    var node: SourceNode
  }

  var content: Content
  var place: Place

  static func scalar(_ text: String, at place: Place) -> Self {
    Self(content: .scalar(text), place: place)
  }

  static func map(_ entries: [Entry] = [], at place: Place) -> Self {
    Self(content: .map(entries), place: place)
  }

  var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  var entries: [Entry]? {
    guard case .map(let entries) = content else { return nil }
    return entries
  }

  var items: [SourceNode]? {
    guard case .list(let items) = content else { return nil }
    return items
  }

  /// What stands under `key` of a map; writing appends, replaces, or with `nil` removes.
  subscript(_ key: String) -> SourceNode? {
    get { entries?.first { $0.key == key }?.node }
    set {
      guard case .map(var entries) = content else { return }
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let node?): entries[index].node = node
      case (let index?, nil): entries.remove(at: index)
      case (nil, let node?): entries.append(Entry(key: key, place: node.place, node: node))
      case (nil, nil): return
      }
      content = .map(entries)
    }
  }

  /// What it is, for messages.
  var form: String {
    switch content {
    case .scalar(""): "nothing"
    case .scalar(let text): "'\(shortened(text))'"
    case .map: "a map"
    case .list: "a list"
    }
  }
}

/// The text on one line and short enough for a message.
func shortened(_ text: String) -> String {
  let line = text.unicodeScalars.prefix(60).map {
    $0.properties.generalCategory == .control ? " " : String($0)
  }.joined()
  return line.utf8.count < text.utf8.count ? line + "…" : line
}
