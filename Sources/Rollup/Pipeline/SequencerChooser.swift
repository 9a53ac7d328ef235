internal import Randomness

/// Users' choice of a sequencer, and so of the queue that they wait in.
struct SequencerChooser: Sendable {
  private let choice: SequencerChoice
  private let sequencers: Range<Int>
  private let seed: UInt64
  private let largest: Int
  private var last = 0

  init(_ choice: SequencerChoice, _ run: RunFrame) {
    self.choice = choice
    sequencers = run.sequencers
    seed = run.seed
    let first = run.sequencers.lowerBound
    // Of equals the first.
    largest =
      (run.sequencers.max {
        (run.etherAtStart[$0], -$0) < (run.etherAtStart[$1], -$1)
      } ?? first) - first
  }

  /// Hears whose batch became final.
  mutating func finalised(_ poster: Int) {
    if sequencers.contains(poster) { last = poster - sequencers.lowerBound }
  }

  /// The queue of an arrival of a slot, drawn by its place in the tape.
  func queue(slot: Int, arrival: Int) -> UInt8 {
    switch choice {
    case .random:
      var stream = RandomStream(
        seed: seed, purpose: .userChoice, entity: UInt32(arrival), slot: UInt32(slot))
      return UInt8(stream.below(UInt32(sequencers.count)))
    case .lastSuccessful: return UInt8(last)
    case .largest: return UInt8(largest)
    case .broadcast: return 0
    }
  }
}
