internal import Parameters

/// The order in which assumptions are listed: that of the declaration, whatever was given.
///
/// A resolved file gives what the first one left out; both must list the same.
struct AssumptionOrder {
  let tree: Resolved

  /// `assumptions` sorted; those of one key stay as they are.
  func sorted(_ assumptions: [Assumption]) -> [Assumption] {
    assumptions.enumerated().map { (rank($0.element.name), $0.offset, $0.element) }
      .sorted { a, b in
        a.0 == b.0 ? a.1 < b.1 : a.0.lexicographicallyPrecedes(b.0)
      }
      .map(\.2)
  }

  /// The place of each key of the path among its neighbours; names that users give as in the tree.
  private func rank(_ path: String) -> [Int] {
    var rank: [Int] = []
    var shape: Shape? = .record(ScenarioSchema.resolved)
    var node: Resolved? = tree
    for key in path.split(separator: ".").map(String.init) {
      let keys = shape?.keys ?? node?.entries.map(\.key) ?? []
      rank.append(keys.firstIndex(of: key) ?? keys.count)
      shape = shape?.childParameter(key, in: nil)?.shape
      node = node?[key]
    }
    return rank
  }
}

extension Shape {
  /// The keys in the order of the declaration; `nil` where users name them.
  fileprivate var keys: [String]? {
    switch self {
    case .record(let parameters): parameters.map(\.key)
    case .rule(let tag, let variants): [tag] + variants.flatMap(\.parameters).map(\.key)
    case .oneOf(let variants): variants.map(\.name)
    case .either(let first, let second): (first.keys ?? []) + (second.keys ?? [])
    case .leaf, .list, .many, .series: []
    case .table: nil
    }
  }
}
