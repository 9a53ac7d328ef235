import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Queue of what will happen")
struct TimeQueueTests {
  @Test("gives what was put in by time, and in the order of putting in at equal times")
  func order() {
    for seed in UInt64(0)..<50 {
      var stream = RandomStream(seed: seed, purpose: .testing)
      var queue = TimeQueue<Int>()
      var waiting: [(seconds: Double, number: Int)] = []
      for number in 0..<300 {
        let seconds = Double(stream.below(40))
        queue.insert(number, at: seconds)
        waiting.append((seconds, number))
        guard stream.below(3) == 0 else { continue }
        let limit = Double(stream.below(40))
        waiting.sort { ($0.seconds, $0.number) < ($1.seconds, $1.number) }
        let due = waiting.first.flatMap { $0.seconds <= limit ? $0 : nil }
        let found = queue.pop(by: limit)
        #expect(found?.element == due?.number && found?.seconds == due?.seconds)
        if due != nil { waiting.removeFirst() }
        #expect(queue.first == waiting.map(\.seconds).min())
      }
      waiting.sort { ($0.seconds, $0.number) < ($1.seconds, $1.number) }
      for due in waiting { #expect(queue.pop()?.element == due.number) }
      #expect(queue.pop() == nil)
    }
  }
}
