/// What accounts held before the blocks that may still be undone wrote them.
///
/// One entry for each account that a transaction writes, oldest first. Undoing pops; what is final is
/// dropped, so the log is as deep as what is not final.
struct UndoLog: ~Copyable {
  private struct Entry: BitwiseCopyable {
    var index: UInt32
    var account: Accounts.Account
  }

  private var entries = FlatBuffer<Entry>(capacity: 64)
  /// How many writes are kept.
  var depth: Int { entries.count }

  /// Keeps what an account holds before it is written.
  @inline(__always) mutating func keep(_ index: UInt32, _ account: Accounts.Account) {
    entries.append(Entry(index: index, account: account))
  }

  /// Gives accounts back what they held before the newest `count` writes, the newest first.
  mutating func undo(_ count: Int, _ accounts: borrowing Accounts) {
    for _ in 0..<count {
      let entry = entries.removeLast()
      accounts.row[Int(entry.index)] = entry.account
    }
  }

  /// Forgets the oldest `count` writes: they are final.
  mutating func settle(_ count: Int) { entries.dropFirst(count) }
}
