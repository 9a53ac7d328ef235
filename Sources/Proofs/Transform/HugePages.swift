#if canImport(Glibc)
import Glibc
#endif

/// Asks the system to back memory that was not touched yet by pages of 2 MiB.
///
/// Touching a table of hundreds of megabytes for the first time in pages of 4 KiB takes as long as the
/// transforms in it. Nothing depends on whether the system follows.
func preferHugePages(_ memory: UnsafeMutableRawBufferPointer) {
  #if canImport(Glibc)
  let page = 1 << 21
  guard let start = memory.baseAddress, memory.count >= 2 * page else { return }
  let skipped = (page - Int(bitPattern: start) % page) % page
  _ = madvise(start + skipped, (memory.count - skipped) / page * page, MADV_HUGEPAGE)
  #endif
}
