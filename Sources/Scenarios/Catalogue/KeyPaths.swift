internal import Parameters

/// The declarations of the scenario file as a flat list of key paths.
enum KeyPaths {
  /// The declaration at a dotted path; names that a user gives may be any, or `NAME`.
  static func parameter(
    _ path: String, below root: Parameter = ScenarioSchema.root
  ) -> Parameter? {
    var parameter: Parameter? = root
    for key in path.split(separator: ".", omittingEmptySubsequences: false) {
      parameter = parameter?.shape.childParameter(String(key), in: nil)
    }
    return parameter
  }

  /// A row for each scalar at or below the declaration, with `value` where it has been resolved.
  static func rows(
    _ parameter: Parameter, at path: String, value: Resolved? = nil
  ) -> [Explanation.Row] {
    let own = Explanation.Row(
      path: path, value: value?.flow ?? parameter.fallback.display, unit: parameter.shape.unitText,
      meaning: parameter.meaning, source: parameter.source.display)
    switch parameter.shape {
    case .leaf, .list, .many: return [own]
    case .record(let parameters):
      return parameters.flatMap { below($0, path, value) }
    case .table(let shape, let what):
      let entry = Parameter("NAME", shape, default: .absent, "a \(what)")
      return [own] + rows(entry, at: "\(path).NAME")
    case .rule(let tag, let variants):
      let name = value?[tag]?.spelling
      return [own]
        + variants.filter { name == nil || $0.name == name }.flatMap { variant in
          variant.parameters.flatMap { below($0, path, value) }
        }.unique
    case .oneOf(let variants):
      return [own]
        + variants.flatMap { variant in
          variant.bareParameter.map { below($0, path, value) }
            ?? variant.parameters.flatMap { below($0, "\(path).\(variant.name)", nil) }
        }
    case .series(let shape, _):
      return [own]
        + rows(Parameter("0", shape, default: .absent, ""), at: "\(path).0").dropFirst()
    case .either(_, let second) where second.isDesign:
      return [own] + rows(Parameter("", second, default: .fields, ""), at: path, value: value)
    case .either(_, .rule(_, let variants)):
      return [own] + variants.flatMap(\.parameters).flatMap { below($0, path, value) }.unique
    case .either: return [own]
    }
  }

  private static func below(
    _ parameter: Parameter, _ path: String, _ value: Resolved?
  ) -> [Explanation.Row] {
    rows(parameter, at: SchemaReader.join(path, parameter.key), value: value?[parameter.key])
  }

  /// Every path, with `NAME` for names that a user gives.
  static let all: [String] = {
    var paths: [String] = []
    for parameter in ScenarioSchema.parameters { collect(parameter, parameter.key, &paths) }
    return paths
  }()

  /// The same for experiment files.
  static let experiment: [String] = {
    var paths: [String] = []
    for parameter in ExperimentSchema.keys { collect(parameter, parameter.key, &paths) }
    return paths
  }()

  private static func collect(_ parameter: Parameter, _ path: String, _ paths: inout [String]) {
    if !paths.contains(path) { paths.append(path) }
    for child in parameter.shape.children { collect(child, "\(path).\(child.key)", &paths) }
  }
}

extension Shape {
  /// What may be reached below, each key once for each variant that has it.
  fileprivate var children: [Parameter] {
    switch self {
    case .leaf, .list, .many, .series: []
    case .record(let parameters): parameters
    case .table(let shape, let what): [Parameter("NAME", shape, default: .absent, "a \(what)")]
    case .rule(let tag, let variants):
      [Parameter(tag, .text, default: .absent, "which of them")] + variants.flatMap(\.parameters)
    case .oneOf(let variants):
      variants.map {
        $0.bareParameter ?? Parameter($0.name, .record($0.parameters), default: .absent, $0.summary)
      }
    case .either(let first, let second): first.children + second.children
    }
  }

  /// The unit of a scalar or the form of what may stand here.
  fileprivate var unitText: String {
    switch self {
    case .leaf(let kind): kind.unitText
    case .record: "map"
    case .table(_, let what): "map of \(what) names"
    case .rule(_, let variants), .oneOf(let variants):
      variants.map(\.name).joined(separator: " | ")
    case .list(let kinds): "[\(kinds.map(\.unitText).joined(separator: ", "))]"
    case .many(let kind, _): "list of \(kind.unitText)"
    case .series(let shape, _): "list of \(shape.unitText)"
    case .either(let first, let second): "\(first.unitText) | \(second.unitText)"
    }
  }
}

extension [Explanation.Row] {
  /// Each path once: what several variants share is said of the first.
  fileprivate var unique: [Explanation.Row] {
    var seen: Set<String> = []
    return filter { seen.insert($0.path).inserted }
  }
}

extension Fallback {
  fileprivate var display: String {
    switch self {
    case .required: "(required)"
    case .absent, .fields: ""
    case .text(let text): text
    }
  }
}

extension Source {
  fileprivate var display: String {
    switch self {
    case .interface: ""
    case .published(let reference): reference
    case .assumption(let reason): "assumption: \(reason)"
    }
  }
}
