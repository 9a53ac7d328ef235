internal import Parameters
internal import Quantities

extension ReputationProving {
  /// The decision of a poster who has to find out itself whether the proofs come which it gave out.
  ///
  /// With rollers who may not prove it is the inspection game (Fudenberg and Tirole, "Game Theory",
  /// 1991, section 1.2).
  static let inspection = DecisionKind(
    "roller-inspection", role: .sequencer,
    "whether to check that the proofs come which it gave out, where proving has an 'inspection'",
    fields: [
      .init("cost", unit: "ether that a check costs"),
      .init("fine", unit: "ether that it gets of the fine for a missing proof"),
      .init("proofs", unit: "proofs of the assignment"),
      .init("tries", unit: "rollers who failed it before"),
    ],
    menu: .choices([
      Choice("inspect", "checks, as often as 'penalties.inspection' says"),
      Choice("trust", "checks nothing"),
    ]), resolved: "when the proof is there, or with the failure",
    payoff: PayoffRange(low: -0.01, high: 0.01))

  static let inspectionParameters = [
    Parameter(
      "inspection",
      .record([
        Parameter(
          "cost", .ether, default: .text("0.00002 ether"), "what a check costs the poster",
          source: .assumption("a tenth of the price of a proof")),
        Parameter(
          "recovery", .share(), default: .text("50 %"),
          "what of a fine goes to the poster who brings it; the rest is burned",
          source: .assumption("half, so that checking can pay and nobody lives on it")),
      ]), default: .absent,
      "the posters bring the fines of rollers who fail, where they decide to check; without it the "
        + "chain does, and nobody has to check")
  ]

  /// What there is for posters who check.
  struct InspectionTerms: Sendable {
    /// What a check costs, in wei.
    let cost: UInt128
    /// What of a fine goes to the poster who brings it.
    let recovery: Share

    init(_ arguments: Arguments) {
      cost = arguments.ether("cost").rawValue
      recovery = arguments.share("recovery")
    }
  }

  /// What a poster's decision to check came to.
  struct Inspection: Sendable {
    /// Whether it looks at this assignment.
    let sees: Bool
    /// The decision.
    let ticket: Ticket
  }

  /// The question to the poster of an assignment.
  mutating func inspectionRequest(
    _ place: Place, _ terms: InspectionTerms, _ view: ProvingView
  ) -> Request {
    let job = work[place.job]
    let chunk = job.chunks[place.chunk]
    let deposit = chunk.roller.map { rollers[$0].deposit } ?? 0
    inspections &+= 1
    return Request(
      kind: view.firstKind + 3, player: job.batch.poster, ordinal: inspections &- 1,
      observation: SIMD8(
        Double(wide: terms.cost) * 1e-18,
        Double(wide: terms.recovery.of(penalties.missedProof.of(deposit))) * 1e-18,
        Double(chunk.proofs), Double(chunk.failed.count), 0, 0, 0, 0), parent: job.batch.ticket)
  }

  /// Takes the poster's answer: it pays for each check that it makes.
  mutating func answerInspection(
    _ place: Place, _ request: Request, _ terms: InspectionTerms, inspects: Bool,
    _ consequences: inout Consequences
  ) {
    let sees = inspects && isNoticed(place.job, place.chunk)
    work[place.job].chunks[place.chunk].inspection = Inspection(
      sees: sees, ticket: request.ticket)
    guard sees else { return }
    consequences.pay(
      Transfer(
        terms.cost, .ether, from: .player(request.player), to: .compute, .inspection,
        ticket: request.ticket))
  }

  /// Takes a fine off a roller's deposit; a poster who found the failure gets its part of it.
  mutating func fine(
    _ roller: Int, _ amount: UInt128, for chunk: Chunk, of poster: Int,
    _ consequences: inout Consequences
  ) {
    rollers[roller].deposit -= amount
    let finders = chunk.inspection == nil ? 0 : posterInspection?.recovery.of(amount) ?? 0
    let locked = Party.locked(rollers[roller].player)
    consequences.pay(
      Transfer(amount - finders, .ether, from: locked, to: .burned, .slash, ticket: chunk.ticket))
    guard finders > 0, let inspection = chunk.inspection else { return }
    consequences.pay(
      Transfer(finders, .ether, from: locked, to: .contract, .slash, ticket: chunk.ticket))
    consequences.pay(
      Transfer(
        finders, .ether, from: .contract, to: .player(poster), .slash, ticket: inspection.ticket))
  }

  /// Ends the poster's decision about an assignment, if there is one.
  mutating func endInspection(_ job: Int, _ chunk: Int, _ consequences: inout Consequences) {
    guard let inspection = work[job].chunks[chunk].inspection else { return }
    consequences.close(inspection.ticket)
    work[job].chunks[chunk].inspection = nil
  }
}
