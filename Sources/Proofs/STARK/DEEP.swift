/// The values that a proof claims outside the domain.
package struct Openings: Sendable, Hashable {
  /// Each trace column at z.
  package var trace: [Quartic]
  /// Each trace column at g z.
  package var next: [Quartic]
  /// Both chunks of the quotient at z.
  package var quotient: [Quartic]

  /// What the transcript absorbs.
  var bytes: [UInt8] { (trace + next + quotient).flatMap(\.bytes) }

  /// The quotient at z: low chunk + z^N · high chunk.
  func quotient(at z: Quartic, rows: Int) -> Quartic {
    quotient[0] + z.power(UInt64(rows)) * quotient[1]
  }
}

/// The composition that FRI tests: every opened function, less its claimed value, divided.
///
///     sum_k gamma^k (T_k(x) - T_k(z)) / (x - z) + sum_k gamma^(C+k) (T_k(x) - T_k(g z)) / (x - g z)
///       + sum_c gamma^(2C+c) (Q_c(x) - Q_c(z)) / (x - z)
///
/// Of degree below N - 1 if and only if all functions are polynomials of degree below N that have the
/// claimed values, but for few gamma (DEEP-FRI, eprint 2019/336).
struct DEEP: Sendable {
  let z: Quartic
  let nextZ: Quartic
  /// The powers of gamma of the trace, of which those at g z are gamma^C times as much.
  let powers: [Quartic]
  /// gamma^C.
  let nextPower: Quartic
  /// gamma^2C and gamma^(2C+1).
  let quotientPowers: [Quartic]
  /// What is claimed at z, and at g z, batched.
  let claimAtZ: Quartic
  let claimAtNext: Quartic

  init(frame: StatementFrame, z: Quartic, gamma: Quartic, openings: Openings) {
    var (powers, power) = ([Quartic](), Quartic.one)
    for _ in 0..<frame.width {
      powers.append(power)
      power *= gamma
    }
    (self.powers, nextPower, self.z, nextZ) = (powers, power, z, z * frame.generator)
    quotientPowers = [power * power, power * power * gamma]
    var (atZ, atNext) = (Quartic.zero, Quartic.zero)
    for k in 0..<frame.width {
      atZ += powers[k] * openings.trace[k]
      atNext += powers[k] * openings.next[k]
    }
    claimAtZ =
      atZ + quotientPowers[0] * openings.quotient[0] + quotientPowers[1] * openings.quotient[1]
    claimAtNext = atNext * power
  }

  /// The composition at x, from the rows of trace and quotient there.
  func value(at x: KoalaBear, trace: [KoalaBear], quotient: [KoalaBear]) -> Quartic {
    var batched = Quartic.zero
    for k in trace.indices { batched += powers[k] * trace[k] }
    let low = Quartic(quotient[0], quotient[1], quotient[2], quotient[3])
    let high = Quartic(quotient[4], quotient[5], quotient[6], quotient[7])
    let atZ = batched + quotientPowers[0] * low + quotientPowers[1] * high - claimAtZ
    let atNext = batched * nextPower - claimAtNext
    return atZ * (Quartic(x) - z).inverse + atNext * (Quartic(x) - nextZ).inverse
  }
}

extension Quartic {
  /// The coefficients, lowest first.
  var coefficients: [KoalaBear] { [a0, a1, a2, a3] }

  /// The coefficients in sixteen bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(self)
    return bytes
  }

  /// Whether the element is one of the base field, where every domain lies.
  var isInBaseField: Bool { a1 == .zero && a2 == .zero && a3 == .zero }
}
