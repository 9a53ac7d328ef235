extension DEEP {
  /// The composition on all points of the extended domain.
  ///
  /// Sixteen points at once; a part of `Self.part` such blocks shares one inversion.
  func word(trace: PanelMatrix, quotient: PanelMatrix, domain: EvaluationDomain, threads: Int)
    -> [Quartic]
  {
    let blocks = domain.size / 16
    let part = min(blocks, Self.part)
    let batching = Batching(self, panels: trace.panels)
    return [Quartic](unsafeUninitializedCapacity: domain.size) { word, count in
      count = domain.size
      trace.vectors.withUnsafeBufferPointer { trace in
        quotient.vectors.withUnsafeBufferPointer { quotient in
          let (word, trace, quotient) = (Lent(word), Lent(trace), Lent(quotient))
          inParallel(blocks / part, threads: threads) { index in
            guard let word = word.pointer.baseAddress, let trace = trace.pointer.baseAddress,
              let quotient = quotient.pointer.baseAddress
            else { return }
            compose(
              batching, trace, quotient, domain: domain, blocks: index * part..<(index + 1) * part,
              into: word)
          }
        }
      }
    }
  }

  /// How many blocks share an inversion: their denominators stay in the first-level cache.
  private static let part = 32

  private func compose(
    _ batching: Batching, _ trace: UnsafePointer<PackedKoalaBear>,
    _ quotient: UnsafePointer<PackedKoalaBear>, domain: EvaluationDomain, blocks: Range<Int>,
    into word: UnsafeMutablePointer<Quartic>
  ) {
    let root = domain.generator
    let lanes = PackedKoalaBear { root.power(UInt64($0)) }
    let step = root.power(16)
    let first = domain[16 * blocks.lowerBound]
    let count = 2 * blocks.count
    withUnsafeTemporaryAllocation(of: PackedQuartic.self, capacity: 2 * count) { buffer in
      guard let inverses = buffer.baseAddress else { return }
      var point = first
      for i in 0..<blocks.count {
        let x = lanes * point
        (inverses + 2 * i).initialize(to: Self.difference(x, z))
        (inverses + (2 * i + 1)).initialize(to: Self.difference(x, nextZ))
        point *= step
      }
      PackedQuartic.invert(inverses, count: count, scratch: inverses + count)
      withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 80) { scratch in
        guard let scratch = scratch.baseAddress else { return }
        let (claim, nextClaim) = (PackedQuartic(claimAtZ), PackedQuartic(claimAtNext))
        let next = PackedQuartic(nextPower)
        for (i, block) in blocks.enumerated() {
          let row = 16 &* block
          let batched = batching.trace(trace + row, height: domain.size, scratch: scratch)
          let chunks = batching.quotient(quotient + row, scratch: scratch)
          let value =
            (batched + chunks - claim) * inverses[2 &* i]
            + (batched * next - nextClaim) * inverses[2 &* i &+ 1]
          value.store(to: word + row)
        }
      }
    }
  }

  @inline(__always)
  private static func difference(_ x: PackedKoalaBear, _ z: Quartic) -> PackedQuartic {
    PackedQuartic(
      x - PackedKoalaBear(z.a0), PackedKoalaBear(.zero - z.a1), PackedKoalaBear(.zero - z.a2),
      PackedKoalaBear(.zero - z.a3))
  }
}

/// Powers of gamma laid out for sixteen columns at once.
private struct Batching: Sendable {
  /// For each panel four vectors, one for each coefficient of its columns' powers.
  private let powers: [ProductSum.Factor]
  /// The same for the quotient's columns: the coefficients of power · x^i for column i of a chunk.
  private let quotientPowers: [ProductSum.Factor]
  private let panels: Int

  init(_ deep: DEEP, panels: Int) {
    self.panels = panels
    powers = Self.vectors(deep.powers)
    let x = Quartic(.zero, .one, .zero, .zero)
    quotientPowers = Self.vectors(
      deep.quotientPowers.flatMap { power in (0..<4).map { power * x.power(UInt64($0)) } })
  }

  private static func vectors(_ powers: [Quartic]) -> [ProductSum.Factor] {
    stride(from: 0, to: powers.count, by: 16).flatMap { first in
      (0..<4).map { coefficient in
        ProductSum.Factor(
          PackedKoalaBear {
            first + $0 < powers.count ? powers[first + $0].coefficients[coefficient] : .zero
          })
      }
    }
  }

  /// The batched trace at sixteen points whose rows begin at `rows`.
  @inline(__always)
  func trace(
    _ rows: UnsafePointer<PackedKoalaBear>, height: Int,
    scratch: UnsafeMutablePointer<PackedKoalaBear>
  ) -> PackedQuartic {
    powers.withUnsafeBufferPointer { powers in
      powers.baseAddress.map {
        Self.batch(rows, height: height, panels: panels, powers: $0, scratch: scratch)
      } ?? PackedQuartic(.zero)
    }
  }

  /// The batched chunks of the quotient.
  @inline(__always)
  func quotient(
    _ rows: UnsafePointer<PackedKoalaBear>, scratch: UnsafeMutablePointer<PackedKoalaBear>
  ) -> PackedQuartic {
    quotientPowers.withUnsafeBufferPointer { powers in
      powers.baseAddress.map {
        Self.batch(rows, height: 0, panels: 1, powers: $0, scratch: scratch)
      } ?? PackedQuartic(.zero)
    }
  }

  /// The sum over all columns of cell times power, for sixteen rows.
  ///
  /// Sixteen columns are multiplied at once; a transposition then lets whole vectors be summed. In
  /// `scratch` is room for 80 vectors.
  @inline(__always)
  private static func batch(
    _ rows: UnsafePointer<PackedKoalaBear>, height: Int, panels: Int,
    powers: UnsafePointer<ProductSum.Factor>, scratch: UnsafeMutablePointer<PackedKoalaBear>
  ) -> PackedQuartic {
    for row in 0..<16 {
      var sum = QuarticSum()
      var panel = 0
      while panel &+ 1 < panels {
        let cells = rows + (panel &* height &+ row)
        sum.add(cells[0], powers + 4 &* panel, cells[height], powers + 4 &* (panel &+ 1))
        panel &+= 2
      }
      if panel < panels { sum.add(rows[panel &* height &+ row], powers + 4 &* panel) }
      let value = sum.value
      (scratch + row).initialize(to: value.a0)
      (scratch + (16 &+ row)).initialize(to: value.a1)
      (scratch + (32 &+ row)).initialize(to: value.a2)
      (scratch + (48 &+ row)).initialize(to: value.a3)
    }
    return PackedQuartic(
      laneSums(scratch, scratch + 64), laneSums(scratch + 16, scratch + 64),
      laneSums(scratch + 32, scratch + 64), laneSums(scratch + 48, scratch + 64))
  }

  /// In lane i the sum of all lanes of vector i.
  @inline(__always)
  private static func laneSums(
    _ vectors: UnsafePointer<PackedKoalaBear>, _ scratch: UnsafeMutablePointer<PackedKoalaBear>
  ) -> PackedKoalaBear {
    PackedKoalaBear.transpose(vectors, into: scratch)
    var sum = scratch[0]
    for i in 1..<16 { sum += scratch[i] }
    return sum
  }
}
