internal import ArgumentParser
internal import Players
internal import Scenarios

/// Worlds as they are written on the command line.
enum WorldText {
  /// Reads one world's name.
  static func read(_ text: String) throws -> World {
    guard let world = World(text) else {
      throw ValidationError(
        "there is no world '\(text)'; known: \(World.known.joined(separator: ", ")); an attack may have "
          + "'@one' or a whole share '@1%' to '@100%' behind it; 'profile:ROLE=STRATEGY+...' says who "
          + "plays what.")
    }
    return world
  }

  /// Reads names with commas between them, each once.
  static func readAll(_ text: String) throws -> [World] {
    var worlds: [World] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      let world = try read(String(name.drop { $0 == " " }))
      if !worlds.contains(world) { worlds.append(world) }
    }
    return worlds
  }

  /// Reads attacks with commas between them, each once, with or without a share behind it.
  static func readAttacks(_ text: String) throws -> [World] {
    var worlds: [World] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part.drop { $0 == " " })
      guard let world = World(name.hasPrefix("attack:") ? name : "attack:\(name)") else {
        let known = Attack.all.map(\.name)
        let bare = String(name.prefix { $0 != "@" })
        let nearest = known.contains(bare) ? nil : Nearest.name(to: bare, in: known)
        throw ValidationError(
          "there is no attack '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
            + " Known: \(known.joined(separator: ", ")), each with '@one' or a whole share '@1%' to "
            + "'@100%' behind it or without.")
      }
      if !worlds.contains(world) { worlds.append(world) }
    }
    return worlds
  }

  /// Reads days by world.
  static func readLengths(_ text: String) throws -> [String: String] {
    var lengths: [String: String] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let days = Double(sides[1]), days > 0, days.isFinite else {
        throw ValidationError("'\(part)' is not WORLD=DAYS with a number above 0.")
      }
      lengths[try read(String(sides[0].drop { $0 == " " })).name] = String(sides[1])
    }
    return lengths
  }

  /// Reads names of machines, cheapest first whatever the order.
  static func readMachines(_ text: String) throws -> [String] {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " })
    }
    for name in names where !World.machines.contains(name) {
      throw ValidationError(
        "there is no machine '\(name)'; known: \(World.machines.joined(separator: ", ")).")
    }
    return World.machines.filter(names.contains)
  }
}
