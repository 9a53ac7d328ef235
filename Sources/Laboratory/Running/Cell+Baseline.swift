internal import Players
internal import Rollup
internal import Scenarios

extension Cell {
  /// What `scenario`, which is the cell's, runs beside rollups; `nil` where it is a rollup itself.
  func baseline(_ scenario: Scenario, seed: UInt64) -> Baseline? {
    scenario.lineage.map { lineage in
      let setting = scenario.setting(seed: seed)
      return Baseline(
        lineage, setting: setting, haltSlot: world == .halted ? setting.time.slots / 2 : nil,
        notes: scenario.notes + Self.notes(onLineageIn: world))
    }
  }

  /// What of a world has no effect where nobody decides.
  static func notes(onLineageIn world: World) -> [String] {
    switch world {
    case .asWritten, .honest, .halted: []
    case .learned: ["learned: nobody learns in a lineage; everybody is honest, as in world honest"]
    case .attack, .alone:
      ["\(world.name): nobody decides in a lineage, so nobody attacks; everybody is honest"]
    case .profile:
      ["\(world.name): nobody decides in a lineage, so nobody plays; everybody is honest"]
    case .entrant: ["\(world.name): nobody proves in a lineage, so nobody enters"]
    }
  }
}
