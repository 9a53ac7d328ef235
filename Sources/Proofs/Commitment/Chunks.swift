import Dispatch

/// Runs `body` over 0..<`count` in one range for each of at most `threads` threads.
///
/// Each index is in one range. Where ranges end depends on `threads`, so `body` must give the same for
/// any division: it writes what belongs to its indices and nothing else.
func inChunks(of count: Int, threads: Int, _ body: @Sendable (Range<Int>) -> Void) {
  let workers = max(1, min(threads, count))
  guard workers > 1 else {
    if count > 0 { body(0..<count) }
    return
  }
  DispatchQueue.concurrentPerform(iterations: workers) { worker in
    body(worker * count / workers..<(worker + 1) * count / workers)
  }
}

/// Memory that threads write side by side, each its own part.
struct SharedPointer<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  init(_ base: UnsafeMutablePointer<Element>) { self.base = base }
}
