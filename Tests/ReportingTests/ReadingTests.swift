import Reporting
import Rollup
import Testing

@Suite("Means over the seeds") struct ReadingTests {
  private func series(_ values: [Double?], _ seconds: [Double] = [12, 24]) -> Series {
    Series(name: "s", unit: "gwei", positions: seconds, values: values)
  }

  @Test("a course has mean and extremes of the runs that have a value")
  func course() throws {
    let course = try #require(
      Course([series([1, nil]), series([3, nil]), series([5, 6], [1, 2]), series([8, 4])]))
    #expect(course.runs == 3)
    #expect(course.mean == [4, 4] && course.low == [1, 4] && course.high == [8, 4])
    #expect(Course([]) == nil && Course([series([nil, nil])]) == nil)
  }

  @Test("labels of designs leave out what all have in common")
  func labels() {
    #expect(DesignLabel.short(["a", "b[x.y.key=1,k=2]"]) == ["a", "b[key=1, k=2]"])
    #expect(DesignLabel.short(["a[x.key=1]", "a[x.key=2 slots]"]) == ["key=1", "key=2 slots"])
    #expect(DesignLabel.short(["a[x.k=1]", "a[y.k=1]"]) == ["a[x.k=1]", "a[y.k=1]"])
    #expect(DesignLabel.short(["only"]) == ["only"])
  }

  @Test("a curve averages quantiles and never falls")
  func curve() throws {
    func sample(_ values: [Double]) -> DistributionSample {
      DistributionSample(
        name: "d", unit: "seconds", probabilities: [0.1, 0.5, 0.9].suffix(values.count),
        values: values)
    }
    let curve = try #require(QuantileCurve([sample([1, 2, 3]), sample([3, 4, 9])]))
    #expect(curve.values == [2, 3, 6])
    #expect(curve.value(at: 0.7) == 3 && curve.value(at: 0.05) == nil)
    let uneven = try #require(QuantileCurve([sample([5, 8, 9]), sample([0.5, 1])]))
    #expect(uneven.values == [5, 5, 5])
    #expect(QuantileCurve([]) == nil)
  }
}
