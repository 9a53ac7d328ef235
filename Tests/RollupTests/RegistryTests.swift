import Parameters
import Quantities
import Rollup
import Testing

@Suite("Registry of rules", .tags(.contract))
struct RegistryTests {
  @Test("has a rule for each part, with names of their own", arguments: Part.allCases)
  func names(part: Part) {
    let names = Registry.rules(for: part).map { $0.declaration.name }
    #expect(!names.isEmpty && Set(names).count == names.count)
    for rule in Registry.rules(for: part) {
      let keys = rule.declaration.parameters.map(\.key)
      #expect(Set(keys).count == keys.count, "\(rule.declaration.name)")
      #expect(!rule.declaration.summary.isEmpty)
    }
  }

  @Test("has decisions with names of their own, and an honest first action")
  func decisions() {
    let kinds = Registry.decisions
    #expect(Set(kinds.map(\.name)).count == kinds.count)
    for kind in kinds {
      #expect(!kind.summary.isEmpty)
      switch kind.menu {
      case .choices(let choices): #expect(!choices.isEmpty)
      case .level(_, let grid, let honest): #expect(grid.levels.contains(honest))
      }
    }
  }

  @Test("has the actions of a block in the order of its contents")
  func blockContents() {
    #expect(
      BlockContent.kind.choices.map(\.name) == [
        "include-all", "censor", "empty", "extract", "gouge", "lock-pool",
      ])
    #expect(
      BlockContent.allCases == [.all, .censor, .empty, .extract, .gouge, .lockPool])
    #expect(BlockContent.allCases.map(\.rawValue) == Array(0..<6))
  }

  @Test("refuses shares of revenue above the whole")
  func shares() {
    func split(_ percent: [UInt64], _ first: String = "treasury") -> Arguments {
      Arguments(
        zip([first, "public-goods", "burn"], percent).map {
          .init($0, .leaf(.share(Share(percent: $1))))
        } + [.init("provers", .leaf(.share(.zero)))])
    }
    func problems(_ fees: [UInt64], _ tips: [UInt64], _ bids: [UInt64] = [0, 0, 0]) -> [String] {
      let arguments = Arguments([
        .init("rule", .leaf(.text("split"))), .init("fees", .map(split(fees))),
        .init("tips", .map(split(tips))), .init("bids", .map(split(bids, "provers"))),
      ])
      return Registry.problems(.revenue, arguments).map(\.key)
    }
    #expect(problems([50, 30, 20], [0, 0, 100]) == [])
    #expect(problems([50, 30, 21], [60, 60, 0]) == ["fees", "tips"])
    #expect(problems([0, 0, 0], [0, 0, 0], [60, 20, 20]) == [])
    #expect(problems([0, 0, 0], [0, 0, 0], [60, 20, 21]) == ["bids"])
  }
}
