internal import Parameters

extension Resolution {
  /// Loads the feeds; a user's file stands for the shipped feed, and is named by absolute path.
  mutating func resolveFeedOrigins() {
    if let origin = origin("l1") {
      load("l1") { resolution throws(ScenarioError) in
        resolution.feeds.l1 = try FeedShelf.l1(origin)
      }
    }
    if value("feeds.blobs.process")?.spelling == "replay", let origin = origin("blobs") {
      load("blobs") { resolution throws(ScenarioError) in
        resolution.feeds.blobs = try FeedShelf.blobs(origin)
      }
    }
    if let origin = origin("eth-usd") {
      load("eth-usd") { resolution throws(ScenarioError) in
        resolution.feeds.price = try FeedShelf.price(origin)
      }
    }
  }

  private mutating func load(
    _ key: String, _ body: (inout Resolution) throws(ScenarioError) -> Void
  ) {
    guard frozen == nil else { return }
    do {
      try body(&self)
    } catch {
      let keys = ["feeds", key, "file"]
      issues.add(error, at: source.place(of: keys), keys.joined(separator: "."))
    }
  }

  private mutating func origin(_ key: String) -> FeedOrigin? {
    let path = "feeds.\(key)"
    guard let file = value("\(path).file") else {
      return value("\(path).replay").map { .shipped($0.spelling) }
    }
    let written = source["feeds"]?[key]
    if written?["replay"] != nil {
      refuse("\(path).replay", "both 'replay' and 'file'", "one of them")
      return nil
    }
    let place = source.place(of: ["feeds", key, "file"])
    let absolute = files.absolute(file.spelling, at: place)
    guard !file.spelling.isEmpty else { return nil }
    put(.text(absolute), at: "file", in: ["feeds", key], order: ["process"])
    if var feed = value(path) {
      feed["replay"] = nil
      replace(["feeds", key], feed)
    }
    return .file(absolute)
  }

  /// Aligns the blob fees: by the calendar where they cover the run, to their first row otherwise.
  mutating func resolveBlobs() {
    guard let feed = feeds.blobs, let start = moment("time.start"),
      let length = nanoseconds("time.length")
    else { return }
    let end = start + length / 1_000_000_000
    var align = moment("feeds.blobs.align")
    if let align, align < feed.start || align >= feed.end {
      refuse(
        "feeds.blobs.align", "'\(Moment.text(align))' is outside the feed",
        "a moment from \(Moment.text(feed.start)) to \(Moment.text(feed.end))")
      return
    }
    if align == nil { align = feed.start <= start && end <= feed.end ? start : feed.start }
    guard let align else { return }
    put(
      .leaf(.timestamp(align), text: Moment.text(align)), at: "align", in: ["feeds", "blobs"],
      order: ["process", "file", "replay"])
    if align != start {
      let note =
        "blob fees are those of \(Moment.text(align)) on, aligned to the run's start at "
        + "\(Moment.text(start))"
      notes.append("feeds.blobs: \(note)")
      assumptions.append(
        Assumption(
          name: "feeds.blobs.align", value: Moment.text(align), unit: "",
          source: "the feed's calendar is another than the run's: \(note)"))
    }
    if align + (end - start) > feed.end {
      notes.append(
        "feeds.blobs: the feed ends after \((feed.end - align) / 3_600) h of the run and starts again"
      )
    }
  }

  /// Notes what the outside price starts at and how its moves are calibrated.
  mutating func resolvePrice() {
    guard let feed = feeds.price, let start = moment("time.start") else { return }
    let (price, isRecorded) = feed.close(before: start / 86_400)
    if !isRecorded {
      notes.append(
        "feeds.eth-usd: the run starts outside the feed; the price starts at the feed's first close, "
          + Value.dollars(price.rawValue).text())
    }
    let process = value("mev.price.process")?.spelling
    let figures = feed.calibration
    let calibrated: [(key: String, value: Double, unit: String)] =
      process == "gbm"
      ? [("sigma", figures.totalSigma, "per root day")]
      : [
        ("sigma", figures.sigma, "per root day"), ("jumps", figures.jumps, "per day"),
        ("jump-sigma", figures.jumpSigma, ""),
      ]
    for figure in calibrated where value("mev.price.\(figure.key)") == nil {
      assumptions.append(
        Assumption(
          name: "mev.price.\(figure.key)", value: "\(figure.value)", unit: figure.unit,
          source: "calibrated on \(figures.count) daily moves of \(feed.name)"
            + (process == "gbm" ? "" : "; a move beyond 3 x 1.4826 MAD is a jump")))
    }
  }

  mutating func replace(_ path: [String], _ value: Resolved) {
    guard let last = path.last else { return }
    put(
      value, at: last, in: Array(path.dropLast()),
      order: self.value(path.dropLast().joined(separator: "."))?.entries.map(\.key) ?? [])
  }
}
