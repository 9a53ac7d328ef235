extension TransferAIR {
  /// The families of constraints that a table breaks.
  package func violatedFamilies(in trace: PanelMatrix) -> Set<ConstraintFamily> {
    Set(ConstraintFamily.allCases.filter { !only($0).violations(in: trace).isEmpty })
  }
}
