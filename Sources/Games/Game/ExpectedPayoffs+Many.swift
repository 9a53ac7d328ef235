public import LinearAlgebra

extension NormalFormGame {
  /// What each strategy of one player earns against each of many profiles: a column a profile.
  ///
  /// `profiles[k]` has player k's mixed strategies as columns, one a profile; the player's own are not
  /// read. The greatest sum, over the strategies of one other player, is one dgemm for all profiles:
  /// with two players, all there is to do.
  /// - Precondition: one matrix a player, with one row a strategy, and all with as many columns.
  /// - Complexity: 2 · profiles · columns operations.
  public func expectedPayoffs(of player: Int, againstMany profiles: [Matrix]) -> Matrix {
    let columns = profiles.first?.columns ?? 0
    precondition(
      profiles.map(\.rows) == shape.counts && profiles.allSatisfy { $0.columns == columns },
      "mixed strategies of every player as columns")
    let own = shape.counts[player]
    return Matrix(rows: own, columns: columns) { result in
      payoffs.withUnsafeBufferPointer { payoffs in
        guard let start = payoffs.baseAddress else { return }
        let tensor = start + player * shape.profiles
        guard shape.players > 1 else {
          for k in 0..<columns { (result + k * own).update(from: tensor, count: own) }
          return
        }
        // The first index or the last one: either leaves a tensor in order for each profile.
        let side = player == shape.players - 1 ? 0 : shape.players - 1
        guard shape.players > 2 else {
          return sumAll(tensor, over: side, profiles[side], into: result)
        }
        let rest = Matrix(rows: shape.profiles / shape.counts[side], columns: columns) {
          sumAll(tensor, over: side, profiles[side], into: $0)
        }
        sumEach(rest, without: side, except: player, profiles, into: result)
      }
    }
  }

  /// A tensor summed over its first or last side, for all columns of weights at once.
  private func sumAll(
    _ tensor: UnsafePointer<Double>, over side: Int, _ weights: Matrix,
    into result: UnsafeMutablePointer<Double>
  ) {
    weights.elements.withUnsafeBufferPointer { elements in
      guard let elements = elements.baseAddress else { return }
      BLAS.multiply(
        tensor, transposed: side == 0, by: elements, rows: shape.profiles / weights.rows,
        inner: weights.rows, columns: weights.columns, into: result)
    }
  }

  /// A tensor in each column, without its first or last side, summed over all sides but one.
  private func sumEach(
    _ tensors: Matrix, without side: Int, except player: Int, _ profiles: [Matrix],
    into result: UnsafeMutablePointer<Double>
  ) {
    let sides = side == 0 ? shape.counts.dropFirst() : shape.counts.dropLast()
    let starts = profiles.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.elements.count) }
    let weights = profiles.flatMap(\.elements)
    let scratch = UnsafeMutablePointer<Double>.allocate(
      capacity: TensorContraction.scratchCount(sides))
    defer { scratch.deallocate() }
    tensors.elements.withUnsafeBufferPointer { tensors in
      weights.withUnsafeBufferPointer { weights in
        guard let first = tensors.baseAddress, let weights = weights.baseAddress else { return }
        let size = sides.reduce(1, *)
        for k in 0..<tensors.count / size {
          TensorContraction.sum(
            first + k * size, sides, except: player,
            weights: { weights + starts[$0] + k * shape.counts[$0] }, scratch: scratch,
            into: result + k * shape.counts[player])
        }
      }
    }
  }
}
