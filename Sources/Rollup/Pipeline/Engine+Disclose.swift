/// Who saw a block before it is posted, and what it made of that.
struct Disclosed {
  /// The decision; none where nobody was asked.
  var ticket = Ticket.none
  /// Who takes what the block leaves, by the engine's number.
  var frontRunner: Int?
}

extension Engine {
  /// Ends what followed from having seen the block.
  mutating func endDisclosure() {
    world.books.ledger.credits.close(disclosed.ticket)
    disclosed = Disclosed()
  }
}
