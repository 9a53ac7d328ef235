/// Rows of a panel that a pass of a transform takes up at once, up to three layers of butterflies.
///
/// Between the layers the words are below 2 p. One pass over memory does the work of three so. The
/// attribute is the strict `always`: the compiler gives up on the lax one in functions of this length.
struct Butterflies {
  /// How far apart the rows are.
  let gap: Int
  /// How far apart their factors are: the half-size of the first layer.
  let span: Int

  /// u + w t and u - w t.
  @inline(always) private static func forward(_ u: inout Words, _ t: inout Words, _ w: Twiddle) {
    let (a, b) = (u.reduced, t.times(w).reduced)
    u = a &+ b
    t = a &- b &+ PackedKoalaBear.p
  }

  /// u + t and (u - t) w.
  @inline(always) private static func inverse(_ u: inout Words, _ t: inout Words, _ w: Twiddle) {
    let (a, b) = (u.reduced, t.reduced)
    u = a &+ b
    t = (a &- b &+ PackedKoalaBear.p).times(w)
  }

  /// The layer of half-size `gap` on two rows, factors from `w` + `span` on.
  @inline(always) func forward2(_ row: UnsafeMutablePointer<Words>, _ w: UnsafePointer<Twiddle>) {
    var (x0, x1) = (row[0], row[gap])
    Self.forward(&x0, &x1, w[span])
    (row[0], row[gap]) = (x0, x1)
  }

  /// The layers of half-sizes `gap` and 2 `gap` on four rows.
  @inline(always) func forward4(_ row: UnsafeMutablePointer<Words>, _ w: UnsafePointer<Twiddle>) {
    var (x0, x1, x2, x3) = (row[0], row[gap], row[2 * gap], row[3 * gap])
    Self.forward(&x0, &x1, w[span])
    Self.forward(&x2, &x3, w[span])
    Self.forward(&x0, &x2, w[2 * span])
    Self.forward(&x1, &x3, w[3 * span])
    (row[0], row[gap], row[2 * gap], row[3 * gap]) = (x0, x1, x2, x3)
  }

  /// The layers of half-sizes `gap`, 2 `gap` and 4 `gap` on eight rows.
  @inline(always) func forward8(_ row: UnsafeMutablePointer<Words>, _ w: UnsafePointer<Twiddle>) {
    var (x0, x1, x2, x3) = (row[0], row[gap], row[2 * gap], row[3 * gap])
    var (x4, x5, x6, x7) = (row[4 * gap], row[5 * gap], row[6 * gap], row[7 * gap])
    Self.forward(&x0, &x1, w[span])
    Self.forward(&x2, &x3, w[span])
    Self.forward(&x4, &x5, w[span])
    Self.forward(&x6, &x7, w[span])
    Self.forward(&x0, &x2, w[2 * span])
    Self.forward(&x4, &x6, w[2 * span])
    Self.forward(&x1, &x3, w[3 * span])
    Self.forward(&x5, &x7, w[3 * span])
    Self.forward(&x0, &x4, w[4 * span])
    Self.forward(&x1, &x5, w[5 * span])
    Self.forward(&x2, &x6, w[6 * span])
    Self.forward(&x3, &x7, w[7 * span])
    (row[0], row[gap], row[2 * gap], row[3 * gap]) = (x0, x1, x2, x3)
    (row[4 * gap], row[5 * gap], row[6 * gap], row[7 * gap]) = (x4, x5, x6, x7)
  }

  /// `forward2` backwards, but for a factor 2.
  @inline(always) func inverse2(_ row: UnsafeMutablePointer<Words>, _ w: UnsafePointer<Twiddle>) {
    var (x0, x1) = (row[0], row[gap])
    Self.inverse(&x0, &x1, w[span])
    (row[0], row[gap]) = (x0, x1)
  }

  /// `forward4` backwards, but for a factor 4.
  @inline(always) func inverse4(_ row: UnsafeMutablePointer<Words>, _ w: UnsafePointer<Twiddle>) {
    var (x0, x1, x2, x3) = (row[0], row[gap], row[2 * gap], row[3 * gap])
    Self.inverse(&x0, &x2, w[2 * span])
    Self.inverse(&x1, &x3, w[3 * span])
    Self.inverse(&x0, &x1, w[span])
    Self.inverse(&x2, &x3, w[span])
    (row[0], row[gap], row[2 * gap], row[3 * gap]) = (x0, x1, x2, x3)
  }

  /// `forward8` backwards, but for a factor 8.
  @inline(always) func inverse8(_ row: UnsafeMutablePointer<Words>, _ w: UnsafePointer<Twiddle>) {
    var (x0, x1, x2, x3) = (row[0], row[gap], row[2 * gap], row[3 * gap])
    var (x4, x5, x6, x7) = (row[4 * gap], row[5 * gap], row[6 * gap], row[7 * gap])
    Self.inverse(&x0, &x4, w[4 * span])
    Self.inverse(&x1, &x5, w[5 * span])
    Self.inverse(&x2, &x6, w[6 * span])
    Self.inverse(&x3, &x7, w[7 * span])
    Self.inverse(&x0, &x2, w[2 * span])
    Self.inverse(&x4, &x6, w[2 * span])
    Self.inverse(&x1, &x3, w[3 * span])
    Self.inverse(&x5, &x7, w[3 * span])
    Self.inverse(&x0, &x1, w[span])
    Self.inverse(&x2, &x3, w[span])
    Self.inverse(&x4, &x5, w[span])
    Self.inverse(&x6, &x7, w[span])
    (row[0], row[gap], row[2 * gap], row[3 * gap]) = (x0, x1, x2, x3)
    (row[4 * gap], row[5 * gap], row[6 * gap], row[7 * gap]) = (x4, x5, x6, x7)
  }
}
