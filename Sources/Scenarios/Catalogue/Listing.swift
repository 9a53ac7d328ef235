/// A table of things that can be named: what `list` shows.
public struct Listing: Hashable, Sendable {
  /// The heads of the columns, kebab-case.
  public let columns: [String]
  /// A row for each thing, the name first; empty text where nothing is known.
  public let rows: [[String]]
}

/// What can be listed.
public enum ListTopic: String, CaseIterable, Sendable {
  /// The presets.
  case designs
  /// The parts of a design with their rules.
  case parts
  /// The metrics of a run.
  case metrics
  /// What players decide.
  case decisions
  /// What players may learn with.
  case learners
  /// The scripted attacks.
  case attacks
  /// The recorded data that is part of the program.
  case feeds
  /// The machines with their prices.
  case hardware
  /// The provers with their published figures.
  case provers
}
