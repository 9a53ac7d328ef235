extension DEEP {
  /// The composition on all points of the extended domain.
  func word(trace: PanelMatrix, quotient: PanelMatrix, domain: EvaluationDomain, threads: Int)
    -> [Quartic]
  {
    (0..<domain.size).map {
      value(at: domain[$0], trace: trace.row($0), quotient: quotient.row($0))
    }
  }
}
