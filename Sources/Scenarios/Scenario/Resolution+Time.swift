internal import Parameters

extension Resolution {
  /// Fills in start and warm-up and checks that the L1 feed covers the run.
  mutating func resolveTime() {
    guard let length = wholeSlots("time.length", .days) else { return }
    guard length <= 26_280_000 else {
      refuse(
        "time.length", "'\(value("time.length")?.spelling ?? "")' is too long", "at most 3650 d")
      return
    }
    var warmUp = min(length / 10, 1_800)
    if value("time.warm-up") != nil {
      guard let given = wholeSlots("time.warm-up", .hours) else { return }
      warmUp = given
    } else {
      putWarmUp(warmUp * TimeSection.slot)
    }
    guard warmUp < length else {
      refuse(
        "time.warm-up", "'\(value("time.warm-up")?.spelling ?? "")' leaves nothing to measure",
        "less than the length, \(Self.text(length))")
      return
    }
    resolveStart(length)
  }

  /// The slots of a time, which must be whole; `nil` where it was refused.
  private mutating func wholeSlots(_ path: String, _ unit: TimeUnit) -> Int? {
    guard let nanoseconds = nanoseconds(path) else { return nil }
    let (slots, rest) = nanoseconds.quotientAndRemainder(dividingBy: TimeSection.slot)
    guard rest != 0 else { return slots }
    let near = [slots, slots + 1].map {
      "'\(Value.duration($0 * TimeSection.slot).text(unit: unit))'"
    }
    refuse(
      path, "'\(value(path)?.spelling ?? "")' is no whole number of L1 slots of 12 s",
      "a multiple of 12 s, such as \(near[0]) or \(near[1])")
    return nil
  }

  private mutating func resolveStart(_ slots: Int) {
    guard let feed = feeds.l1 else { return }
    let given = moment("time.start") ?? feed.start
    let policy = value("feeds.l1.when-exhausted")?.spelling
    // Rounded up: up to 11 s before the first row are still its slot.
    let index = given > feed.start - 12 ? (given - feed.start + 11) / 12 : -1
    guard index >= 0, index < feed.slots else {
      refuse(
        "time.start", "'\(Moment.text(given))' is outside the feed '\(feed.name)'",
        "a moment from \(Moment.text(feed.start)) to \(Moment.text(feed.end - 12))")
      return
    }
    let start = feed.start + 12 * index
    put(
      .leaf(.timestamp(start), text: Moment.text(start)), at: "start", in: ["time"], order: [])
    let left = feed.slots - index
    if policy == "refuse" && slots > left {
      refuse(
        "time.length",
        "the run is \(slots) slots long and the feed '\(feed.name)' has \(left) from its start on",
        "at most \(Self.text(left)), or feeds.l1.when-exhausted 'loop' or 'resample-days'")
    }
    if policy == "loop" && slots > left {
      notes.append("feeds.l1: the feed ends after \(left) slots of the run and starts again")
    }
    if policy == "resample-days" && feed.slots < L1Replay.slotsPerDay {
      refuse(
        "feeds.l1.when-exhausted", "the feed '\(feed.name)' is shorter than a day",
        "'refuse' or 'loop', or a feed of whole days")
    }
  }

  private static func text(_ slots: Int) -> String {
    Value.duration(slots * TimeSection.slot).text(unit: .days)
  }

  private mutating func putWarmUp(_ nanoseconds: Int) {
    let value = Value.duration(nanoseconds)
    let node = Resolved.leaf(value, text: value.text(unit: .hours))
    put(node, at: "warm-up", in: ["time"], order: ["start", "length", "warm-up"])
    assumptions.append(Assumption("time.warm-up", node, TimeSection.warmUpReason))
  }
}
