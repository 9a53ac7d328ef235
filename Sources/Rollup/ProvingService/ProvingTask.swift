/// A kind of task of a job: ahead, a chunk or a merge by its level, or at the end.
struct ProvingTask: Sendable, Hashable {
  let level: Int8

  static let lead = Self(level: -1)
  static let chunk = Self(level: 0)
  static let tail = Self(level: .max)
  static func merge(_ level: Int) -> Self { Self(level: Int8(level)) }
}
