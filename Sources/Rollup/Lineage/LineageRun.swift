/// A lineage under way, slot by slot on the tape that rollups read.
package protocol LineageRun: AnyObject {
  /// The setting, the books and the measurements.
  var world: LineageWorld { get }
  /// Plays a slot: its L1 block first, then what users send.
  func play(_ tape: borrowing TapeSlot)
  /// Those whom users rely on stop, and users leave.
  func halt()
  /// Compares the books with what users hold.
  func checkBooks() throws(LedgerViolation)
  /// The figures that are this lineage's own.
  func figures() -> [String: Double?]
  /// What a reader of the result should know.
  var notes: [String] { get }
}

extension LineageRun {
  /// Plays one slot of the tape.
  ///
  /// - Throws: `LedgerViolation` when the books do not balance at the end of an epoch.
  package func step(_ tape: borrowing TapeSlot) throws(LedgerViolation) {
    world.begin(tape)
    if world.haltSlot == tape.slot {
      world.isHalted = true
      halt()
    }
    play(tape)
    if (tape.slot + 1) % LineageWorld.epochSlots == 0 || tape.slot + 1 == world.setting.time.slots {
      try world.ledger.check()
      try checkBooks()
    }
  }

  /// Turns the measurements into a result; the run is over.
  package func finish(tapeHash: String) -> RunResult {
    var values = world.figures()
    values.merge(figures()) { $1 }
    let dictionary = MetricDictionary.all(classes: world.setting.users.classes.map(\.name))
    let known = Set(dictionary.map(\.name))
    precondition(values.keys.allSatisfy(known.contains), "a figure that no metric declares")
    return RunResult(
      metrics: dictionary.map { Measurement($0.name, values[$0.name] ?? nil) },
      flows: world.setting.record.flows ? world.ledger.flows() : [], series: [],
      distributions: [], notes: world.notes + notes, tapeHash: tapeHash)
  }
}
