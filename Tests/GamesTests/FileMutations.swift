import Foundation
import Randomness

/// Broken files: what a seeded stream makes of good ones.
struct FileMutations {
  /// Words that readers fall over.
  private static let words = [
    "{", "}", "\"", "\\\"", "\\", ",", "NFG", "EFG", "1", "0", "-1", "2", "3", "1/0", "0/0", "1/2",
    "-1/-2", "1//2", "/", "1e999", "-1e-999", "1e308", "1e-308", "1e99999999999999999999",
    "1e-9223372036854775808", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "99999999999999999999999999999999", "10000000", "50000000", "65536", "NaN", "inf", "0x10",
    "1_000", "1.2.3", ".", "-", "+", "e", "-.e-", "\r", "\n", "\r\n", "\u{FEFF}", "\u{0}", "é",
    "{ { } }", "{ \"\" }", "{{{{{{{{{{{{{{{{", "}}}}}}}}}}}}}}}}", "{ 1 1 1 1 1 1 1 1 }",
    "0.0000000000000000000000000000000000000001", "1e400/1e400",
  ].map { Array($0.utf8) }

  private let files: [[UInt8]]
  private var random: RandomStream

  /// Mutations of these files; the same for the same seed.
  init(of files: [[UInt8]], seed: UInt64) {
    self.files = files
    random = RandomStream(seed: seed, purpose: Purpose(rawValue: 2))
  }

  /// The next broken file: one to four changes to a good one.
  mutating func next() -> [UInt8] {
    var file = files[below(files.count)]
    for _ in 0...below(4) { change(&file) }
    return file
  }

  private mutating func change(_ file: inout [UInt8]) {
    guard !file.isEmpty else { return file.append(UInt8(below(256))) }
    let place = below(file.count)
    switch below(10) {
    case 0: file[place] ^= 1 << UInt8(below(8))
    case 1: file.insert(UInt8(below(256)), at: place)
    case 2: file.removeSubrange(place..<min(file.count, place + 1 + below(8)))
    case 3: file.removeSubrange(place...)
    case 4: file.insert(contentsOf: Self.words[below(Self.words.count)], at: place)
    case 5:
      let other = token(at: below(file.count), in: file)
      let (a, b) = (Array(file[token(at: place, in: file)]), Array(file[other]))
      file.replaceSubrange(token(at: place, in: file), with: b)
      let shifted = other.lowerBound + (other.lowerBound > place ? b.count - a.count : 0)
      if shifted >= 0 && shifted + b.count <= file.count {
        file.replaceSubrange(shifted..<shifted + b.count, with: a)
      }
    case 6, 7:
      file.replaceSubrange(token(at: place, in: file), with: Self.words[below(Self.words.count)])
    case 8:
      let other = files[below(files.count)]
      file.replaceSubrange(place..., with: other[below(other.count)...])
    default:
      let again = Array(file[place..<min(file.count, place + 1 + below(30))])
      for _ in 0..<below(4) { file.insert(contentsOf: again, at: place) }
    }
  }

  /// The bytes around a place up to white space.
  private func token(at place: Int, in file: [UInt8]) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: ",") }
    var (start, end) = (place, place)
    while start > 0, !isSpace(file[start - 1]) { start -= 1 }
    while end < file.count, !isSpace(file[end]) { end += 1 }
    return start..<end
  }

  private mutating func below(_ n: Int) -> Int { Int(random.below(UInt32(n))) }
}
