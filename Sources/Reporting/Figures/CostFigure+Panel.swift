extension CostFigure {
  /// A chart of these lines: logarithmic when their range asks for it, else from 0.
  static func panel(
    _ title: String, _ lines: [PanelChart.Line], height: Double
  ) -> PanelChart.Panel {
    let values = lines.flatMap { line in
      line.points.compactMap(\.y) + line.band.flatMap { $0.map { [$0.low, $0.high] } ?? [] }
    }
    let high = values.max() ?? 1
    let positive = values.filter { $0 > 0 }.min() ?? 1
    let hasNegative = values.contains { $0 < 0 }
    let kind = hasNegative ? .linear : Scale.kind(for: positive, high)
    let (low, top) =
      kind == .linear
      ? (min(0, values.min() ?? 0), high > 0 ? high * 1.04 : 1) : (positive / 1.15, high * 1.15)
    let ticks =
      kind == .linear
      ? Ticks.linear(low, top, about: height < 120 ? 2 : 5)
      : thinned(Ticks.logarithmic(low, top), height)
    return PanelChart.Panel(
      title: title, kind: kind, low: low, high: top, ticks: ticks,
      label: NumberText.tick, lines: lines, height: height)
  }

  /// As many marks as have room.
  private static func thinned(_ ticks: [Double], _ height: Double) -> [Double] {
    let most = max(2, Int(height / 24))
    let stride = (ticks.count + most - 1) / most
    return ticks.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }
}
