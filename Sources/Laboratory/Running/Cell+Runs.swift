internal import Players
internal import Rollup
internal import Scenarios

extension Cell {
  /// What a cell runs on its tape: its own contestant, and for an attack the same players honest, whom
  /// the attack's profit and the victims' loss are measured against.
  struct Runs {
    var contestant: Contestant<Cast>
    var honest: Contestant<Cast>?
  }

  /// The design of `scenario`, which is the cell's, with its players, ready to run; who learns has
  /// learned.
  ///
  /// - Throws: `LedgerViolation`, `CancellationError`.
  func runs(_ scenario: Scenario, seed: UInt64, _ control: RunControl) throws -> Runs {
    let written = scenario.setting(seed: seed, proofThreads: control.proofThreads)
    let setting = written.with(players: world.groups(written.players))
    let cast = Cast(setting.players, design: scenario.design, world: world, seed: seed)
    let contestant = Contestant(
      design: scenario.design, setting: setting, players: cast,
      haltSlot: world == .halted ? setting.time.slots / 2 : nil,
      short: cast.short,
      notes: scenario.notes + cast.notes)
    guard !cast.attackers.isEmpty else {
      return Runs(
        contestant: try Simulation.trained(
          contestant, seed: seed, isCancelled: control.isCancelled))
    }
    let honest = Contestant(
      design: scenario.design, setting: written,
      players: Cast(written.players, design: scenario.design, world: .honest, seed: seed))
    return Runs(contestant: contestant, honest: honest)
  }
}

extension Plan {
  /// Runs cells that share a tape under one seed, with the honest runs that attacks are measured
  /// against; results of the cells in their order.
  ///
  /// Attacks on one scenario are measured against one honest run: its players do not depend on the
  /// attack.
  static func run(
    _ cells: [(cell: Cell, scenario: Scenario)], seed: UInt64, _ control: RunControl
  ) throws -> [RunResult] {
    let baselines = cells.map { $0.cell.baseline($0.scenario, seed: seed) }
    let rollups = zip(cells, baselines).filter { $1 == nil }.map(\.0)
    var results = try run(
      rollups: rollups, beside: baselines.compactMap { $0 }, seed: seed, control)[...]
    var ofBaselines = results.dropFirst(rollups.count)
    return baselines.compactMap { $0 == nil ? results.popFirst() : ofBaselines.popFirst() }
  }

  /// The results of rollups in their order, then those of the baselines.
  private static func run(
    rollups cells: [(cell: Cell, scenario: Scenario)], beside baselines: [Baseline],
    seed: UInt64, _ control: RunControl
  ) throws -> [RunResult] {
    let runs = try cells.map {
      try $0.cell.runs($0.scenario, seed: seed, control)
    }
    var contestants = runs.map(\.contestant)
    var places: [String: Int] = [:]
    for (run, (cell, _)) in zip(runs, cells) where places[cell.hash] == nil {
      guard let honest = run.honest else { continue }
      places[cell.hash] = contestants.count
      contestants.append(honest)
    }
    let results = try Simulation.run(
      contestants, baselines: baselines, seed: seed, isCancelled: control.isCancelled,
      onEpoch: control.onEpoch)
    return runs.indices.map { i in
      var result = results[i]
      let cast = runs[i].contestant.players
      if runs[i].honest != nil, let place = places[cells[i].cell.hash] {
        result.compare(with: results[place], attackers: cast.attackers)
        result.countAttackers(
          cast.attackers.count, of: cast.roleMembers,
          slots: runs[i].contestant.setting.time.measuredSlots)
      }
      let written = cells[i].scenario.setting(seed: seed).players.map(\.name)
      for group in runs[i].contestant.setting.players where !written.contains(group.name) {
        result.noteEntrant("\(group.name).0")
      }
      result.series += cast.learningCurves().map {
        Series(
          name: "learning.\($0.name)", unit: $0.unit, axis: .decisions, positions: $0.decisions,
          values: $0.values)
      }
      return result
    } + results.suffix(baselines.count)
  }
}
