import Reporting
import Rollup
import Testing

@Suite("Money flows") struct SankeyTests {
  private static let ether: UInt128 = 1_000_000_000_000_000_000

  private func flow(_ from: String, _ to: String, _ reason: String, _ amount: UInt128) -> Flow {
    Flow(from: from, to: to, asset: .ether, reason: reason, amount: amount * Self.ether)
  }

  private func layout(_ flows: [Flow]) -> SankeyLayout {
    SankeyLayout(MoneyFlows([flows], days: nil), left: 0, right: 100, top: 0, scale: 2)
  }

  @Test("accounts of a kind are one, and amounts are a day and a seed")
  func grouping() {
    let runs = [
      [flow("searchers.0", "operator.0", "mev.tip", 4), flow("users", "users.outside", "exit", 9)],
      [flow("searchers.1", "operator.0", "mev.tip", 2), flow("users", "pool.a", "swap", 100)],
    ]
    let money = MoneyFlows(runs, days: 3)
    #expect(money.links.map(\.from) == ["searchers"] && money.links.map(\.to) == ["operator"])
    #expect(abs(money.links[0].amount - 1) < 1e-12)
    #expect(money.leftOut.map(\.reason) == ["swap"])
    #expect(AccountGroup.name(of: "bidders.east.12") == "bidders.east")
    #expect(AccountGroup.name(of: "l1.burn") == "L1 burn")
  }

  @Test("what goes into a node that passes on is what goes out, with what it keeps or adds")
  func conservation() throws {
    let samples = try Samples().store()
    let layout = layout(
      try samples.flows(ofRun: 0) + [flow("operator.0", "l1.proposers", "l1.tip", 9)])
    for node in layout.nodes.indices {
      let (inflow, outflow) = (layout.inflow(node), layout.outflow(node))
      if inflow > 0 && outflow > 0 { #expect(abs(inflow - outflow) < 1e-9) }
      #expect(abs(layout.nodes[node].height - 2 * max(inflow, outflow)) < 1e-9)
    }
    let sources = layout.nodes.indices.filter { layout.inflow($0) == 0 }
    let sinks = layout.nodes.indices.filter { layout.outflow($0) == 0 }
    let (spent, got) = (
      sources.reduce(0) { $0 + layout.outflow($1) }, sinks.reduce(0) { $0 + layout.inflow($1) }
    )
    #expect(abs(spent - got) < 1e-9)
    #expect(layout.nodes.contains { $0.kind == .added && $0.name == "operator" })
    #expect(layout.nodes.contains { $0.kind == .kept && $0.name == "searchers" })
    #expect(layout.links.allSatisfy { abs($0.width - 2 * $0.amount) < 1e-9 })
  }

  @Test("links go to the right and end inside their nodes, circles too")
  func places() {
    let layout = layout([
      flow("a", "b", "x", 5), flow("b", "c", "x", 3), flow("c", "a", "x", 1),
      flow("b", "a", "y", 1),
    ])
    #expect(layout.nodes.contains { $0.name == "back to a" })
    for link in layout.links {
      let (from, to) = (layout.nodes[link.from], layout.nodes[link.to])
      #expect(from.column < to.column)
      #expect(link.fromY - link.width / 2 >= from.y - 1e-9)
      #expect(link.toY + link.width / 2 <= to.y + to.height + 1e-9)
    }
    for (i, a) in layout.nodes.enumerated() {
      for b in layout.nodes.dropFirst(i + 1) where a.column == b.column {
        #expect(a.y + a.height <= b.y || b.y + b.height <= a.y)
      }
    }
  }
}
