import Laboratory
import Testing

@Suite("Numbers for people")
struct NumberTextTests {
  static let numbers: [(value: Double?, text: String)] = [
    (nil, "-"), (0, "0"), (64_747, "64747"), (1.0078125, "1.008"), (0.00064868, "0.0006487"),
    (4.915e-8, "4.915e-08"), (1.2e9, "1.2e+09"), (-12_345.6, "-12346"),
  ]

  @Test("have four digits", arguments: numbers)
  func short(_ value: Double?, _ text: String) {
    #expect(NumberText.short(value) == text)
  }

  static let intervals: [(mean: Double?, halfWidth: Double?, text: String)] = [
    (nil, nil, "-"), (3, nil, "3"), (378, 0, "378"), (57.64, 2.04, "57.6 ± 2.0"),
    (13_786.7, 262.6, "13787 ± 263"), (0.098281, 0.0000351, "0.09828 ± 0.00004"),
    (0.0034, 0.0073, "3.4e-3 ± 7.3e-3"), (0.0022751, 0.0000204, "2.275e-3 ± 2.0e-5"),
    (0.674345, 0.0000021, "0.6743 ± 2e-6"), (0, 0.0005, "0 ± 5.0e-4"),
    (-1_234_567, 8_912, "-1.235e6 ± 8.9e3"),
  ]

  @Test("have the digits that the interval gives them", arguments: intervals)
  func interval(_ mean: Double?, _ halfWidth: Double?, _ text: String) {
    #expect(NumberText.interval(mean, halfWidth) == text)
    #expect(text.count <= 17)
  }
}
