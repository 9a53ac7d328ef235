internal import COpenBLAS
internal import LinearAlgebra
internal import Randomness

/// The product of two matrices as arrays, beside the call of BLAS that it rests on.
struct ProductBenchmark {
  func rows() -> [Row] { [256, 512, 1024].map(row) }

  /// Both in turns: cblas into memory that is there already, the laboratory into a new matrix.
  private func row(_ size: Int) -> Row {
    var stream = RandomStream(seed: 1, purpose: .games, entity: UInt32(size))
    let a = Matrix.random(size, &stream)
    let b = Matrix.random(size, &stream)
    var raw = [Double](repeating: 0, count: size * size)
    var product = a * b
    var (own, others): ([Double], [Double]) = ([], [])
    for _ in 0..<max(15, 200_000_000 / (size * size * size) * 15) {
      others.append(
        Clock.time {
          cblas_dgemm(
            CblasColMajor, CblasNoTrans, CblasNoTrans, blasint(size), blasint(size), blasint(size),
            1, a.elements, blasint(size), b.elements, blasint(size), 0, &raw, blasint(size))
        }.0)
      let (seconds, result) = Clock.time { a * b }
      own.append(seconds)
      product = result
    }
    let agrees = product.elements == raw
    let seconds = Clock.median(own)
    let rate = (2e-8 * Double(size * size * size) / seconds).rounded() / 10
    return Row(
      "games: product of matrices, n = \(size)", seconds * 1000, "ms",
      agrees ? "\(rate) GFLOP/s" : "results differ",
      peer: agrees
        ? Row.Peer(name: "cblas_dgemm", value: Clock.median(others) * 1000, floor: 0.97) : nil)
  }
}

extension Matrix {
  fileprivate static func random(_ size: Int, _ stream: inout RandomStream) -> Matrix {
    Matrix(
      rows: size, columns: size, elements: (0..<size * size).map { _ in stream.uniform() })
  }
}

extension Purpose {
  /// The benchmark's random games.
  static let games = Purpose(rawValue: 1)
}
