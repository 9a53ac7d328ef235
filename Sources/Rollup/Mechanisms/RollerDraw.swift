internal import Quantities
package import Randomness

/// Who is drawn for the next piece of work, by the rollers' scores.
package struct RollerDraw: Sendable {
  /// How a group is chosen by scores.
  package enum Selection: Sendable, Hashable {
    /// One by one, each in proportion to the scores that remain.
    case proportional
    /// The highest scores, without chance.
    case highest
  }

  /// A committee that is elected by score, and within which work is dealt with equal chances.
  package struct Committee: Sendable, Hashable {
    /// How many members it has, at least 1.
    package var size: Int
    /// How long a committee stays, in seconds, above 0.
    package var epochSeconds: Double

    package init(size: Int, epochSeconds: Double) {
      precondition(size > 0 && epochSeconds > 0, "a committee of nobody, or for no time")
      self.size = size
      self.epochSeconds = epochSeconds
    }
  }

  /// How a group is chosen by scores: who works, or the committee.
  package let selection: Selection
  /// The terms of the committee; `nil`: work is dealt by score.
  package let committee: Committee?
  /// Who is elected, by number.
  package private(set) var members: [Int] = []
  private var epoch = -1

  /// A draw by scores, or by equal chances within a committee that is elected by scores.
  package init(_ selection: Selection, committee: Committee? = nil) {
    self.selection = selection
    self.committee = committee
  }

  /// Elects the committee of the epoch in which `seconds` lies, if it has none yet.
  ///
  /// Epochs are counted from second 0; the scores are those of the first moment that asks for it.
  package mutating func elect(
    _ scores: @autoclosure () -> [Double], at seconds: Double, seed: UInt64
  ) {
    guard let committee else { return }
    let current = Int((seconds / committee.epochSeconds).rounded(.down))
    guard current != epoch else { return }
    epoch = current
    var stream = RandomStream(
      seed: seed, purpose: .committee, slot: UInt32(truncatingIfNeeded: current))
    members = choose(committee.size, by: scores(), from: &stream)
  }

  /// Up to `count` different rollers with a score, in the order in which they were drawn.
  package func draw(_ count: Int, by scores: [Double], from stream: inout RandomStream) -> [Int] {
    guard committee != nil else { return choose(count, by: scores, from: &stream) }
    var equal = [Double](repeating: 0, count: scores.count)
    for member in members where scores[member] > 0 { equal[member] = 1 }
    return Self.drawn(count, by: equal, from: &stream)
  }

  private func choose(_ count: Int, by scores: [Double], from stream: inout RandomStream) -> [Int] {
    switch selection {
    case .proportional: return Self.drawn(count, by: scores, from: &stream)
    case .highest:
      var left = scores
      var chosen = [Int](repeating: 0, count: count)
      var scores = left.mutableSpan
      var places = chosen.mutableSpan
      let found = TopScores.choose(&scores, into: &places)
      return Array(chosen.prefix(found))
    }
  }

  private static func drawn(
    _ count: Int, by scores: [Double], from stream: inout RandomStream
  ) -> [Int] {
    var left = scores
    var chosen = [Int](repeating: 0, count: count)
    var scores = left.mutableSpan
    var places = chosen.mutableSpan
    let found = PlackettLuce.draw(&scores, into: &places, from: &stream)
    return Array(chosen.prefix(found))
  }
}
