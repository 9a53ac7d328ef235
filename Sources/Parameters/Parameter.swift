/// One thing that a user can set: its key, what may stand there, and why the default is what it is.
public struct Parameter: Sendable {
  /// The key in the file, kebab-case, without dots.
  public let key: String
  /// What may stand under the key.
  public let shape: Shape
  /// What stands there when the user writes nothing.
  public let fallback: Fallback
  /// One sentence: what it means.
  public let meaning: String
  /// Where the default comes from.
  public let source: Source

  /// A parameter under `key`.
  public init(
    _ key: String, _ shape: Shape, default fallback: Fallback, _ meaning: String,
    source: Source = .interface
  ) {
    self.key = key
    self.shape = shape
    self.fallback = fallback
    self.meaning = meaning
    self.source = source
  }

  /// A parameter whose value is one scalar.
  public init(
    _ key: String, _ kind: Kind, default fallback: Fallback, _ meaning: String,
    source: Source = .interface
  ) {
    self.init(key, .leaf(kind), default: fallback, meaning, source: source)
  }
}

/// What a parameter is when the user does not say.
public enum Fallback: Sendable {
  /// The user must say.
  case required
  /// It is left out, which has a meaning of its own.
  case absent
  /// This text, as it would stand in the file (YAML flow style for maps).
  case text(String)
  /// A record of its own parameters' defaults.
  case fields
}

/// Where a default value comes from; printed by `explain`.
public enum Source: Sendable, Hashable {
  /// A choice of the interface that no result leans on (a name, a size of output).
  case interface
  /// A published figure, with its reference.
  case published(String)
  /// A modelling choice of ours, with the reason for it; listed with every result.
  case assumption(String)
}

/// One of several named things that may stand in a place, with parameters of its own.
public struct Variant: Sendable {
  /// The name in the file.
  public let name: String
  /// One sentence: what it does.
  public let summary: String
  /// What can be set about it.
  public let parameters: [Parameter]
  /// Where it comes from: paper, contract, EIP.
  public let source: String

  /// A choice called `name`.
  public init(
    _ name: String, _ summary: String, _ parameters: [Parameter] = [], source: String = ""
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.source = source
  }
}

/// What may stand under a key.
public indirect enum Shape: Sendable {
  /// One scalar.
  case leaf(Kind)
  /// A map with these keys and no others.
  case record([Parameter])
  /// A map whose keys the user names (kebab-case), all of one shape; `of` says what an entry is.
  case table(Shape, of: String)
  /// `NAME`, or a map with `NAME` under `tag` and that variant's parameters beside it.
  case rule(tag: String, [Variant])
  /// A map with exactly one key, a variant's name, over that variant's parameters.
  ///
  /// A variant whose only parameter has the variant's own name is written without the inner map
  /// (`{constant: 1 ether}`), and where it is the first, its value alone will do (`1 ether`).
  case oneOf([Variant])
  /// A list of exactly these scalars; the one shape that a path cannot reach into.
  case list([Kind])
  /// A list of so many scalars of one kind or more, each once; a path cannot reach into it either.
  case many(Kind, atLeast: Int)
  /// A list of so many things of one shape or more, alike or not; paths count them from 0.
  case series(Shape, atLeast: Int)
  /// Either shape; the first that fits the outer form of what is written (scalar or map).
  case either(Shape, Shape)
}
