/// Whether another sequencer may reuse a signed transaction.
public protocol AuthorizationRule: Rule {
  /// Whether a signature names the one sequencer in whose block it is valid.
  var isSequencerBound: Bool { get }
}
