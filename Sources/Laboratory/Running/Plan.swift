public import Rollup
public import Store

/// What is to be run, and how one asks for it.
public struct Plan: Sendable {
  /// Runs some points, which share a tape, under one seed; results in the same order.
  public typealias Simulate =
    @Sendable (_ points: [Int], _ seed: UInt64, _ control: RunControl) throws -> [RunResult]

  /// What is to be run.
  public var manifest: Manifest
  /// By point: points of equal keys read the same tape under one seed.
  public var tapeKeys: [String]
  /// By point: the L1 slots of a run, which measure its work.
  public var slots: [Int]
  /// Where the numbers of a point come from.
  public var provenance: @Sendable (_ point: Int) -> Provenance
  /// Runs points.
  public var simulate: Simulate

  /// A plan for `manifest`, with one tape key and length a point.
  public init(
    manifest: Manifest, tapeKeys: [String], slots: [Int],
    provenance: @escaping @Sendable (_ point: Int) -> Provenance, simulate: @escaping Simulate
  ) {
    precondition(
      tapeKeys.count == manifest.points.count && slots.count == manifest.points.count,
      "one tape key and one length a point")
    self.manifest = manifest
    self.tapeKeys = tapeKeys
    self.slots = slots
    self.provenance = provenance
    self.simulate = simulate
  }
}

/// How a simulation hears that it should stop, and tells how far it is.
public struct RunControl {
  /// Whether to stop; asked about once an epoch.
  public var isCancelled: () -> Bool
  /// Told the number of slots done, about once an epoch.
  public var onEpoch: (Int) -> Void
  /// How many threads share the work of a proof that is really made.
  public var proofThreads = 1

  /// A control that asks and tells these.
  public init(
    isCancelled: @escaping () -> Bool = { false }, onEpoch: @escaping (Int) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.onEpoch = onEpoch
  }
}
