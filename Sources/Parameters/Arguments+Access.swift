public import Quantities

/// Typed access for those who declared the parameters.
///
/// The reader has checked every value against its declaration and filled in the defaults, so a
/// missing key or another kind is a broken invariant, and traps with the key's name.
extension Arguments {
  /// The map under `key`.
  public func map(_ key: String) -> Arguments {
    guard case .map(let map)? = self[key] else { fail(key, "a map") }
    return map
  }

  /// The map under `key`, or `nil` where the key is absent.
  public func mapIfPresent(_ key: String) -> Arguments? {
    self[key] == nil ? nil : map(key)
  }

  /// The scalars of the list under `key`.
  public func list(_ key: String) -> [Value] {
    guard case .list(let values)? = self[key] else { fail(key, "a list") }
    return values
  }

  /// The amount of ether under `key`.
  public func ether(_ key: String) -> Wei {
    guard case .ether(let wei)? = leaf(key) else { fail(key, "an amount of ether") }
    return Wei(wei)
  }

  /// The amount of tokens under `key`.
  public func tokens(_ key: String) -> TokenAmount {
    guard case .tokens(let units)? = leaf(key) else { fail(key, "an amount of tokens") }
    return TokenAmount(units)
  }

  /// The amount of dollars under `key`.
  public func dollars(_ key: String) -> DollarAmount {
    guard case .dollars(let units)? = leaf(key) else { fail(key, "an amount of dollars") }
    return DollarAmount(units)
  }

  /// The length of time under `key`, in seconds.
  public func seconds(_ key: String) -> Double {
    guard case .duration(let nanoseconds)? = leaf(key) else { fail(key, "a length of time") }
    return Double(nanoseconds) / 1e9
  }

  /// The share under `key`.
  public func share(_ key: String) -> Share {
    guard case .share(let share)? = leaf(key) else { fail(key, "a share") }
    return share
  }

  /// The rate under `key`, per second.
  public func perSecond(_ key: String) -> Double {
    guard case .perMinute(let rate)? = leaf(key) else { fail(key, "a rate") }
    return rate.double / 60
  }

  /// The whole number under `key`.
  public func count(_ key: String) -> Int {
    guard case .count(let count)? = leaf(key) else { fail(key, "a whole number") }
    return count
  }

  /// The number under `key`.
  public func number(_ key: String) -> Double {
    guard case .number(let number)? = leaf(key) else { fail(key, "a number") }
    return number.double
  }

  /// The names of the list under `key`.
  public func names(_ key: String) -> [String] {
    list(key).map { value in
      guard case .text(let name) = value else { fail(key, "a list of names") }
      return name
    }
  }

  /// The name under `key`.
  public func text(_ key: String) -> String {
    guard case .text(let text)? = leaf(key) else { fail(key, "a name") }
    return text
  }

  /// Whether `key` is on.
  public func flag(_ key: String) -> Bool {
    guard case .flag(let flag)? = leaf(key) else { fail(key, "on or off") }
    return flag
  }

  /// The moment under `key` in seconds since 1970, or `nil` where the key is absent.
  public func timestampIfPresent(_ key: String) -> Int? {
    guard self[key] != nil else { return nil }
    guard case .timestamp(let seconds)? = leaf(key) else { fail(key, "a moment") }
    return seconds
  }

  private func leaf(_ key: String) -> Value? {
    guard case .leaf(let value)? = self[key] else { return nil }
    return value
  }

  private func fail(_ key: String, _ wanted: String) -> Never {
    preconditionFailure(
      "'\(key)' is declared as \(wanted) and is not; keys here: \(entries.map(\.key))")
  }
}
