struct ExperimentReading {
  static func isExperiment(_ node: SourceNode) -> Bool { node["experiment"] != nil || node["scenario"] != nil }
  init(_ node: SourceNode, name: String, _ tree: SourceTree) {}
  mutating func basePoint(_ overrides: [Override]) throws(ScenarioError) -> Scenario { fatalError() }
}
