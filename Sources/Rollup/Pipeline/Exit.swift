internal import Quantities

/// How the funds of users left when the operators had stopped.
package struct ExitCourse: Sendable {
  /// The share of the users' funds, by worth, that left within 30 days.
  package var share = 0.0
  /// From the stop until half of what left had left, in seconds; `nil` where nothing left.
  package var halfSeconds: Double?
  /// From the stop until the last exit, in seconds; `nil` where nothing left.
  package var lastSeconds: Double?
}

extension SharedState {
  /// What exits may use of L1's gas (assumption).
  static var shareOfGas: UInt64 { 10 }
  /// How long exits are waited for, in slots: 30 days.
  static var mostSlots: Int { 216_000 }

  /// Lets users leave: each account above the cost of its exit, the largest first, as far as a tenth
  /// of L1's gas goes, with the run's L1 blocks over and over.
  mutating func leave(_ terms: ExitTerms, provesAlone: Bool) -> ExitCourse {
    let delay = terms.delaySeconds + (provesAlone ? terms.proverDelaySeconds : 0)
    let worths = (0..<accounts.count).map { worth(of: $0) }
    let order = worths.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
    let whole = worths.reduce(0, +)
    let room = Int(max(1, setting.l1.gasLimit / Self.shareOfGas / terms.gas))
    var left: [(seconds: Double, worth: Double)] = []
    var sums = ExitSums()
    var next = 0
    var step = Int((delay / TimeFrame.secondsPerSlot).rounded(.up))
    while next < order.count && step < Self.mostSlots {
      let baseFee = setting.l1.baseFee[(slot + step) % setting.l1.baseFee.count]
      let cost = exitCost(terms, baseFee)
      let before = next
      var worth = 0.0
      while baseFee > 0, next < order.count, next - before < room, worths[order[next]] > cost {
        worth += worths[order[next]]
        take(order[next], &sums)
        next += 1
      }
      if next > before {
        left.append((Double(step) * TimeFrame.secondsPerSlot, worth))
        sums.pay(exits: UInt128(next - before), terms, baseFee, tip: setting.l1.tip(on: baseFee))
      }
      step += 1
    }
    post(sums)
    var course = ExitCourse(left, of: whole)
    if next == order.count && whole > 0 { course.share = 1 }
    return course
  }

  private func worth(of account: Int) -> Double {
    let row = accounts.row[account]
    return Double(wide: row.ether) + Double(row.dollars) * 1e12 / max(1e-6, price)
  }

  private func exitCost(_ terms: ExitTerms, _ baseFee: UInt64) -> Double {
    let price = Double(baseFee) + Double(wide: setting.l1.tip(on: baseFee))
    return Double(terms.gas) * price + Double(wide: terms.fee.rawValue) * weiPerTokenUnit
  }

  private mutating func take(_ account: Int, _ sums: inout ExitSums) {
    sums.ether += UInt128(max(0, accounts.row[account].ether))
    sums.dollars += UInt128(max(0, accounts.row[account].dollars))
    accounts.row[account].ether = 0
    accounts.row[account].dollars = 0
  }

  private mutating func post(_ sums: ExitSums) {
    let outside = Party.usersOutside
    books.post(Transfer(sums.ether, .ether, from: .users, to: outside, .exit))
    books.post(Transfer(sums.dollars, .usd, from: .users, to: outside, .exit))
    books.post(Transfer(sums.burned, .ether, from: outside, to: .l1Burn, .exitGas))
    books.post(Transfer(sums.tips, .ether, from: outside, to: .l1Proposers, .exitGas))
    books.post(Transfer(sums.fees, .token, from: outside, to: .contract, .forcedFee))
  }
}

extension ExitCourse {
  /// What left, in order of time, of funds that were worth `whole`.
  init(_ left: [(seconds: Double, worth: Double)], of whole: Double) {
    let sum = left.reduce(0) { $0 + $1.worth }
    share = whole > 0 ? min(1, sum / whole) : 0
    lastSeconds = left.last?.seconds
    var so = 0.0
    halfSeconds =
      left.first { exit in
        so += exit.worth
        return so >= sum / 2
      }?.seconds
  }
}

/// What exits add up to.
private struct ExitSums {
  var ether: UInt128 = 0
  var dollars: UInt128 = 0
  var burned: UInt128 = 0
  var tips: UInt128 = 0
  var fees: UInt128 = 0

  mutating func pay(exits: UInt128, _ terms: ExitTerms, _ baseFee: UInt64, tip: UInt128) {
    burned += exits * UInt128(terms.gas) * UInt128(baseFee)
    tips += exits * UInt128(terms.gas) * tip
    fees += exits * terms.fee.rawValue
  }
}
