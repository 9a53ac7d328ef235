internal import Synchronization

/// The defaults of maps as source nodes: read from the declarations' text once a process.
enum Defaults {
  private static let cache = Mutex<[String: SourceNode]>([:])

  /// Where defaults stand.
  static let place = Place(file: "default")

  static func node(_ text: String) -> SourceNode {
    cache.withLock { cache in
      if let node = cache[text] { return node }
      guard let node = try? YAMLText.flow(text, at: place) else {
        preconditionFailure("a default is not YAML: \(text)")
      }
      cache[text] = node
      return node
    }
  }
}
