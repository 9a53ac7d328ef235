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
        "queue",
        .choice([
          Choice("first-come", "the job that could begin first"),
          Choice("shortest-first", "the job whose batch takes the least machine time"),
          Choice("highest-fees", "the job whose batch has the highest fees for its machine time"),
        ]), default: .text("first-come"),
        "which of the jobs that wait for a prover's machines is next"),
      Parameter(
        "breakdowns",
        .record([
          Parameter(
            "every", .duration(.hours, atLeast: 60_000_000_000), default: .text("500 h"),
            "mean time of work between two breakdowns of a machine; what it worked on begins anew",
            source: .assumption("three weeks; cloud providers state no figure")),
          Parameter(
            "repair", .duration(.minutes), default: .text("30 min"), "mean time of a repair",
            source: .assumption("a machine is replaced by hand")),
        ]), default: .absent, "machines that break down while they work, where it is given"),
      Parameter(
        "standby", .share(), default: .text("0 %"),
        "the part of a machine's hourly price that it costs while it has nothing to do",
        source: .assumption("machines are rented by the second, as cloud prices allow")),
      Parameter(
        "times", .choice([Choice("model", "the profile's seconds per proof")]),
        default: .text("model"), "where the times of proofs come from"),
    ]), default: .fields, "what proof times come from")
}
