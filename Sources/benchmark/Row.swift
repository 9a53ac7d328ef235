/// One measured figure.
struct Row {
  /// Somebody else's figure for the same, in the same unit: a time.
  struct Peer {
    let name: String
    let value: Double
    /// By how much the laboratory is to be faster; `nil`: it is only shown.
    let floor: Double?
  }

  let name: String
  let value: Double
  let unit: String
  let note: String
  var peer: Peer?

  init(_ name: String, _ value: Double, _ unit: String, _ note: String = "", peer: Peer? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.note = note
    self.peer = peer
  }

  /// The peer's time over the laboratory's.
  var ratio: Double? { peer.map { $0.value / value } }

  /// One line for people.
  var line: String {
    var line = Self.left(name, 46) + Self.right(Self.text(value), 9) + "  \(unit)"
    if let peer, let ratio {
      line = Self.left(line, 60) + Self.right(Self.text(peer.value), 9) + "  \(unit)  "
      line += Self.left(peer.name, 22) + Self.right(Self.text(ratio), 9) + "  times"
      if let floor = peer.floor {
        line += ratio < floor ? "  BELOW the floor" : "  floor"
        line += " \(Self.text(floor))"
      }
    }
    return note.isEmpty ? line : line + "  (\(note))"
  }

  /// The columns of the CSV file: what was measured, by whom else, and on which machine.
  static let csvHeader = "measurement,value,unit,machine,peer,peer_value,ratio,floor"

  /// One line of the CSV file.
  func csv(machine: String) -> String {
    let others =
      peer.map { peer in
        let floor = peer.floor.map { "\($0)" } ?? ""
        return "\"\(peer.name)\",\(peer.value),\(peer.value / value),\(floor)"
      } ?? ",,,"
    return "\"\(name)\",\(value),\(unit),\"\(machine)\",\(others)"
  }

  /// Rounded for people: four significant digits, and a dash for what was not measured.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    if value >= 1e6 { return "\(Double(Int(value / 1e4)) / 100) M" }
    if value >= 1e3 { return "\(Int(value.rounded()))" }
    return "\(Double(Int(value * 1000 + 0.5)) / 1000)"
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
