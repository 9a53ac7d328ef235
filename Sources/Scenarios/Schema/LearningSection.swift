internal import Parameters

/// `learning`: how those learn who learn, before the run and in it.
enum LearningSection {
  static let parameter = Parameter(
    "learning", .record([train, evaluate, capital]), default: .fields,
    "how those learn who learn: before the run, on recorded opportunities, and in it or not")

  private static let train = Parameter(
    "train",
    .record([
      Parameter(
        "decisions", .count(0...1_000_000_000), default: .text("200000"),
        "how often the learner that is asked most rarely decides before the run; 0: nobody trains",
        source: .assumption("a replayed week has a thousand windows, too few to learn from"))
    ]), default: .fields, "training, which no metric counts")

  private static let capital = Parameter(
    "capital-cost", .sharePer(.year), default: .text("5 % per year"),
    "what a decision is charged for capital that it keeps locked; imputed, nobody is paid",
    source: .assumption("near the yield of staked ether"))

  private static let evaluate = Parameter(
    "evaluate",
    .record([
      Parameter(
        "exploration", .flag, default: .text("off"),
        "whether learners still try other actions in the run"),
      Parameter(
        "learning", .flag, default: .text("off"), "whether learners still learn in the run"),
    ]), default: .fields, "the run itself, which all metrics are about")
}
