import Statistics
import Testing

@Suite("Moments")
struct MomentsTests {
  @Test("of values worked by hand")
  func byHand() throws {
    let moments = Moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect((try #require(moments.variance) - 32.0 / 7).magnitude < 1e-14)
    let error = try #require(moments.standardError)
    #expect((error * error - 4.0 / 7).magnitude < 1e-14)
  }

  @Test("of no value and of one")
  func few() {
    #expect(Moments().mean == 0)
    #expect(Moments().variance == nil)
    #expect(Moments([3]).mean == 3)
    #expect(Moments([3]).variance == nil)
    #expect(Moments([3]).standardError == nil)
  }

  @Test("do not cancel where the mean is large")
  func large() throws {
    let moments = Moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(moments.mean == 1e9 + 10)
    #expect((try #require(moments.variance) - 30).magnitude < 1e-6)
  }

  @Test("merge to those of all values", arguments: [0, 1, 2, 50, 99, 100])
  func merge(cut: Int) throws {
    let values = (0..<100).map { Double($0 * $0 % 37) - 5.5 }
    var merged = Moments(Array(values[..<cut]))
    merged.merge(Moments(Array(values[cut...])))
    let whole = Moments(values)
    #expect(merged.count == whole.count)
    #expect((merged.mean - whole.mean).magnitude < 1e-12)
    let difference = try #require(merged.variance) - (try #require(whole.variance))
    #expect(difference.magnitude < 1e-10)
  }
}
