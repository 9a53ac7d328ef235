internal import Quantities

extension Engine {
  /// Seconds between two charges for what provers keep: an hour.
  static var keepSeconds: Double { 3_600 }
}

extension SharedState {
  private static let secondsPerYear = 31_536_000.0

  /// Charges provers for machines that had nothing to do since the last time, at the part of their
  /// price that `proving.standby` says, and for what their deposits could have earned elsewhere.
  mutating func chargeForKeeping() {
    for player in cast.names.indices {
      let idle = floor.idleCost(of: player)
      books.post(Transfer(idle, .ether, from: .player(player), to: .compute, .proverIdle))
    }
    let years = (slotStart - keptUntil) / Self.secondsPerYear
    for player in cast.provers {
      let locked = Double(wide: books.balance(.locked(player), .ether))
      let cost = UInt128(wide: (locked * setting.capitalPerYear * years).rounded())
      books.post(Transfer(cost, .ether, from: .player(player), to: .capital, .proverCapital))
    }
    keptUntil = slotStart
  }
}
