extension PanelChart {
  /// The line through the points, broken where one has no value.
  static func path(_ points: [(x: Double, y: Double?)], _ x: Scale, _ y: Scale) -> String {
    var data = ""
    var isDown = false
    for (place, point) in points.enumerated() {
      guard let value = point.y else {
        isDown = false
        continue
      }
      let at = "\(n(x.place(point.x))) \(n(y.place(value)))"
      data += (isDown ? "L" : "M") + at
      let isAlone = !isDown && (place + 1 == points.count || points[place + 1].y == nil)
      if isAlone { data += "L" + at }
      isDown = true
    }
    return data
  }

  /// The band's outline, one closed piece for each stretch without gaps; `nil` without extent.
  static func area(_ line: Line, _ x: Scale, _ y: Scale) -> String? {
    var data = ""
    var upper: [String] = []
    var lower: [String] = []
    func close() {
      if upper.count > 1 {
        data += "M" + (upper + lower.reversed()).joined(separator: "L") + "Z"
      }
      (upper, lower) = ([], [])
    }
    for (point, band) in zip(line.points, line.band) {
      guard let band else {
        close()
        continue
      }
      let place = n(x.place(point.x))
      upper.append("\(place) \(n(y.place(band.high)))")
      lower.append("\(place) \(n(y.place(band.low)))")
    }
    close()
    return data.isEmpty ? nil : data
  }
}
