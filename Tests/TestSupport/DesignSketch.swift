package import Parameters
package import Quantities
package import Rollup

/// A design in few words: the default design, but for what a test changes.
package struct DesignSketch: Sendable {
  /// What is posted, and where.
  package enum Availability: Sendable {
    case blobs(max: Int = 1)
    case calldata(maxBytes: Int = 120_000, zeroBytes: Share = .zero, pricing: String = "eip-2028")
    case stateDiff(bytesPerSlot: Int = 21, carrier: String = "calldata", maxBytes: Int = 120_000)
  }

  /// How users are charged.
  package enum Fees: Sendable {
    case baseFeeAndTip(floor: UInt128 = 10_000_000, dataMargin: Share = Share(percent: 110))
    case gasProportional(
      margin: Share = Share(percent: 110), resetMinutes: Int = 60, floor: UInt128 = 10_000_000)
  }

  package var order = "tip"
  package var blockGasLimit = 6_000_000
  package var maxDelaySeconds = 300
  package var machines = 4
  package var proofSystem = "fflonk"
  package var confirmation = "trusted-state"
  package var availability = Availability.blobs()
  package var overheadGas = 90_000
  package var fees = Fees.baseFeeAndTip()
  /// Treasury, public goods and burn, in percent of fees and of tips.
  package var feeShares: [UInt64] = [0, 0, 0]
  package var tipShares: [UInt64] = [0, 0, 0]
  /// Seconds until a forced transaction is included; `nil`: no escape.
  package var forcedAfterSeconds: Int?
  /// Provers, public goods and burn, in percent of bids.
  package var bidShares: [UInt64] = [0, 0, 0]
  /// Whole parts by name, instead of what the above says.
  package var parts: [String: [Arguments.Entry]] = [:]

  package init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  /// The design.
  package var design: Design {
    Design(
      name: "sketch",
      Arguments(
        [
          .map(
            "sequencing",
            [
              .leaf("rule", .text("centralized")), .leaf("order", .text(order)),
              .leaf("block-gas-limit", .count(blockGasLimit)),
              .leaf("max-delay", .duration(maxDelaySeconds * TimeUnit.seconds.nanoseconds)),
            ]),
          .map(
            "proving",
            [
              .leaf("rule", .text("in-house")), .leaf("machines", .count(machines)),
              .leaf("proof-system", .text(proofSystem)),
            ]),
          .map("confirmation", [.leaf("rule", .text(confirmation))]),
          .map("availability", availabilityEntries),
          .map("fees", feeEntries),
          .map(
            "revenue",
            [
              .leaf("rule", .text("split")), .map("fees", Self.split(feeShares)),
              .map("tips", Self.split(tipShares) + [.leaf("provers", .share(.zero))]),
              .map("bids", Self.split(bidShares, first: "provers")),
            ]),
          .map("penalties", [.leaf("rule", .text("none"))]),
          .map("escape", escapeEntries),
          .map("authorization", [.leaf("rule", .text("any"))]),
        ].map { entry in parts[entry.key].map { .map(entry.key, $0) } ?? entry }))
  }
}

/// The optimistic pipeline in few words.
package struct PipelineSketch: Sendable {
  package var deadlineSeconds = 1800
  package var bond = UInt128(5_000_000_000_000_000_000)
  package var mostUnproven = 0
  package var hasBackup = false
  package var bounty = Share(percent: 50)
  package var backupDelaySeconds = 600
  package var data = "none"
  package var windowSeconds = 600
  package var exclusionSeconds = 0

  package init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  /// The part `confirmation`.
  package var entries: [Arguments.Entry] {
    func seconds(_ key: String, _ value: Int) -> Arguments.Entry {
      .leaf(key, .duration(value * TimeUnit.seconds.nanoseconds))
    }
    return [
      .leaf("rule", .text("optimistic-pipeline")), seconds("proof-deadline", deadlineSeconds),
      .leaf("bond", .ether(bond)), .leaf("most-unproven", .count(mostUnproven)),
      .leaf("backup", .text(hasBackup ? "prover" : "none")), .leaf("bounty", .share(bounty)),
      seconds("backup-delay", backupDelaySeconds), .leaf("data", .text(data)),
      seconds("publication-window", windowSeconds), .leaf("demand-gas", .count(60_000)),
      seconds("exclusion", exclusionSeconds),
    ]
  }
}

extension DesignSketch {
  private var availabilityEntries: [Arguments.Entry] {
    let payload = Arguments.Entry.leaf("payload", .share(Share(billionths: 968_750_000)))
    let overhead = Arguments.Entry.leaf("overhead-gas", .count(overheadGas))
    switch availability {
    case .blobs(let max):
      return [
        .leaf("rule", .text("blobs")), .leaf("max-blobs", .count(max)), payload,
        .map("compression", []), overhead,
      ]
    case .calldata(let maxBytes, let zeroBytes, let pricing):
      return [
        .leaf("rule", .text("calldata")), .leaf("max-bytes", .count(maxBytes)),
        .leaf("zero-bytes", .share(zeroBytes)), .leaf("pricing", .text(pricing)),
        .map("compression", []), overhead,
      ]
    case .stateDiff(let bytesPerSlot, let carrier, let maxBytes):
      return [
        .leaf("rule", .text("state-diff")), .leaf("bytes-per-slot", .count(bytesPerSlot)),
        .leaf("carrier", .text(carrier)), .leaf("max-blobs", .count(1)), payload,
        .leaf("max-bytes", .count(maxBytes)), .leaf("zero-bytes", .share(.zero)),
        .leaf("pricing", .text("eip-2028")), overhead,
      ]
    }
  }

  private var feeEntries: [Arguments.Entry] {
    switch fees {
    case .baseFeeAndTip(let floor, let dataMargin):
      [
        .leaf("rule", .text("base-fee-and-tip")), .leaf("floor", .ether(floor)),
        .leaf("data-margin", .share(dataMargin)),
      ]
    case .gasProportional(let margin, let resetMinutes, let floor):
      [
        .leaf("rule", .text("gas-proportional")), .leaf("margin", .share(margin)),
        .leaf("reset", .duration(resetMinutes * TimeUnit.minutes.nanoseconds)),
        .leaf("floor", .ether(floor)),
      ]
    }
  }

  private var escapeEntries: [Arguments.Entry] {
    guard let forcedAfterSeconds else { return [.leaf("rule", .text("none"))] }
    return [
      .leaf("rule", .text("forced-inclusion")),
      .leaf("delay", .duration(forcedAfterSeconds * TimeUnit.seconds.nanoseconds)),
      .leaf("aggregator-timeout", .duration(5 * TimeUnit.days.nanoseconds)),
      .leaf("gas", .count(100_000)), .leaf("fee", .tokens(10 * UInt128(1_000_000_000_000_000_000))),
    ]
  }

  private static func split(
    _ percent: [UInt64], first: String = "treasury"
  ) -> [Arguments.Entry] {
    zip([first, "public-goods", "burn"], percent).map { name, percent in
      .leaf(name, .share(Share(percent: percent)))
    }
  }
}

extension Arguments.Entry {
  /// A scalar under `key`.
  package static func leaf(_ key: String, _ value: Value) -> Self { Self(key, .leaf(value)) }
  /// A map under `key`.
  package static func map(_ key: String, _ entries: [Self]) -> Self {
    Self(key, .map(Arguments(entries)))
  }
}
