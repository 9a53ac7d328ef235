extension Simulation {
  /// The contestant with players who have learned on the opportunities of an honest run of the same
  /// design and seed, ready for the run that is measured.
  ///
  /// Training goes on until the learner with the fewest decisions has
  /// `setting.learning.trainingDecisions`, or until `patience` times as many opportunities are
  /// played, where some learner is hardly ever asked.
  /// - Throws: `LedgerViolation` from the honest run, `CancellationError`.
  public static func trained<P: Trainable>(
    _ contestant: Contestant<P>, seed: UInt64, isCancelled: () -> Bool = { false }
  ) throws -> Contestant<P> {
    var contestant = contestant
    let learning = contestant.setting.learning
    guard contestant.players.hasLearners, learning.trainingDecisions > 0 else {
      contestant.players.beginEvaluation(learning, seed: seed)
      return contestant
    }
    let record = try opportunities(contestant, seed: seed, isCancelled: isCancelled)
    guard TrainingRun.fits(contestant, record) else {
      contestant.players.beginEvaluation(learning, seed: seed)
      contestant.notes.append(
        "nobody has learned: the run is shorter than one decision about the right to order")
      return contestant
    }
    contestant.players.beginTraining()
    var training = TrainingRun(contestant, record, seed: seed)
    let most = patience * learning.trainingDecisions
    for step in 0..<most {
      training.step()
      guard step % 1_024 == 0 else { continue }
      if isCancelled() { throw CancellationError() }
      if training.desk.players.decisionsOfRarestLearner >= learning.trainingDecisions { break }
    }
    contestant.players = training.finish()
    contestant.players.beginEvaluation(learning, seed: seed)
    return contestant
  }

  /// How many opportunities are played at most for each decision that is asked for.
  static var patience: Int { 8 }

  /// Records an honest run of the contestant's design on the seed's tape.
  package static func opportunities<P>(
    _ contestant: Contestant<P>, seed: UInt64, isCancelled: () -> Bool = { false }
  ) throws -> OpportunityRecord {
    var setting = contestant.setting
    // Learners see prices and fines, which a model's verdicts lead to as well.
    setting.proving.proofs = nil
    let honest = Contestant(
      design: contestant.design, setting: setting,
      players: HonestPlayers(contestant.design))
    var engine = Engine(honest, seed: seed)
    let record = OpportunityRecord()
    engine.world.record = record
    var writer = TapeWriter(contestant.setting, seed: seed)
    var tape = TapeSlot(blocksPerSlot: contestant.setting.time.blocksPerSlot)
    for slot in 0..<contestant.setting.time.slots {
      writer.write(slot, into: &tape)
      try engine.step(tape)
      if slot % Engine<HonestPlayers>.epochSlots == 0 && isCancelled() { throw CancellationError() }
    }
    return record
  }
}
