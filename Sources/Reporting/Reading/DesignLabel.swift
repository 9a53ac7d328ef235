/// Short names of designs for drawings, where there is no room for whole ones.
package enum DesignLabel {
  /// One label a design, in their order.
  ///
  /// `NAME[a.b.key=value]` becomes `NAME[key=value]`, and `key=value` where all designs have one name.
  /// Where that would make two designs alike, all keep their names.
  package static func short(_ designs: [String]) -> [String] {
    let parts = designs.map(split)
    let isOneName = designs.count > 1 && Set(parts.map(\.name)).count == 1
    let labels = parts.map { part in
      guard !part.place.isEmpty else { return part.name }
      return isOneName ? part.place : "\(part.name)[\(part.place)]"
    }
    return Set(labels).count == Set(designs).count ? labels : designs
  }

  private static func split(_ design: String) -> (name: String, place: String) {
    guard design.hasSuffix("]"), let bracket = design.firstIndex(of: "[") else {
      return (design, "")
    }
    let inside = design[bracket...].dropFirst().dropLast()
    let places = inside.split(separator: ",", omittingEmptySubsequences: false).map { place in
      let sides = place.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let key = sides[0].split(separator: ".").last else {
        return String(place)
      }
      return "\(key)=\(sides[1])"
    }
    return (String(design[..<bracket]), places.joined(separator: ", "))
  }
}
