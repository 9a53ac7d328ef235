/// What the players of a game do: for each of its roles, which part of the members plays which
/// strategy.
///
/// The name says it in lowest terms, so that equal behaviour has one name:
/// `prover=lazy-roller+honest:3/sequencer=gouge` is the first quarter of the provers lazy, the other
/// three quarters honest, and every sequencer gouging.
public struct StrategyProfile: Hashable, Sendable {
  /// What the members of one role do.
  public struct Part: Hashable, Sendable {
    /// The name of a group of players or of a role.
    public let role: String
    /// The strategies in the order of the members who play them, the first members first.
    public let plays: [Play]

    /// Of the members of `role` as many parts as `plays` say, first members first.
    public init(_ role: String, _ plays: [Play]) {
      precondition(plays.allSatisfy { $0.parts > 0 } && !plays.isEmpty, "somebody plays something")
      self.role = role
      let unit = plays.reduce(0) { Self.greatestDivisor($0, $1.parts) }
      self.plays = plays.map { Play($0.strategy, $0.parts / unit) }
    }

    private static func greatestDivisor(_ a: Int, _ b: Int) -> Int {
      b == 0 ? a : greatestDivisor(b, a % b)
    }
  }

  /// A strategy with the number of parts of the role that play it.
  public struct Play: Hashable, Sendable {
    /// The name: `honest`, `learned`, an attack's, or one that the group is given.
    public let strategy: String
    /// How many parts, at least 1.
    public let parts: Int

    /// So many parts play `strategy`.
    public init(_ strategy: String, _ parts: Int) {
      self.strategy = strategy
      self.parts = parts
    }
  }

  /// The roles in order; who is in none of them is honest.
  public let parts: [Part]

  /// A profile of these roles.
  public init(_ parts: [Part]) { self.parts = parts }

  /// Reads `ROLE=STRATEGY+STRATEGY:PARTS/ROLE=…`; `nil` for anything else.
  public init?(_ text: String) {
    var parts: [Part] = []
    for field in text.split(separator: "/", omittingEmptySubsequences: false) {
      let sides = field.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, Self.isName(sides[0]),
        !parts.contains(where: { $0.role == sides[0] })
      else { return nil }
      var plays: [Play] = []
      for play in sides[1].split(separator: "+", omittingEmptySubsequences: false) {
        let pieces = play.split(separator: ":", omittingEmptySubsequences: false)
        guard pieces.count <= 2, let name = pieces.first, Self.isName(name) else { return nil }
        let count = pieces.count == 2 ? Int(pieces[1]) : 1
        guard let count, (1...Self.mostParts).contains(count) else { return nil }
        plays.append(Play(String(name), count))
      }
      parts.append(Part(String(sides[0]), plays))
    }
    self.parts = parts
  }

  /// As many as a group may have members.
  private static let mostParts = 10_000

  /// Lower-case letters, digits and hyphens.
  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// The name, which reads back.
  public var name: String {
    parts.map { part in
      let plays = part.plays.map { $0.parts == 1 ? $0.strategy : "\($0.strategy):\($0.parts)" }
      return "\(part.role)=\(plays.joined(separator: "+"))"
    }.joined(separator: "/")
  }
}

extension StrategyProfile.Part {
  /// The strategy of each of `count` members; parts that do not divide them evenly are rounded down
  /// from the front.
  func strategies(of count: Int) -> [String] {
    let total = plays.reduce(0) { $0 + $1.parts }
    var strategies: [String] = []
    var seen = 0
    for play in plays {
      seen += play.parts
      let end = seen * count / total
      while strategies.count < end { strategies.append(play.strategy) }
    }
    return strategies
  }
}
