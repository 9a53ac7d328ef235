package import Players
package import Rollup

/// One engine on its own tape, stepped by hand so that a test can look inside, or tamper.
package struct Bench<P: PlayerSet & Sendable>: ~Copyable {
  package var engine: Engine<P>
  package var tape: TapeSlot
  package private(set) var slot = 0
  private var writer: TapeWriter

  package init(_ design: Design, _ setting: Setting, players: P, seed: UInt64) {
    engine = Engine(Contestant(design: design, setting: setting, players: players), seed: seed)
    tape = TapeSlot(blocksPerSlot: setting.time.blocksPerSlot)
    writer = TapeWriter(setting, seed: seed)
  }

  /// Plays so many slots.
  package mutating func step(_ slots: Int = 1) throws {
    for _ in 0..<slots {
      writer.write(slot, into: &tape)
      try engine.step(tape)
      slot += 1
    }
  }
}

extension Bench where P == Cast {
  /// A bench whose players behave as in `world`.
  package init(
    _ design: DesignSketch, _ setting: SettingSketch, world: World = .honest, seed: UInt64
  ) {
    let design = design.design
    let setting = setting.setting
    self.init(
      design, setting, players: Cast(setting.players, design: design, world: world), seed: seed)
  }
}

/// Runs the designs on one tape, all in one world.
package func run(
  _ designs: [DesignSketch], _ setting: SettingSketch, world: World = .honest, seed: UInt64
) throws -> [RunResult] {
  let setting = setting.setting
  return try Simulation.run(
    designs.map {
      let design = $0.design
      return Contestant(
        design: design, setting: setting,
        players: Cast(setting.players, design: design, world: world))
    }, seed: seed)
}

/// Runs one design.
package func run(
  _ design: DesignSketch, _ setting: SettingSketch, world: World = .honest, seed: UInt64
) throws -> RunResult {
  try run([design], setting, world: world, seed: seed)[0]
}
