internal import Parameters
internal import Quantities

extension ReputationProving {
  /// The decision of a roller whether to take part until it is asked again.
  ///
  /// What its assignments of that time bring follows from it too; what the deposit could have earned
  /// elsewhere is its cost.
  static let membership = DecisionKind(
    "roller-membership", role: .prover, "whether to take part, with the deposit locked",
    fields: [
      .init("deposit", unit: "ether"),
      .init("reputation", unit: "0 to 1", edges: [0.5, 0.9]),
      .init("members", unit: "rollers that take part"),
      .init("period", unit: "hours until it is asked again"),
    ],
    menu: .choices([
      Choice("stay", "takes part: its deposit is locked, and it can be drawn"),
      Choice("leave", "takes its deposit back, once what it owes is done, and is not drawn"),
    ]), resolved: "when it is asked again and what it was drawn for is over",
    payoff: PayoffRange(low: -0.1, high: 0.1))

  /// The rollers that are due to be asked whether they take part, by number: when their time is over,
  /// and when profit has moved them in or out.
  func dueMembers(at seconds: Double, _ floor: borrowing ProverFloor) -> [Int] {
    var due: [Int] = []
    for roller in rollers.indices
    where
      (rollers[roller].askedUntil <= seconds
      || rollers[roller].tookPart != floor.takesPart(rollers[roller].player)) && !isBusy(roller)
    {
      due.append(roller)
    }
    return due
  }

  /// The question to a roller.
  func membershipRequest(_ roller: Int, _ view: ProvingView) -> Request {
    let own = rollers[roller]
    return Request(
      kind: view.firstKind + 2, player: own.player, ordinal: own.asked,
      observation: SIMD8(
        Double(wide: own.deposit) * 1e-18, own.record.value,
        Double(rollers.count { $0.isMember }), membershipSeconds / 3600, 0, 0, 0, 0))
  }

  /// Takes the answer: deposits are locked or given back.
  mutating func answerMembership(
    _ roller: Int, _ request: Request, leaves: Bool, at seconds: Double,
    _ consequences: inout Consequences
  ) {
    consequences.close(rollers[roller].membership)
    rollers[roller].membership = request.ticket
    rollers[roller].asked &+= 1
    rollers[roller].askedUntil = seconds + membershipSeconds
    let me = Party.player(rollers[roller].player)
    let locked = Party.locked(rollers[roller].player)
    let deposit = rollers[roller].deposit
    if leaves && rollers[roller].isMember {
      consequences.pay(
        Transfer(deposit, .ether, from: locked, to: me, .bondReturn, ticket: request.ticket))
    } else if !leaves && !rollers[roller].isMember {
      consequences.pay(
        Transfer(deposit, .ether, from: me, to: locked, .bond, ticket: request.ticket))
    }
    rollers[roller].isMember = !leaves
    if !leaves { consequences.lock(deposit, seconds: membershipSeconds, ticket: request.ticket) }
  }

  /// Whether a roller still owes proofs.
  private func isBusy(_ roller: Int) -> Bool {
    work.contains { $0.chunks.contains { $0.roller == roller } }
  }
}
