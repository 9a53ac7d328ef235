#if canImport(Glibc)
import Glibc
#endif

/// Lets a process that proves more than once keep the memory of its tables.
///
/// By default the C library maps each table of more than 32 MiB anew and gives it back when it is freed; the
/// system clears the pages again each time, which for large tables takes a fifth of the proof and, in a
/// virtual machine, as long as the transforms in it. Afterwards freed memory stays for the next table.
/// The peak is the same. Does nothing where the C library is not glibc.
package func keepFreedMemory() {
  #if canImport(Glibc)
  // The overlay has no malloc.h: M_MMAP_MAX is -4 and M_TRIM_THRESHOLD -1 in it, for which -1 is no limit.
  guard let symbol = dlsym(nil, "mallopt") else { return }
  typealias Option = @convention(c) (CInt, CInt) -> CInt
  let set = unsafeBitCast(symbol, to: Option.self)
  _ = set(-4, 0)
  _ = set(-1, -1)
  #endif
}
