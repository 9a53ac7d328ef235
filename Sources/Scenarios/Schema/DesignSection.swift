internal import Parameters
internal import Rollup

/// `design`: who orders, proves, is paid and is punished; or what rollups descend from.
enum DesignSection {
  /// The nine parts.
  static let parts: [Parameter] = Part.allCases.map { part in
    let first = Registry.rules(for: part).first?.declaration.name ?? ""
    return Parameter(part.rawValue, Registry.shape(of: part), default: .text(first), part.question)
  }

  static let name = Parameter(
    "name", .text, default: .absent,
    "the design's name in results; that of the preset or file where it is not given")

  static let base = Parameter(
    "base", .text, default: .absent,
    "the preset or design file whose parts hold where this map says nothing; "
      + "without one, the first rule of each part")

  static let lineageName = Parameter(
    Lineage.tag, .choice(Lineage.declarations.map { Choice($0.name, $0.summary) }),
    default: .absent, "what rollups descend from, instead of the nine parts")

  /// `lineage`, and the parameters of all of them, which stand beside it.
  static let lineage: [Parameter] =
    [lineageName]
    + Lineage.declarations.flatMap { lineage in
      lineage.parameters.map { parameter in
        Parameter(
          parameter.key, parameter.shape, default: parameter.fallback,
          "\(lineage.name): \(parameter.meaning)", source: parameter.source)
      }
    }

  /// What the map may hold, one way or the other.
  static let body = Shape.record([base, name] + parts + lineage)

  static let parameter = Parameter(
    "design", .either(.leaf(.text), body), default: .required,
    "the incentive design: a preset's name, a file, or a map with 'base' and what differs from it; "
      + "or with 'lineage' and its parameters")

  /// `design` once its base is merged in.
  static func resolved(isLineage: Bool) -> Parameter {
    isLineage
      ? Parameter("design", Lineage.shape, default: .required, parameter.meaning)
      : Parameter("design", .record(parts), default: .fields, parameter.meaning)
  }

  /// What a design file may hold.
  static let file: [Parameter] =
    [
      Parameter("rolluplab", .count(1...1), default: .absent, "the version of the file format"),
      name, base,
    ] + parts + lineage
}
