package import Rollup

/// What a cast needs to know of a design.
package struct DesignView: Sendable {
  /// The kinds of decision, as requests number them.
  package var decisions: [DecisionKind]
  /// The sequencers that the design has room for; `nil`: for all.
  package var seats: Int?

  /// A design that asks these decisions of so many sequencers.
  package init(decisions: [DecisionKind], seats: Int? = nil) {
    self.decisions = decisions
    self.seats = seats
  }

  init(_ design: Design) {
    self.init(decisions: design.decisions, seats: design.sequencing.seats)
  }
}
