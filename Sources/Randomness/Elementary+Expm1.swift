extension Elementary {
  /// e^x - 1, which keeps its digits where x is near 0: at most a few units in the last place off.
  ///
  /// Source: W. Kahan's quotient (u - 1) x / ln u with u the rounded e^x, whose errors cancel
  /// (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 1.14.1).
  public static func expm1(_ x: Double) -> Double {
    let power = exp(x)
    if power == 1 { return x }
    let difference = power - 1
    // Where the one is lost on either side, the quotient would only overflow.
    guard difference != -1, x < 40 else { return difference }
    return difference * x / log(power)
  }
}
