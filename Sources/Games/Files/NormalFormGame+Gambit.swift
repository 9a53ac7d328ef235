extension NormalFormGame {
  /// The most bytes of a file that is read as a game.
  public static let mostFileBytes = 1 << 28

  /// Reads a Gambit strategic-form file, in its payoff or its outcome form.
  ///
  /// White space separates, a byte order mark is skipped, and text is UTF-8. Files of more than 2²⁸
  /// bytes, 1000 players or ten million payoffs are refused.
  /// - Throws: `GameError.malformed`, with the line and the column in bytes.
  /// - Source: Gambit's documentation, "The strategic game (.nfg) file format".
  public init(gambit bytes: [UInt8]) throws(GameError) {
    var reader = try GambitReader(bytes)
    self = try reader.game()
  }

  /// How payoffs stand in a Gambit file.
  public enum GambitForm: Sendable, CaseIterable {
    /// Those of each profile, in order.
    case payoff
    /// Different outcomes once, then which of them each profile leads to.
    case outcome
  }

  /// The game as a Gambit strategic-form file, which reads back as the same game.
  ///
  /// Numbers are exact: fractions where the game was made from fractions, else the fewest decimals
  /// that give the same payoffs in floating point. A quotation in this format cannot end in a
  /// backslash: such names get a space at the end.
  public func gambit(_ form: GambitForm = .payoff) -> String {
    var text = "NFG 1 R \(Self.quoted(title)) { \(Self.list(players)) }\n\n"
    if form == .payoff && strategies.allSatisfy({ $0 == Self.numbered($0.count) }) {
      text += "{ \(shape.counts.map(String.init).joined(separator: " ")) }\n"
    } else {
      text += "{\n" + strategies.map { "{ \(Self.list($0)) }\n" }.joined() + "}\n"
    }
    // Without a comment, a body in braces might be taken for more of the head by other readers.
    text += Self.quoted(comment) + "\n\n"
    let numbers = payoffTexts
    let profiles = (0..<shape.profiles).map { profile in
      (0..<shape.players).map { numbers[$0 * shape.profiles + profile] }
    }
    switch form {
    case .payoff:
      for payoffs in profiles { text += payoffs.joined(separator: " ") + "\n" }
    case .outcome:
      var number: [[String]: Int] = [:]
      var outcomes = ""
      for payoffs in profiles where number[payoffs] == nil {
        number[payoffs] = number.count + 1
        outcomes += "{ \"\" \(payoffs.joined(separator: ", ")) }\n"
      }
      text += "{\n" + outcomes + "}\n"
      let row = shape.counts[0]
      for (profile, payoffs) in profiles.enumerated() {
        text += "\(number[payoffs] ?? 0)" + (profile % row == row - 1 ? "\n" : " ")
      }
    }
    return text
  }

  /// Every payoff as files have it, in the order of `payoffs`.
  var payoffTexts: [String] {
    hasExactPayoffs ? exactPayoffs.map(\.description) : payoffs.map { "\($0)" }
  }

  private static func list(_ names: [String]) -> String {
    names.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + (text.unicodeScalars.last == "\\" ? " \"" : "\"")
  }
}
