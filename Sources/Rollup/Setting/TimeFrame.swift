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

  /// The slots that count.
  public var measuredSlots: Int { slots - warmUpSlots }
}
