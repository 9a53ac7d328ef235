public import Scenarios

extension Plan {
  /// All runs of an experiment.
  public init(_ experiment: Experiment) {
    self.init(
      name: experiment.name, axes: experiment.axes,
      cells: experiment.points.map { point in
        Cell(point.scenario, point.world, design: point.design, axes: point.axes.map(\.value))
      }, seeds: experiment.seeds)
  }
}
