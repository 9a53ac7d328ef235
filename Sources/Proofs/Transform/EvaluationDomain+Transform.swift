extension EvaluationDomain {
  /// The values of polynomials at the points, in the order of the points.
  ///
  /// Each column is a polynomial. Its coefficients come in bit-reversed order, as `interpolate` leaves
  /// them: row i holds that of x to the power `bitReversed(i, bits: log2 height)`. Fewer coefficients
  /// than points make a low-degree extension.
  ///
  /// - Parameters:
  ///   - coefficients: A table whose height is a power of two, at most `size`.
  ///   - threads: How many threads share the work; the values do not depend on it.
  public func evaluate(_ coefficients: PanelMatrix, threads: Int = 1) -> PanelMatrix {
    let height = coefficients.height
    precondition(height.nonzeroBitCount == 1 && height <= size, "\(height) rows for \(size) points")
    return PanelMatrix(width: coefficients.width, height: size) { values in
      coefficients.vectors.withUnsafeBufferPointer { source in
        let (values, source) = (Lent(values), Lent(source))
        inParallel(coefficients.panels, threads: threads) { panel in
          guard let to = values.pointer.baseAddress, let from = source.pointer.baseAddress else {
            return
          }
          forward(from + panel * height, count: height, into: to + panel * size)
        }
      }
    }
  }

  /// Turns the values at the points, in the order of the points, into coefficients.
  ///
  /// The coefficients are in bit-reversed order, as `evaluate` takes them.
  ///
  /// - Parameters:
  ///   - values: A table of `size` rows.
  ///   - threads: How many threads share the work; the coefficients do not depend on it.
  public func interpolate(_ values: inout PanelMatrix, threads: Int = 1) {
    precondition(values.height == size, "\(values.height) rows for \(size) points")
    let panels = values.panels
    values.withVectors { vectors in
      let vectors = Lent(vectors)
      inParallel(panels, threads: threads) { panel in
        guard let start = vectors.pointer.baseAddress else { return }
        inverse(start + panel * size)
      }
    }
  }

  /// One panel from `count` coefficients in bit-reversed order to `size` values.
  ///
  /// Coefficients from `count` on are zero, and so the first layers only repeat the others.
  private func forward(
    _ source: UnsafePointer<PackedKoalaBear>, count: Int,
    into values: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    let repeats = size / count
    for row in 0..<size { (values + row).initialize(to: source[row / repeats]) }
    var half = repeats
    while half < size {
      for start in stride(from: 0, to: size, by: 2 * half) {
        for j in 0..<half {
          let (a, b) = (values[start + j], values[start + j + half] * twiddles[half + j])
          values[start + j] = a + b
          values[start + j + half] = a - b
        }
      }
      half *= 2
    }
  }

  /// One panel from values to coefficients in bit-reversed order, in place: `forward` backwards.
  private func inverse(_ rows: UnsafeMutablePointer<PackedKoalaBear>) {
    var half = size / 2
    while half > 0 {
      for start in stride(from: 0, to: size, by: 2 * half) {
        for j in 0..<half {
          let (a, b) = (rows[start + j], rows[start + j + half])
          rows[start + j] = a + b
          rows[start + j + half] = (a - b) * inverseTwiddles[half + j]
        }
      }
      half /= 2
    }
    let scale = KoalaBear(UInt32(size)).inverse
    for row in 0..<size { rows[row] = rows[row] * scale }
  }
}
