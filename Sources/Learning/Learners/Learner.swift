// What every learner is to a session: a small record beside flat memory. The record has the rule's
// constants and the learner's clock; all that was learned is in the memory, so that it can be kept,
// copied and read back as numbers.

/// A rule that picks one of finitely many actions and learns from what came of it.
///
/// Conforming types are small structs without references. A session is specialised for its type of
/// learner, so none of these calls is dynamic.
protocol Learner: Sendable {
  /// What the session must work out for this learner.
  var needs: LearnerNeeds { get }

  /// How much memory the learner lives in.
  var size: LearnerMemory.Size { get }

  /// Writes the memory of a learner that knows nothing and returns its clock to 0.
  mutating func begin(_ memory: LearnerMemory, _ random: inout some RandomSource)

  /// Goes on at an age, with a memory that was kept; false where it is not one of such a learner.
  mutating func resume(at age: Int, _ memory: LearnerMemory) -> Bool

  /// The action that the learner plays now.
  mutating func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int

  /// Learns from a period; true where the greedy action of some state has changed.
  mutating func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool

  /// The action that the learner thinks best in a state; its likeliest one where it mixes.
  func greedyAction(_ state: Int, _ memory: LearnerMemory) -> Int

  /// Writes with which probability `choose` would return each action.
  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>)
}

/// What a learner is told beyond its own state, action and reward.
struct LearnerNeeds: OptionSet, Sendable {
  let rawValue: UInt8

  /// After a period, the payoff of every own action against what the others did.
  static let payoffs = LearnerNeeds(rawValue: 1)
  /// Before a choice, the expected payoff of every own action against the learner's beliefs, which
  /// lie at the start of its memory's values: the probabilities of all players' actions in order.
  static let expectations = LearnerNeeds(rawValue: 2)
}

/// What a learner sees before it chooses.
struct Situation {
  /// The learner's state, from 0.
  let state: Int
  /// The expected payoff of every own action against the learner's beliefs, where it needs that.
  var expectations: UnsafePointer<Double>?
}

/// What a learner sees after a period.
struct Outcome {
  /// The state in which it chose.
  let state: Int
  /// What it played.
  let action: Int
  /// What it got, in the unit of the game.
  let reward: Double
  /// The state of its next choice.
  let next: Int
  /// The payoff of every own action against what the others did, where the learner needs that.
  var payoffs: UnsafePointer<Double>?
  /// What all players did.
  let actions: UnsafePointer<Int>
  /// With which probability each player played each of its actions, where players show mixed
  /// strategies instead of actions.
  var profile: UnsafePointer<Double>?
  /// The weights that the action was drawn by and their sum, where its learner has learned since;
  /// only learners with a `SoftmaxTable` look at it.
  var drawnBy: UnsafePointer<Double>?
}

/// Where a learner keeps what it has learned: numbers and indices, in one piece each.
struct LearnerMemory {
  let values: UnsafeMutablePointer<Double>
  let indices: UnsafeMutablePointer<Int32>

  /// How many numbers and indices a learner needs.
  struct Size: Hashable, Sendable {
    var values: Int
    var indices: Int
  }
}
