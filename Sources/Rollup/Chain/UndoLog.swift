/// What accounts held before the blocks that may still be undone wrote them.
///
/// Kept while something may be undone: one entry for each account that a transaction writes, oldest
/// first. Undoing pops; what is final is dropped, so the log is as deep as what is not final.
struct UndoLog: ~Copyable {
  private struct Entry: BitwiseCopyable {
    var index: UInt32
    var account: Accounts.Account
  }

  private var entries = FlatBuffer<Entry>(capacity: 64)
  /// Whether writes are kept.
  var isRecording = false

  /// How many writes are kept.
  var depth: Int { entries.count }

  /// Keeps what an account holds before it is written.
  @inline(__always) mutating func keep(_ index: UInt32, _ account: Accounts.Account) {
    entries.append(Entry(index: index, account: account))
  }

  /// Gives accounts back what they held, newest write first, down to `depth`.
  mutating func undo(to depth: Int, _ accounts: borrowing Accounts) {
    var i = entries.count
    while i > depth {
      i -= 1
      accounts.row[Int(entries[i].index)] = entries[i].account
    }
    entries.resize(to: depth)
  }

  /// Forgets the oldest `count` writes: they are final.
  mutating func settle(_ count: Int) { entries.dropFirst(count) }
}
