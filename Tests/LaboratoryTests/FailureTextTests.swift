import Foundation
import Laboratory
import Testing

@Suite("Failures in words")
struct FailureTextTests {
  private struct Described: Error, CustomStringConvertible {
    var description: String { "the books do not balance" }
  }

  private struct Localized: LocalizedError {
    var errorDescription: String? { "the file is gone" }
  }

  @Test("are the error's own words, whether it knows LocalizedError or not")
  func words() {
    #expect(FailureText.of(Described()) == "the books do not balance")
    #expect(FailureText.of(Localized()) == "the file is gone")
  }
}
