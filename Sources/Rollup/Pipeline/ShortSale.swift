public import Quantities

/// Players who sell the network token short when the measured part of a run begins, and buy it back
/// at its end.
public struct ShortSale: Sendable {
  /// Who, by the engine's numbers.
  public var players: [Int]
  /// How much of what each owned at the start the position is worth.
  public var share: Share

  /// A short position of each of `players`.
  public init(players: [Int], share: Share) {
    self.players = players
    self.share = share
  }
}

/// The short positions of a run.
struct ShortBook {
  private let sale: ShortSale?
  private(set) var open: [(player: Int, short: Short, since: Double)] = []
  /// What positions were worth when they were opened, by player, in wei.
  private(set) var notional: [Int: UInt128] = [:]

  init(_ sale: ShortSale?) { self.sale = sale }

  /// Opens the positions.
  mutating func open(_ books: inout Books, _ setting: Setting, price: Double, at seconds: Double) {
    guard let sale, open.isEmpty else { return }
    let owned = setting.players.flatMap { Array(repeating: $0.ether, count: $0.count) }
    for player in sale.players {
      let amount = Wei(sale.share.of(owned[player].rawValue))
      let short = Short(notional: amount, price: price, setting.token)
      books.post(
        Transfer(short.impact, .ether, from: .player(player), to: .market, .impact))
      open.append((player, short, seconds))
      notional[player] = amount.rawValue
    }
  }

  /// Closes the positions: gain or loss, the premium for borrowing, and the impact.
  mutating func close(_ books: inout Books, price: Double, at seconds: Double) {
    for (player, short, since) in open {
      let me = Party.player(player)
      let gain = short.gain(at: price)
      books.post(
        Transfer(
          gain.magnitude, .ether, from: gain > 0 ? .market : me, to: gain > 0 ? me : .market,
          .short))
      let premium = short.borrow(seconds: UInt64(max(0, seconds - since)))
      books.post(Transfer(premium, .ether, from: me, to: .market, .borrow))
      books.post(Transfer(short.impact, .ether, from: me, to: .market, .impact))
    }
    open.removeAll()
  }
}
