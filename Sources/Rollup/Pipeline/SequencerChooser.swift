internal import Randomness

/// Users' choice of a sequencer, and so of the queue that they wait in.
struct SequencerChooser: Sendable {
  private let choice: SequencerChoice
  private let sequencers: Range<Int>
  private let seed: UInt64
  private let largest: Int
  private var last = 0

  init(_ choice: SequencerChoice, _ cast: CastList, _ setting: Setting, seed: UInt64) {
    self.choice = choice
    sequencers = cast.sequencers
    self.seed = seed
    let capital = setting.players.flatMap { Array(repeating: $0.ether, count: $0.count) }
    let first = cast.sequencers.lowerBound
    // Of equals the first.
    largest =
      (cast.sequencers.max { (capital[$0], -$0) < (capital[$1], -$1) } ?? first) - first
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
