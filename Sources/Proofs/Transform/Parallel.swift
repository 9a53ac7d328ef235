import Dispatch
import Synchronization

/// Does `work` for each index below `count` on `threads` threads, each taking the next index left.
///
/// Which thread does what is open: `work` writes only to what belongs to its index.
package func inParallel(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
  let workers = min(max(threads, 1), count)
  guard workers > 1 else { return (0..<count).forEach(work) }
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      work(index)
    }
  }
}

/// A pointer that several threads use at once, each its own part of what is behind it.
package struct Lent<Pointer>: @unchecked Sendable {
  package let pointer: Pointer

  package init(_ pointer: Pointer) { self.pointer = pointer }
}
