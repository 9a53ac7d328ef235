/// One measured figure.
struct Row {
  let name: String
  let value: Double
  let unit: String
  let note: String

  init(_ name: String, _ value: Double, _ unit: String, _ note: String = "") {
    self.name = name
    self.value = value
    self.unit = unit
    self.note = note
  }

  /// Rounded for people: four significant digits.
  var text: String {
    if value >= 1e6 { return "\(Double(Int(value / 1e4)) / 100) M" }
    if value >= 1e3 { return "\(Int(value.rounded()))" }
    return "\(Double(Int(value * 1000 + 0.5)) / 1000)"
  }
}
