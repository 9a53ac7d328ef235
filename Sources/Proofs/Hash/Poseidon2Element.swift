// Division by 2^k: since p is 1 mod 2^24, x - (x mod 2^k) p is a multiple of 2^k, and a quotient is
// x >> k less (x mod 2^k) · (p - 1) / 2^k, where (p - 1) / 2^k = 127 · 2^(24 - k).

extension KoalaBear: Poseidon2Element {
  @inline(__always) func cubed(adding constant: KoalaBear) -> Self {
    let sum = self + constant
    return sum * sum * sum
  }

  @inline(__always) var halved: Self {
    Self(montgomery: (montgomery &+ (montgomery & 1) &* Self.modulus) &>> 1)
  }

  @inline(__always) private func divided(byPowerOfTwo k: UInt32) -> Self {
    let low = montgomery & (1 &<< k &- 1)
    return Self(montgomery: montgomery &>> k) - Self(montgomery: low &* (127 &<< (24 &- k)))
  }

  @inline(__always) func divided(byPowerOfTwo k: UInt32, addedTo sum: Self) -> Self {
    sum + divided(byPowerOfTwo: k)
  }

  @inline(__always) func divided(byPowerOfTwo k: UInt32, subtractedFrom sum: Self) -> Self {
    sum - divided(byPowerOfTwo: k)
  }
}

extension PackedKoalaBear: Poseidon2Element {
  /// The square stays in the upper halves of words of 64 bits, below 2 p: what is below p may be
  /// multiplied by it.
  @inline(__always) func cubed(adding constant: KoalaBear) -> Self {
    let x = unsafeBitCast((self + Self(constant)).montgomery, to: Products.self)
    let low = Products(repeating: 0xffff_ffff)
    let (even, odd) = (x & low, x &>> 32)
    let evenCube = Self.reduce((Self.reduce(even &* even) &>> 32) &* even)
    let oddCube = Self.reduce((Self.reduce(odd &* odd) &>> 32) &* odd)
    return Self.joined(evenCube, oddCube)
  }

  @inline(__always) var halved: Self {
    let isOdd = montgomery & Words(repeating: 1) .!= Words()
    return Self(montgomery: montgomery.replacing(with: montgomery &+ Self.p, where: isOdd) &>> 1)
  }

  /// What is subtracted from x >> k.
  @inline(__always) private func remainder(_ k: UInt32) -> Words {
    (montgomery & Words(repeating: 1 &<< k &- 1)) &* Words(repeating: 127 &<< (24 &- k))
  }

  @inline(__always) func divided(byPowerOfTwo k: UInt32, addedTo sum: Self) -> Self {
    sum + Self(montgomery: montgomery &>> Words(repeating: k)) - Self(montgomery: remainder(k))
  }

  @inline(__always) func divided(byPowerOfTwo k: UInt32, subtractedFrom sum: Self) -> Self {
    sum + Self(montgomery: remainder(k)) - Self(montgomery: montgomery &>> Words(repeating: k))
  }
}
