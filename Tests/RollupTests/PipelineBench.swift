import Parameters
import Proving
import Quantities
import Rollup
import TestSupport

/// The optimistic pipeline with one operator, stepped slot by slot, with a poster that keeps chosen
/// batches from being proved.
struct PipelineBench {
  var pipeline = PipelineSketch()
  var slots = 400
  /// Batches that are not proved, by number.
  var withheld: Set<UInt32> = []
  var posts = DesignSketch.Availability.stateDiff()
  var machines = 40
  /// How much more the outside price moves than usual.
  var volatility = 1.0
  /// Parts besides, by name.
  var parts: [String: [Arguments.Entry]] = [:]
  var groups = [PlayerGroup(name: "operator", role: .sequencer, count: 1, ether: Wei(ether: 5_000))]

  init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  var design: Design {
    DesignSketch {
      // A batch a minute, which is proved in two.
      $0.maxDelaySeconds = 60
      $0.machines = machines
      $0.blockGasLimit = 60_000_000
      $0.availability = posts
      $0.parts = parts
      $0.parts["confirmation"] = pipeline.entries
    }.design
  }

  var setting: Setting {
    SettingSketch {
      $0.slots = slots
      $0.blocksPerSlot = 1
      $0.sendsAlways = true
      $0.openingBalance = Wei(ether: 1_000)
      $0.arrivals = .poisson(perSecond: 2)
      $0.groups = groups
      $0.sigmaPerRootSecond *= volatility
    }.setting
  }

  /// What is seen at the end of a slot.
  struct Moment {
    /// Batches without a proof, the open one with something in it included.
    var unproven = 0
    var rollbacks = 0
    var backups = 0
    /// The number of the oldest batch on L1 without a proof, and who posted it.
    var oldest: UInt32?
    var posters: [Int] = []
    /// Decisions under way.
    var decisions = 0
    var openBatch: UInt32 = 0
    var closed = 0
    var potTokens: Int128 = 0
    var potWei: Int128 = 0
  }

  /// The run, with what was seen at the end of each slot.
  func play(
    seed: UInt64 = 6, _ answer: (@Sendable (Request) -> Action?)? = nil
  ) throws -> (result: RunResult, moments: [Moment], players: Script) {
    let design = design
    let kind = design.decisions.count - 1
    let withheld = withheld
    let script = Script { request in
      if let action = answer?(request) { return action }
      return request.kind == kind && withheld.contains(request.ordinal) ? Action(1) : .honest
    }
    var bench = Bench(design, setting, players: script, seed: seed)
    var moments: [Moment] = []
    for _ in 0..<slots {
      try bench.step()
      try bench.engine.world.checkBooks()
      moments.append(Self.moment(bench))
    }
    let players = bench.engine.desk.players
    return (bench.engine.finish(tapeHash: ""), moments, players)
  }

  private static func moment(_ bench: borrowing Bench<Script>) -> Moment {
    var moment = Moment()
    let world = bench.engine.world.open
    let posted = bench.engine.world.posted
    let sealed = bench.engine.world.sealed
    moment.unproven = posted.count + sealed.count + (world.transactions > 0 ? 1 : 0)
    moment.rollbacks = bench.engine.world.metrics.rollbacks
    moment.backups = bench.engine.world.metrics.backupProofs
    moment.oldest = posted.first?.number
    moment.posters = (posted + sealed + [world]).map(\.poster)
    moment.decisions = bench.engine.world.books.ledger.credits.underWay
    moment.openBatch = world.number
    moment.closed = sealed.count
    moment.potTokens = bench.engine.world.books.balance(.proverPot, .token)
    moment.potWei = bench.engine.world.books.balance(.proverPot, .ether)
    return moment
  }
}
