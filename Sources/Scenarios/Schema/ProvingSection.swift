internal import Parameters
internal import Proving

/// `proving`: what proof times come from.
enum ProvingSection {
  static let parameter = Parameter(
    "proving",
    .record([
      Parameter(
        "mode", .choice([Choice("model", "published figures of a production prover")]),
        default: .text("model"), "whether proofs are made or timed by a model"),
      Parameter(
        "profile", .choice(ProverProfile.all.map { Choice($0.name, $0.summary) }),
        default: .text(ProverProfile.all.first?.name ?? ""), "the prover whose figures are used",
        source: .assumption("the machine's price is scaled by threads from a published one")),
      Parameter(
        "times", .choice([Choice("model", "the profile's seconds per proof")]),
        default: .text("model"), "where the times of proofs come from"),
    ]), default: .fields, "what proof times come from")
}
