internal import Foundation

/// Errors of any origin in words.
public enum FailureText {
  /// What the error says about itself: the engine's errors describe themselves and know no
  /// `LocalizedError`, whose words for them would be a number.
  public static func of(_ error: any Error) -> String {
    if let words = (error as? any LocalizedError)?.errorDescription { return words }
    return "\(error)"
  }
}
