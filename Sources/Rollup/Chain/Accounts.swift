internal import Quantities

/// The users' accounts on L2: balances, nonces, and which batch touched them last.
///
/// 32 bytes an account in one row; what the users' ledger account holds is their sum, which `sum`
/// recomputes for the check at each epoch.
package struct Accounts: ~Copyable {
  package struct Account: BitwiseCopyable {
    package var ether: Int128
    package var dollars: Int64
    package var nonce: UInt32
    /// Twice the number of the batch that wrote it last, and 1 more when that wrote its dollars.
    package var batch: UInt32
  }

  package let count: Int
  package let row: UnsafeMutablePointer<Account>

  /// `count` accounts with the same opening balances.
  package init(count: Int, ether: UInt128, dollars: UInt64) {
    self.count = count
    row = .allocate(capacity: count)
    row.initialize(
      repeating: Account(ether: Int128(ether), dollars: Int64(dollars), nonce: 0, batch: 0),
      count: count)
  }

  deinit { row.deallocate() }

  /// The sum of all ether balances in wei, and of all dollar balances in millionths.
  package func sum() -> (ether: Int128, dollars: Int128) {
    var ether: Int128 = 0
    var dollars: Int128 = 0
    for i in 0..<count {
      ether += row[i].ether
      dollars += Int128(row[i].dollars)
    }
    return (ether, dollars)
  }
}
