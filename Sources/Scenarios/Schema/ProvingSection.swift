internal import Parameters
internal import Proofs
internal import Proving

/// `proving`: what proof times come from.
enum ProvingSection {
  static let parameter = Parameter(
    "proving",
    .record([
      Parameter(
        "mode",
        .choice([
          Choice("model", "L1 accepts the proofs of those who make them, and no others"),
          Choice(
            "real",
            "proofs are made, bad ones too, and L1's verifier decides; times stay as 'times' "
              + "says: for small runs"),
        ]),
        default: .text("model"), "whether proofs are made, or accepted and refused by a model"),
      proofs,
      Parameter(
        "profile", .either(.choice(ProverProfile.all.map { Choice($0.name, $0.summary) }), .text),
        default: .text(ProverProfile.all.first?.name ?? ""),
        "the prover whose figures are used: one of the published ones, or a file that `calibrate --out` "
          + "wrote, relative to the scenario",
        source: .assumption("the machine's price is scaled by threads from a published one")),
      Parameter(
        "queue",
        .choice([
          Choice("first-come", "the job that came first"),
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
      entry,
      Parameter(
        "times",
        .either(
          .leaf(.choice([Choice("model", "the profile's figures")])),
          .record([
            Parameter(
              "recorded", .text, default: .required,
              "a CSV file with 'transactions' and 'seconds', relative to the scenario: what proofs "
                + "took on the profile's machine; a batch takes the next recording of the least "
                + "size that holds it")
          ])), default: .text("model"), "where the times of proofs come from"),
    ]), default: .fields, "what proof times come from, and how machines work and are paid for")

  private static let proofs = Parameter(
    "proofs",
    .record([
      Parameter(
        "depth", .count(6...30), default: .text("14"),
        "the depth of the tree of accounts: 6 (64 places for 32 accounts), 14 (16,384 for 1,024) or 30 "
          + "(2^30 for as many)",
        source: .assumption("as small as a tree can be and hold 1,024 accounts")),
      Parameter(
        "profile",
        .choice([
          Choice("fast", "blowup 2: the quickest prover and the longest proof"),
          Choice("default", "blowup 4"),
          Choice("small", "blowup 8: the shortest proof"),
          Choice("proven", "100 bits without a conjecture, and more work"),
        ]), default: .text(ProofProfile.default.rawValue), "the parameters of the proofs"),
      Parameter(
        "hash",
        .choice([
          Choice("blake3", "the quickest"), Choice("poseidon2", "cheap to verify in circuits"),
        ]), default: .text(CommitmentHash.blake3.rawValue), "what commitments are hashed with"),
    ]), default: .absent, "how proofs are made where 'mode' is 'real'")

  private static let entry = Parameter(
    "entry",
    .record([
      Parameter(
        "review", .duration(.hours, atLeast: 3_600_000_000_000), default: .text("6 h"),
        "how often provers look at what taking part has brought them",
        source: .assumption("four times a day")),
      Parameter(
        "enter-above", .number(-10...1_000), default: .text("0.1"),
        "one prover of a machine enters where that machine's return was above this: profit over the "
          + "rent of the machines for all of the time",
        source: .assumption("a tenth of the rent covers setting up")),
      Parameter(
        "leave-below", .number(-10...1_000), default: .text("0"),
        "a prover leaves whose return was below this", source: .assumption("nobody stays at a loss")
      ),
      Parameter(
        "patience", .count(1...1_000), default: .text("2"),
        "at how many reviews in a row it has to be so", source: .assumption("half a day")),
      Parameter(
        "start", .share(), default: .text("100 %"),
        "the part of the provers that take part at the start, the first ones"),
    ]), default: .absent, "provers enter and leave by their profit, where it is given")
}
