internal import Parameters
internal import Rollup

/// `design`: who orders, proves, is paid and is punished.
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

  static let parameter = Parameter(
    "design", .either(.leaf(.text), .record([base, name] + parts)), default: .required,
    "the incentive design: a preset's name, a file, or a map with 'base' and what differs from it")

  /// What a design file may hold.
  static let file: [Parameter] =
    [
      Parameter("rolluplab", .count(1...1), default: .absent, "the version of the file format"),
      name, base,
    ] + parts
}
