/// Why a batch of transfers is refused; `transfer` counts from 0.
public enum TransferError: Error, Hashable, Sendable {
  /// A batch has at least one transfer.
  case emptyBatch
  /// A chunk has at least one transfer.
  case chunkSize(Int)
  /// One proof takes no more.
  case tooMany(count: Int, maximum: Int)
  /// The token of the batch is no element of the field.
  case tokenTooLarge(UInt32)
  /// The tree has no such place.
  case outOfRange(transfer: Int, account: UInt32, depth: Int)
  /// Nobody opened an account at this place.
  case unknownAccount(transfer: Int, account: UInt32)
  /// All transfers of a batch move one token.
  case foreignToken(transfer: Int, found: UInt32, expected: UInt32)
  /// The account holds another token.
  case tokenMismatch(transfer: Int, account: UInt32, holds: UInt32, moves: UInt32)
  /// The amount does not fit into 56 bits.
  case amountTooLarge(transfer: Int, amount: UInt64)
  /// The fee does not fit into 28 bits.
  case feeTooLarge(transfer: Int, fee: UInt32)
  /// The transfer is an old one, or comes too early.
  case wrongNonce(transfer: Int, account: UInt32, found: UInt32, expected: UInt32)
  /// The account has sent all the transfers that it can.
  case nonceExhausted(transfer: Int, account: UInt32)
  /// The sender does not have amount and fee.
  case overdraft(transfer: Int, account: UInt32, balance: UInt64, needed: UInt64)
  /// The receiver's balance would not fit into 56 bits.
  case balanceTooLarge(transfer: Int, account: UInt32)
}

extension TransferError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .emptyBatch: "the batch has no transfer"
    case .chunkSize(let size): "chunks of \(size) transfers are impossible"
    case .tooMany(let count, let maximum):
      "the batch has \(count) transfers; one proof takes at most \(maximum)"
    case .tokenTooLarge(let token):
      "token \(token) is not below \(KoalaBear.modulus)"
    case .outOfRange(let transfer, let account, let depth):
      "transfer \(transfer): there is no place \(account) in a tree of depth \(depth)"
    case .unknownAccount(let transfer, let account):
      "transfer \(transfer): account \(account) was never opened"
    case .foreignToken(let transfer, let found, let expected):
      "transfer \(transfer): moves token \(found) in a batch of token \(expected)"
    case .tokenMismatch(let transfer, let account, let holds, let moves):
      "transfer \(transfer): account \(account) holds token \(holds), not \(moves)"
    case .amountTooLarge(let transfer, let amount):
      "transfer \(transfer): amount \(amount) is not below 2^\(Account.balanceBits)"
    case .feeTooLarge(let transfer, let fee):
      "transfer \(transfer): fee \(fee) is not below 2^\(Account.feeBits)"
    case .wrongNonce(let transfer, let account, let found, let expected):
      "transfer \(transfer): nonce \(found), but account \(account) is at \(expected)"
    case .nonceExhausted(let transfer, let account):
      "transfer \(transfer): account \(account) has sent all the transfers it can"
    case .overdraft(let transfer, let account, let balance, let needed):
      "transfer \(transfer): account \(account) has \(balance) and needs \(needed)"
    case .balanceTooLarge(let transfer, let account):
      "transfer \(transfer): the balance of account \(account) would reach 2^\(Account.balanceBits)"
    }
  }
}

/// Why an account cannot be opened, or a tree not be made.
public enum AccountTreeError: Error, Hashable, Sendable {
  /// The circuit exists for depths 2, 6, 14 and 30.
  case unsupportedDepth(Int)
  /// The tree has no such place.
  case outOfRange(account: UInt32, depth: Int)
  /// The place is taken.
  case occupied(account: UInt32)
  /// Balance, nonce or token do not fit into a leaf.
  case invalidAccount(account: UInt32)
}

extension AccountTreeError: CustomStringConvertible {
  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .unsupportedDepth(let depth):
      "depth \(depth): a tree of accounts has depth 2, 6, 14 or 30"
    case .outOfRange(let account, let depth):
      "there is no place \(account) in a tree of depth \(depth)"
    case .occupied(let account): "account \(account) is already open"
    case .invalidAccount(let account):
      "account \(account): balance below 2^\(Account.balanceBits), nonce up to "
        + "\(Account.nonceLimit) and token below \(KoalaBear.modulus) are possible"
    }
  }
}
