/// What stands in a place, and what may: the part of an issue that does not depend on the place.
struct Mismatch: Error, Hashable {
  var found: String
  var expected: String
  var nearest: String?

  init(_ found: String, expected: String = "", nearest: String? = nil) {
    self.found = found
    self.expected = expected
    self.nearest = nearest
  }
}
