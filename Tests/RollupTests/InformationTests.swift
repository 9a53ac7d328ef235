import Quantities
import Rollup
import Synchronization
import TestSupport
import Testing

/// Players who are honest and write down what they are asked.
private struct Listeners: PlayerSet, Sendable {
  final class Notebook: Sendable {
    let requests = Mutex<[Request]>([])
  }

  let notebook = Notebook()
  let action: Action

  func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices {
      notebook.requests.withLock { $0.append(requests[i]) }
      actions[i] = action
    }
  }
}

@Suite("What a player sees", .tags(.contract))
struct InformationTests {
  private static func sketch(_ change: (inout TransactionClass) -> Void) -> SettingSketch {
    SettingSketch {
      $0.slots = 50
      $0.classes = [
        .transfer.with {
          $0.share = 1
          $0.value = .constant(1e18)
          $0.patienceSeconds = 1e6
          change(&$0)
        }
      ]
      $0.searchers = 0
      $0.probesPerSecond = 0
    }
  }

  private func requests(_ setting: SettingSketch, _ content: BlockContent = .all) throws
    -> [Request]
  {
    let listeners = Listeners(action: Action(content.rawValue))
    var bench = Bench(DesignSketch().design, setting.setting, players: listeners, seed: 61)
    try bench.step(50)
    return listeners.notebook.requests.withLock { $0 }
  }

  /// The same arrivals in number, with other values, senders and amounts.
  @Test(
    "is the same whoever waits and whatever it is worth to them", arguments: BlockContent.allCases)
  func hidden(content: BlockContent) throws {
    let one = try requests(Self.sketch { _ in }, content)
    var other = Self.sketch {
      $0.value = .lognormal(median: 5e18, sigma: 0.3)
      $0.amount = Wei(ether: 0.5)
      $0.bytes = 99
    }
    other.accounts = 77
    let two = try requests(other, content)
    #expect(one.count == 50 * 6)
    #expect(one.map(\.observation) == two.map(\.observation))
    #expect(one.map(\.ordinal) == Array(0..<300))
  }

  @Test("is as many numbers as the kind declares, and zeros after them")
  func declared() throws {
    let fields = BlockContent.kind.fields.count
    for request in try requests(Self.sketch { _ in }) {
      for i in fields..<Request.capacity { #expect(request.observation[i] == 0) }
    }
  }

  @Test("counts the gas of all that it counts as waiting", arguments: BlockContent.allCases)
  func gas(content: BlockContent) throws {
    let requests = try requests(Self.sketch { _ in }, content)
    #expect(requests.allSatisfy { $0.observation[1] == 21_000 * $0.observation[0] })
  }
}
