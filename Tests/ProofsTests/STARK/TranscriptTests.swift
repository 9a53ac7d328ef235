import Proofs
import Randomness
import Testing

@Suite("Transcript")
struct TranscriptTests {
  @Test("Kind, length and content of an item decide every later challenge")
  func items() {
    let items: [(Transcript.Label, [UInt8])] = [
      (.statement, [1, 2]), (.traceRoot, [3]), (.openings, []), (.work, [0, 0]),
    ]
    func challenges(_ items: [(Transcript.Label, [UInt8])], domain: String = "d") -> [Quartic] {
      var transcript = Transcript(domain: domain)
      return items.map { label, bytes in
        transcript.absorb(label, bytes)
        return transcript.challenge(.alpha)
      }
    }
    let honest = challenges(items)
    #expect(Set(honest).count == honest.count)
    for i in items.indices {
      var variants: [[(Transcript.Label, [UInt8])]] = []
      var changed = items
      changed[i].0 = .finalPolynomial
      variants.append(changed)
      changed = items
      changed[i].1.append(0)
      variants.append(changed)
      if !items[i].1.isEmpty {
        changed = items
        changed[i].1[0] ^= 128
        variants.append(changed)
      }
      for variant in variants {
        let other = challenges(variant)
        #expect(other[..<i] == honest[..<i])
        for j in i..<items.count { #expect(other[j] != honest[j]) }
      }
    }
    #expect(zip(challenges(items, domain: "e"), honest).allSatisfy { $0 != $1 })
  }

  @Test("Moving a byte from one item to the next changes the challenge")
  func boundaries() {
    var (a, b) = (Transcript(domain: "d"), Transcript(domain: "d"))
    a.absorb(.statement, [1, 2])
    a.absorb(.statement, [3])
    b.absorb(.statement, [1])
    b.absorb(.statement, [2, 3])
    #expect(a.challenge(.z) != b.challenge(.z))
  }

  @Test("Challenges are from the extension, positions spread evenly, and work is rare")
  func distribution() {
    var transcript = Transcript(domain: "distribution")
    let challenges = (0..<500).map { _ in transcript.challenge(.beta) }
    #expect(Set(challenges).count == 500)
    #expect(challenges.allSatisfy { $0.a1 != .zero || $0.a2 != .zero || $0.a3 != .zero })
    var counts = [Int](repeating: 0, count: 16)
    for index in transcript.indices(16_000, log2: 4) { counts[index] += 1 }
    let chi = counts.reduce(0.0) { $0 + (Double($1) - 1_000) * (Double($1) - 1_000) / 1_000 }
    #expect(chi < 44.3, "15 degrees of freedom: one chance in ten thousand")
    let done = (0..<4_096 as Range<UInt64>).filter { nonce in
      var attempt = transcript
      return attempt.work(nonce: nonce, bits: 6)
    }
    #expect((32...96).contains(done.count), "64 expected, four deviations of 8")
  }
}

@Suite("Proofs of work")
struct WorkTests {
  @Test("The nonce found is the least that does the work, on any number of threads")
  func leastNonce() {
    for seed in 0..<6 as Range<UInt8> {
      var transcript = Transcript(domain: "work")
      transcript.absorb(.statement, [seed])
      for bits in [0, 1, 5, 9] {
        let expected = (UInt64(0)...).first { nonce in
          var attempt = transcript
          return attempt.work(nonce: nonce, bits: bits)
        }
        for threads in [1, 2, 5] {
          #expect(transcript.leastNonce(bits: bits, threads: threads) == expected)
        }
      }
    }
    var transcript = Transcript(domain: "work")
    transcript.absorb(.statement, [200])
    let nonce = transcript.leastNonce(bits: 18, threads: 2)
    let isDone = transcript.work(nonce: nonce, bits: 18)
    #expect(isDone)
  }
}
