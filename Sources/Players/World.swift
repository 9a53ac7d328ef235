/// In which world a figure is measured: who behaves how.
public enum World: Hashable, Sendable {
  /// The behaviours of the scenario.
  case asWritten
  /// Everybody is honest.
  case honest
  /// The first members of an attack's role, up to a share (default: one member), attack; the rest
  /// are honest.
  case attack(String, percent: Int?)

  /// Reads `as-written`, `honest`, `attack:NAME` or `attack:NAME@SHARE%`; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "as-written": self = .asWritten
    case "honest": self = .honest
    default:
      guard text.hasPrefix("attack:") else { return nil }
      let parts = text.dropFirst("attack:".count).split(
        separator: "@", omittingEmptySubsequences: false)
      guard parts.count <= 2, let name = parts.first,
        Attack.all.contains(where: { $0.name == name })
      else { return nil }
      guard parts.count == 2 else {
        self = .attack(String(name), percent: nil)
        return
      }
      let share = parts[1].hasSuffix("%") ? parts[1].dropLast() : parts[1]
      guard let percent = Int(share), (1...100).contains(percent) else { return nil }
      self = .attack(String(name), percent: percent)
    }
  }

  /// The name in results, which reads back.
  public var name: String {
    switch self {
    case .asWritten: "as-written"
    case .honest: "honest"
    case .attack(let name, nil): "attack:\(name)"
    case .attack(let name, let percent?): "attack:\(name)@\(percent)%"
    }
  }

  /// Every world that exists, for errors and help.
  public static var known: [String] {
    ["as-written", "honest"] + Attack.all.map { "attack:\($0.name)" }
  }
}
