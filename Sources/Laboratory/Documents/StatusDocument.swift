internal import Foundation
public import Store

/// How far an experiment is, and what failed.
public struct StatusDocument: Sendable {
  /// What the experiment consists of.
  public let manifest: Manifest
  /// The part of it that the directory is for, as in `2/3`; `nil` for all of it.
  public let shard: String?
  /// How far the experiment, or that part of it, is.
  public let completion: Completion
  /// The runs that failed.
  public let failed: [FailedRun]

  /// Looks at a store.
  public init(_ store: ResultStore) throws {
    manifest = store.manifest
    shard = store.shard?.label
    completion = try store.completion()
    failed = try store.failedRuns()
  }

  /// The status for programs.
  public var json: JSON {
    .object([
      ("experiment", .text(manifest.name)),
      ("version", .text(manifest.version)),
      ("shard", .optional(shard)),
      ("experiment_runs", .whole(manifest.runs)),
      ("total", .whole(completion.total)),
      ("done", .whole(completion.done)),
      ("failed", .whole(completion.failed)),
      ("left", .whole(completion.left)),
      (
        "designs",
        .list(
          completion.rows.map {
            .object([
              ("design", .text($0.design)), ("world", .text($0.world)), ("total", .whole($0.total)),
              ("done", .whole($0.done)), ("failed", .whole($0.failed)), ("left", .whole($0.left)),
            ])
          })
      ),
      (
        "failures",
        .list(
          failed.map { run in
            let point = manifest.points[run.point]
            return .object([
              ("design", .text(point.design)), ("world", .text(point.world)),
              (
                "axes",
                .object(zip(manifest.axes, point.axes).map { ($0, .optional($1)) })
              ),
              ("seed", .unsigned(run.seed)), ("reason", .text(run.reason)),
            ])
          })
      ),
    ])
  }

  /// One row a design and world, RFC 4180.
  public var csv: String {
    completion.rows.reduce(CSV.row(["design", "world", "total", "done", "failed", "left"])) {
      $0
        + CSV.row([
          $1.design, $1.world, "\($1.total)", "\($1.done)", "\($1.failed)", "\($1.left)",
        ])
    }
  }
}
