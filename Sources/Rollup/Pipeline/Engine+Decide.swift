internal import Quantities

extension Engine {
  /// Lets the sequencing rule ask its rounds and say who orders what: `orderings` holds it.
  mutating func decide(_ view: BlockView) {
    orderings.removeAll(keepingCapacity: true)
    var view = view
    for round in 0..<sequencing.rounds {
      view.round = round
      requests.removeAll(keepingCapacity: true)
      sequencing.ask(view, &requests)
      guard answer() else { continue }
      // The buffers are moved out while their spans are lent, and back: no allocation.
      let requests = exchange(&self.requests, with: [])
      let actions = exchange(&self.actions, with: [])
      sequencing.resolve(view, requests.span, actions.span, &consequences)
      self.requests = requests
      self.actions = actions
    }
    sequencing.order(view, &orderings, &consequences)
    for ordering in orderings {
      world.books.ledger.credits.hold(ordering.ticket)
      world.books.ledger.credits.hold(ordering.right)
    }
    settleConsequences()
  }

  /// Hands the questions over and gets the answers; `false` where nothing is asked.
  mutating func answer() -> Bool {
    guard !requests.isEmpty else { return false }
    var requests = exchange(&self.requests, with: [])
    var actions = exchange(&self.actions, with: [])
    actions.removeAll(keepingCapacity: true)
    for i in requests.indices {
      world.books.ledger.credits.open(&requests[i])
      actions.append(.honest)
    }
    var answers = actions.mutableSpan
    players.answer(requests.span, &answers)
    for i in requests.indices {
      world.books.ledger.credits.answered(requests[i].ticket, actions[i])
    }
    self.requests = requests
    self.actions = actions
    return true
  }

  /// Takes back the holds of the orderings once their blocks are made.
  mutating func releaseOrderings() {
    for ordering in orderings {
      world.books.ledger.credits.release(ordering.ticket)
      world.books.ledger.credits.release(ordering.right)
    }
  }

  /// Posts what rules ordered, and closes what they closed.
  mutating func settleConsequences() {
    world.apply(&consequences)
  }

  /// Tells the players what their decisions came to.
  mutating func tellOutcomes() {
    world.books.ledger.credits.deliver { players.learn($0) }
  }

  /// What the sequencing rule may know.
  func view(at seconds: Double, freshGas: UInt64, isFirst: Bool) -> BlockView {
    BlockView(
      ordinal: world.blocks, slot: world.slot, isFirstOfSlot: isFirst, seconds: seconds,
      pending: world.mempool.count + fresh.count, pendingGas: world.mempool.gas + freshGas,
      baseFee: world.quote.baseFee, perByte: world.quote.perByte, queues: [],
      slotValue: world.revenue.mean, l1BaseFee: world.l1BaseFee, blobBaseFee: world.blobBaseFee,
      postingFee: proving.postingFee, weiPerTokenUnit: world.weiPerTokenUnit,
      sequencers: world.cast.sequencers, firstKind: firstKinds.sequencing)
  }
}

extension SharedState {
  /// Posts what rules ordered, charges for capital that was kept, and closes what was closed.
  mutating func apply(_ consequences: inout Consequences) {
    for transfer in consequences.transfers {
      if transfer.asset == .token { buyTokens(for: transfer) }
      books.post(transfer)
    }
    for lock in consequences.locks {
      books.ledger.credits.charge(
        lock.ticket,
        capitalCost: Double(wide: lock.wei) * lock.seconds * setting.capitalPerYear / 31_536_000)
    }
    for ticket in consequences.closed { books.ledger.credits.close(ticket) }
    consequences.removeAll()
  }
}

/// Puts `new` in the place of `old` and returns what stood there.
func exchange<T>(_ old: inout T, with new: T) -> T {
  let value = old
  old = new
  return value
}
