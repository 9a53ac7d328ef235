internal import Parameters

extension Resolution {
  /// Fills in start and warm-up, rounds to whole slots and checks that the L1 feed covers the run.
  mutating func resolveTime() {
    guard let written = nanoseconds("time.length") else { return }
    let slot = TimeSection.slot
    let slots = (written + slot - 1) / slot
    guard slots <= 26_280_000 else {
      refuse(
        "time.length", "'\(value("time.length")?.spelling ?? "")' is too long", "at most 3650 d")
      return
    }
    if slots * slot != written {
      notes.append("time.length is rounded up to \(slots) slots of 12 s")
    }
    putDuration(slots * slot, "length", .days)
    var warmUp = min(slots / 10, 1_800)
    if let given = nanoseconds("time.warm-up") {
      warmUp = given / slot
    } else {
      assume("time.warm-up", warmUp * slot)
    }
    guard warmUp < slots else {
      refuse(
        "time.warm-up", "'\(value("time.warm-up")?.spelling ?? "")' leaves nothing to measure",
        "less than the length, \(Value.duration(slots * slot).text(unit: .days))")
      return
    }
    putDuration(warmUp * slot, "warm-up", .hours)
    resolveStart(slots)
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
        "feeds.l1.when-exhausted",
        "the run is \(slots) slots long and the feed '\(feed.name)' has \(left) from its start on",
        "a shorter time.length (at most \(Self.text(left))), or 'when-exhausted: loop' or "
          + "'resample-days'")
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

  private mutating func putDuration(_ nanoseconds: Int, _ key: String, _ unit: TimeUnit) {
    let value = Value.duration(nanoseconds)
    put(
      .leaf(value, text: value.text(unit: unit)), at: key, in: ["time"],
      order: ["start", "length", "warm-up"])
  }

  private mutating func assume(_ path: String, _ nanoseconds: Int) {
    let value = Value.duration(nanoseconds)
    assumptions.append(
      Assumption(
        path, .leaf(value, text: value.text(unit: .hours)),
        "a tenth of the run, at most 6 h, fills the queues and fee averages"))
  }
}
