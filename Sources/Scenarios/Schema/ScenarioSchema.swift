internal import Parameters

/// Every key of a scenario file, declared once for reading, defaults, `explain` and the docs.
enum ScenarioSchema {
  /// The sections in the order of the resolved file.
  static let parameters: [Parameter] = [
    Parameter(
      "rolluplab", .count(1...1), default: .required,
      "the version of the file format"),
    Parameter(
      "name", .text, default: .absent,
      "the scenario's name in results; the file's name where it is not given"),
    Parameter(
      "extends", .text, default: .absent,
      "a scenario file, relative to this one, whose maps this file is merged into"),
    DesignSection.parameter, TimeSection.parameter, FeedsSection.parameter,
    UsersSection.parameter, MarketSection.parameter, TokenSection.parameter,
    PlayersSection.parameter, ProvingSection.parameter, LearningSection.parameter,
    RecordSection.parameter,
  ]

  /// The file as one map.
  static let shape = Shape.record(parameters)

  /// The file as the one parameter that has no key.
  static let root = Parameter("", shape, default: .fields, "a scenario")
}

extension ScenarioSchema {
  /// The same after `extends` and the design's base are merged in: what is read.
  static let resolved: [Parameter] = parameters.compactMap { parameter in
    switch parameter.key {
    case "extends": nil
    case "design": DesignSection.resolved(isLineage: false)
    default: parameter
    }
  }

  /// The same for a design whose usual groups of players are these.
  static func resolved(_ usual: UsualGroups, isLineage: Bool) -> [Parameter] {
    resolved.map { parameter in
      switch parameter.key {
      case PlayersSection.parameter.key: PlayersSection.parameter(default: usual.text)
      case DesignSection.parameter.key: DesignSection.resolved(isLineage: isLineage)
      default: parameter
      }
    }
  }
}
