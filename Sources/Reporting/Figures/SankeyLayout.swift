/// Where the nodes and links of a flow diagram stand.
///
/// Nodes stand in columns from payers to payees. What a node that passes money on keeps, or adds of
/// its own, is a link too, so that the widths into such a node and out of it are equal.
package struct SankeyLayout {
  /// A group of accounts, or what one keeps or adds.
  package struct Node: Equatable {
    package enum Kind { case account, kept, added }

    package var name: String
    package var kind: Kind
    package var column = 0
    package var x = 0.0
    package var y = 0.0
    package var height = 0.0
    /// The larger of what goes in and what goes out.
    package var amount = 0.0
  }

  /// A payment between two nodes.
  package struct Link: Equatable {
    package var from: Int
    package var to: Int
    package var reason: String
    package var amount: Double
    package var width = 0.0
    /// The middle of the link's two ends.
    package var fromY = 0.0
    package var toY = 0.0
  }

  package var nodes: [Node] = []
  package var links: [Link] = []
  package var columns = 1
  /// The bottom of the lowest node.
  package var bottom = 0.0
  /// Pixels for one unit of the amounts.
  package let scale: Double

  static let nodeWidth = 12.0
  static let gap = 36.0

  /// Lays out `flows` in columns from `left` to `right` (the left edges of the first and the last),
  /// with links of `scale` pixels a unit.
  package init(_ flows: MoneyFlows, left: Double, right: Double, top: Double, scale: Double) {
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
  package func inflow(_ node: Int) -> Double {
    links.filter { $0.to == node }.reduce(0) { $0 + $1.amount }
  }

  /// What goes out of a node.
  package func outflow(_ node: Int) -> Double {
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
      guard inflow > 0, outflow > 0, abs(inflow - outflow) > 1e-9 * nodes[i].amount else {
        continue
      }
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
