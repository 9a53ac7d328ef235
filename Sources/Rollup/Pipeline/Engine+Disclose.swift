/// Who saw a block before it is posted, and what it made of that.
struct Disclosed {
  /// The decision; none where nobody was asked.
  var ticket = Ticket.none
  /// Who takes what the block leaves, by the engine's number.
  var frontRunner: Int?
}

extension Engine {
  /// Shows the block that is due to those who prove, where they see it before it is posted.
  ///
  /// Where a block is a batch, it is executed in the L1 block that holds it: nobody sees it before.
  mutating func disclose(_ view: BlockView) {
    guard proving.disclosure == .beforePosting else { return }
    var view = view
    view.firstKind = firstKinds.proving
    requests.removeAll(keepingCapacity: true)
    proving.disclose(view, &requests)
    guard answer() else { return }
    disclosed.ticket = requests[0].ticket
    disclosed.frontRunner = proving.takesDisclosed(actions[0]) ? requests[0].player : nil
  }

  /// Ends what followed from having seen the block.
  mutating func endDisclosure() {
    world.books.ledger.credits.close(disclosed.ticket)
    disclosed = Disclosed()
  }
}
