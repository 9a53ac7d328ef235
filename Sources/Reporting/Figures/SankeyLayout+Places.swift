extension SankeyLayout {
  /// Each node stands one column after the last that pays it; who pays nobody stands in the last
  /// column.
  mutating func setColumns() {
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
  mutating func stack(top: Double) {
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

  /// Puts the ends of links side by side on their nodes, in the order of their other ends.
  mutating func attachLinks() {
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
