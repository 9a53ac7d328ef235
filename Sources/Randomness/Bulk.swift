/// The elementary functions over whole buffers, with the bits of the scalar ones.
///
/// The loops are plain and their bodies free of branches, so that the compiler vectorises them for
/// the machine that it builds for.
public enum Bulk {
  /// Replaces `count` numbers by their natural logarithms, as `Elementary.log`.
  public static func logs(_ x: UnsafeMutablePointer<Double>, count: Int) {
    for index in 0..<count { x[index] = Elementary.log(x[index]) }
  }

  /// Replaces `count` numbers by their exponentials, as `Elementary.exp`.
  public static func exps(_ x: UnsafeMutablePointer<Double>, count: Int) {
    for index in 0..<count { x[index] = Elementary.exp(x[index]) }
  }
}
