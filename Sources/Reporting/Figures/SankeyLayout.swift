/// Where the nodes and links of a flow diagram stand.
///
/// Nodes stand in columns from payers to payees. What a node that passes money on keeps, or adds of
/// its own, is a link too, so that the widths into such a node and out of it are equal.
struct SankeyLayout {
  /// A group of accounts, or what one keeps or adds.
  struct Node: Equatable {
    enum Kind { case account, kept, added }

    var name: String
    var kind: Kind
    var column = 0
    var x = 0.0
    var y = 0.0
    var height = 0.0
    /// The larger of what goes in and what goes out.
    var amount = 0.0
  }

  /// A payment between two nodes.
  struct Link: Equatable {
    var from: Int
    var to: Int
    var reason: String
    var amount: Double
    var width = 0.0
    /// The middle of the link's two ends.
    var fromY = 0.0
    var toY = 0.0
  }

  private(set) var nodes: [Node] = []
  private(set) var links: [Link] = []
  private(set) var columns = 1
  /// The bottom of the lowest node.
  private(set) var bottom = 0.0
  /// Pixels for one unit of the amounts.
  let scale: Double

  static let nodeWidth = 12.0
  private static let gap = 36.0

  /// Lays out `flows` in columns from `left` to `right` (the left edges of the first and the last),
  /// with links of `scale` pixels a unit.
  init(_ flows: MoneyFlows, left: Double, right: Double, top: Double, scale: Double) {
    self.scale = scale
    addLinks(flows)
    balance()
    setColumns()
    for i in nodes.indices {
      let share = columns > 1 ? Double(nodes[i].column) / Double(columns - 1) : 0
      nodes[i].x = left + share * (right - left)
      nodes[i].height = nodes[i].amount * scale
    }
    stack(top: top)
    attachLinks()
  }

  /// What goes into a node.
  func inflow(_ node: Int) -> Double { links.filter { $0.to == node }.reduce(0) { $0 + $1.amount } }

  /// What goes out of a node.
  func outflow(_ node: Int) -> Double {
    links.filter { $0.from == node }.reduce(0) { $0 + $1.amount }
  }

  private mutating func node(_ name: String, _ kind: Node.Kind) -> Int {
    if let known = nodes.firstIndex(where: { $0.name == name && $0.kind == kind }) { return known }
    nodes.append(Node(name: name, kind: kind))
    return nodes.count - 1
  }

  /// Adds the links; one that would close a circle ends in a node of its own.
  private mutating func addLinks(_ flows: MoneyFlows) {
    for flow in flows.links.sorted(by: { ($1.amount, $0.reason) < ($0.amount, $1.reason) }) {
      let from = node(flow.from, .account)
      var to = node(flow.to, .account)
      if reaches(to, from) { to = node("back to \(flow.to)", .account) }
      links.append(Link(from: from, to: to, reason: flow.reason, amount: flow.amount))
    }
  }

  private func reaches(_ start: Int, _ goal: Int) -> Bool {
    var waiting = [start]
    var seen: Set<Int> = []
    while let node = waiting.popLast() {
      if node == goal { return true }
      guard seen.insert(node).inserted else { continue }
      waiting += links.filter { $0.from == node }.map(\.to)
    }
    return false
  }

  private mutating func balance() {
    for i in nodes.indices {
      let (inflow, outflow) = (inflow(i), outflow(i))
      nodes[i].amount = max(inflow, outflow)
      guard inflow > 0, outflow > 0, abs(inflow - outflow) > 1e-9 * nodes[i].amount else { continue }
      let isKept = inflow > outflow
      let other = node(nodes[i].name, isKept ? .kept : .added)
      nodes[other].amount = abs(inflow - outflow)
      links.append(
        Link(
          from: isKept ? i : other, to: isKept ? other : i, reason: isKept ? "kept" : "own capital",
          amount: abs(inflow - outflow)))
    }
  }
}

extension SankeyLayout {
  /// Each node stands one column after the last that pays it; who pays nobody stands in the last
  /// column.
  private mutating func setColumns() {
    for _ in nodes.indices {
      for link in links {
        nodes[link.to].column = max(nodes[link.to].column, nodes[link.from].column + 1)
      }
    }
    columns = (nodes.map(\.column).max() ?? 0) + 1
    for i in nodes.indices {
      let next = links.filter { $0.from == i }.map { nodes[$0.to].column }.min()
      // Capital stands just before whoever adds it.
      if let next, nodes[i].kind == .added {
        nodes[i].column = max(0, next - 1)
      } else if next == nil {
        nodes[i].column = columns - 1
      }
    }
  }

  /// Stacks each column, ordered by where its payers stand, and centres it.
  private mutating func stack(top: Double) {
    let order = (0..<columns).map { column in nodes.indices.filter { nodes[$0].column == column } }
    let heights = order.map { column in
      column.reduce(0) { $0 + nodes[$1].height + Self.gap } - Self.gap
    }
    let tallest = heights.max() ?? 0
    bottom = top + tallest
    for (column, height) in zip(order, heights) {
      var y = top + (tallest - height) / 2
      for i in column.sorted(by: { (pull($0), $0) < (pull($1), $1) }) {
        nodes[i].y = y
        y += nodes[i].height + Self.gap
      }
    }
  }

  /// Where a node is drawn to: the mean place of its payers, what it keeps above and what it adds
  /// below all others.
  private func pull(_ node: Int) -> Double {
    if nodes[node].kind == .added { return .infinity }
    let payers = links.filter { $0.to == node }
    let weight = payers.reduce(0) { $0 + $1.amount }
    guard weight > 0 else { return -outflow(node) }
    let mean = payers.reduce(0) { $0 + $1.amount * nodes[$1.from].y } / weight
    return nodes[node].kind == .kept ? mean - 1 : mean
  }

  private mutating func attachLinks() {
    for i in links.indices { links[i].width = links[i].amount * scale }
    for node in nodes.indices {
      var y = nodes[node].y
      for i in links.indices.filter({ links[$0].from == node })
        .sorted(by: { (nodes[links[$0].to].y, $0) < (nodes[links[$1].to].y, $1) })
      {
        links[i].fromY = y + links[i].width / 2
        y += links[i].width
      }
      y = nodes[node].y
      for i in links.indices.filter({ links[$0].to == node })
        .sorted(by: { (nodes[links[$0].from].y, $0) < (nodes[links[$1].from].y, $1) })
      {
        links[i].toY = y + links[i].width / 2
        y += links[i].width
      }
    }
  }
}
