internal import Parameters

extension ProofNoise {
  /// The law of a proof's time, beside the rule's `jitter`.
  static let parameter = Parameter(
    "proof-times",
    .choice([
      Choice("lognormal", "around the machine's time, as 'jitter' says"),
      Choice("exponential", "without memory, with the machine's time as the mean"),
    ]), default: .text("lognormal"), "how the time of a proof differs from run to run")

  /// What `proof-times` and `jitter` say.
  init(_ arguments: Arguments) {
    self =
      arguments.text("proof-times") == "exponential"
      ? .exponential : .lognormal(arguments.number("jitter"))
  }
}
