/// When the lifetime of each channel is over: one after another, evenly over a lifetime, over and
/// over, as if they had been opened so before the run.
struct ChannelCalendar {
  private let channels: Int
  private let slots: Int
  private var next = 0
  private var start = 0

  init(channels: Int, lifetime: Double) {
    self.channels = channels
    slots = max(1, Int((lifetime / TimeFrame.secondsPerSlot).rounded(.up)))
  }

  /// Those whose time is over by `slot` and that were not named before.
  mutating func due(in slot: Int) -> [Int] {
    var due: [Int] = []
    while channels > 0, start + next * slots / channels <= slot {
      due.append(next)
      next += 1
      if next == channels {
        next = 0
        start += slots
      }
    }
    return due
  }
}
