/// When a run starts, how long it is and which part of it counts.
public struct TimeFrame: Sendable, Hashable {
  /// The length of an L1 slot.
  public static let secondsPerSlot = 12.0

  /// The time of slot 0, in seconds since 1970.
  public var start: Int
  /// The number of L1 slots, at least 1.
  public var slots: Int
  /// The first slots, which metrics and flows leave out; fewer than `slots`.
  public var warmUpSlots: Int
  /// L2 blocks in one L1 slot, at least 1.
  public var blocksPerSlot: Int

  /// A frame of `slots` slots from `start`.
  public init(start: Int, slots: Int, warmUpSlots: Int, blocksPerSlot: Int) {
    precondition(slots > 0 && warmUpSlots >= 0 && warmUpSlots < slots && blocksPerSlot > 0)
    self.start = start
    self.slots = slots
    self.warmUpSlots = warmUpSlots
    self.blocksPerSlot = blocksPerSlot
  }

  /// A length of time in whole slots, to the nearest.
  static func slots(_ seconds: Double, atLeast least: Int = 1) -> Int {
    max(least, Int((seconds / secondsPerSlot).rounded()))
  }

  /// How many slots there are between two blocks that are so far apart at the least; 1 where nothing is
  /// said of that.
  static func slots(ofBlock seconds: Double?) -> Int {
    seconds.map { max(1, Int(($0 / secondsPerSlot).rounded(.up))) } ?? 1
  }

  /// The slots that count.
  public var measuredSlots: Int { slots - warmUpSlots }
}
