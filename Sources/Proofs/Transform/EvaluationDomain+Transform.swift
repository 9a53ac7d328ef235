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
  /// - Returns: A table of `size` rows.
  public func evaluate(_ coefficients: PanelMatrix, threads: Int = 1) -> PanelMatrix {
    let height = coefficients.height
    precondition(height.nonzeroBitCount == 1 && height <= size, "\(height) rows for \(size) points")
    return PanelMatrix(width: coefficients.width, height: size) { values in
      twiddles.withUnsafeBufferPointer { twiddles in
        coefficients.vectors.withUnsafeBufferPointer { source in
          guard let twiddles = twiddles.baseAddress else { return }
          let transform = PanelTransform(twiddles: twiddles)
          let lent = Lent(
            (
              transform, UnsafeRawPointer(source.baseAddress),
              UnsafeMutableRawPointer(values.baseAddress)
            ))
          inParallel(coefficients.panels, threads: threads) { panel in
            let (transform, source, values) = lent.pointer
            guard let source, let values else { return }
            transform.forward(
              source.assumingMemoryBound(to: Words.self) + panel * height, count: height,
              into: values.assumingMemoryBound(to: Words.self) + panel * size, size: size)
          }
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
      inverseTwiddles.withUnsafeBufferPointer { twiddles in
        guard let twiddles = twiddles.baseAddress else { return }
        let lent = Lent(
          (PanelTransform(twiddles: twiddles), UnsafeMutableRawPointer(vectors.baseAddress)))
        inParallel(panels, threads: threads) { panel in
          let (transform, vectors) = lent.pointer
          guard let vectors else { return }
          transform.inverse(vectors.assumingMemoryBound(to: Words.self) + panel * size, size: size)
        }
      }
    }
  }
}
