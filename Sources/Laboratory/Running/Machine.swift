internal import Foundation

/// The machine that the figures are from.
public enum Machine {
  /// Processor, cores and the widest vector instructions that it has.
  public static var description: String {
    let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let lines = info.split(separator: "\n")
    func value(_ key: String) -> String? {
      lines.first { $0.hasPrefix(key) }?.split(separator: ":", maxSplits: 1).last
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let flags = Set((value("flags") ?? value("Features") ?? "").split(separator: " "))
    let vector =
      flags.contains("avx512f")
      ? "AVX-512" : flags.contains("avx2") ? "AVX2" : flags.contains("asimd") ? "NEON" : "baseline"
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "\(value("model name") ?? "unknown processor"), \(cores) cores, has \(vector)"
  }

  /// How the computing targets were compiled.
  public static var build: String {
    #if BUILT_FOR_THIS_CPU
    "built for this processor"
    #else
    "portable build"
    #endif
  }
}
