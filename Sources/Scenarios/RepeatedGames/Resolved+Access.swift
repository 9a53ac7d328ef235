internal import Parameters

// Typed access for those who declared the keys: the reader has checked every value against its
// declaration, so nothing here is asked of what it is not.

extension Resolved {
  /// The number under `key`; nil where there is none, or a name in its place.
  func number(_ key: String) -> Double? { self[key]?.number }

  /// The whole number under `key`; nil where there is none, or a name in its place.
  func count(_ key: String) -> Int? {
    guard case .leaf(.count(let count), _)? = self[key] else { return nil }
    return count
  }

  /// The numbers under `key`, or the one that stands there alone.
  func numbers(_ key: String) -> [Double]? { self[key]?.numbers }

  /// The whole numbers under `key`, or the one that stands there alone.
  func counts(_ key: String) -> [Int]? { numbers(key)?.map { Int($0) } }

  /// The name under `key`.
  func text(_ key: String) -> String? {
    guard case .leaf(.text(let text), _)? = self[key] else { return nil }
    return text
  }

  /// Whether `key` is on.
  func flag(_ key: String) -> Bool {
    guard case .leaf(.flag(let flag), _)? = self[key] else { return false }
    return flag
  }

  /// The numbers of a list, or the one that stands alone.
  var numbers: [Double]? {
    if case .list(let items) = self { return items.compactMap(\.number) }
    return number.map { [$0] }
  }

  private var number: Double? {
    switch self {
    case .leaf(.number(let number), _): number.double
    case .leaf(.count(let count), _): Double(count)
    default: nil
    }
  }
}
