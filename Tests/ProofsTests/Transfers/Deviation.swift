import Proofs

/// Where an adversary leaves the honest way; by default nowhere.
struct Deviation {
  /// From, to, limbs of the amount, fee, nonce.
  var words: (inout [KoalaBear]) -> Void = { _ in }
  /// The paths that are really taken.
  var places: (inout [UInt32]) -> Void = { _ in }
  /// The account of half 0 or 1, before and after.
  var leaf: (_ half: Int, inout LeafChange) -> Void = { _, _ in }
  /// What is hashed at a height from 1 to the depth.
  var level: (_ half: Int, _ height: Int, inout LevelChange) -> Void = { _, _, _ in }
  /// The lower bits of the place, as far as they were climbed at a height from 0 to the depth.
  var place: (_ half: Int, _ height: Int, inout KoalaBear) -> Void = { _, _, _ in }
  /// The limbs of the balance that the registers have.
  var balance: (_ half: Int, inout [KoalaBear]) -> Void = { _, _ in }
  /// The state after round 0 to 27 of a permutation.
  var round: (_ half: Int, _ line: Int, Slot, _ round: Int, inout [KoalaBear]) -> Void = {
    _, _, _, _, _ in
  }
  /// What is hashed for the digest of the transfers.
  var chainPreimage: (inout [KoalaBear]) -> Void = { _ in }
  /// The digest of the transfers after this one.
  var chainAfter: (inout Digest) -> Void = { _ in }
  /// The root after a half.
  var rootAfter: (_ half: Int, inout Digest) -> Void = { _, _ in }
  /// The sums of the fees after the transfer.
  var fees: (inout (low: KoalaBear, high: KoalaBear)) -> Void = { _ in }
  /// The cells of range-checked value 0 to 7, bit after bit.
  var range: (_ value: Int, inout [KoalaBear]) -> Void = { _, _ in }
  /// The registers in a row of the transfer.
  var registers: (_ line: Int, inout [KoalaBear]) -> Void = { _, _ in }
  /// Both accounts are changed in the tree before the transfer.
  var isParallel = false
  /// The root stays what it was.
  var isSkipped = false
  /// The digest of the transfers stays what it was.
  var isOmitted = false
  /// The claim starts from whatever root the sender's path has.
  var startsAnywhere = false
}

/// The two permutations of a row.
enum Slot: Int { case old, new }

/// An account before and after a step.
struct LeafChange {
  var old: [KoalaBear]
  var new: [KoalaBear]
  var carry: KoalaBear

  /// What an honest step does, in integers; what does not fit into a limb stays outside of it.
  init(before: [KoalaBear], half: Int, words: [KoalaBear]) {
    let value = { (element: KoalaBear) in Int(element.value) }
    let limb = 1 << 28
    old = before
    new = before
    var (low, carried) = (0, 0)
    if half == 0 {
      low = value(before[8]) - value(words[2]) - value(words[4])
      while low < 0 { (low, carried) = (low + limb, carried + 1) }
      new[9] = KoalaBear(integer: value(before[9]) - value(words[3]) - carried)
      new[10] = words[5] + .one
    } else {
      low = value(before[8]) + value(words[2])
      while low >= limb { (low, carried) = (low - limb, carried + 1) }
      new[9] = KoalaBear(integer: value(before[9]) + value(words[3]) + carried)
    }
    new[8] = KoalaBear(integer: low)
    carry = KoalaBear(integer: carried)
  }
}

/// What is hashed at one height of both paths.
struct LevelChange {
  var isRight: KoalaBear
  var old: [KoalaBear]
  var new: [KoalaBear]
}

extension KoalaBear {
  /// The element that an integer is, negative ones too.
  init(integer: Int) {
    let p = Int(KoalaBear.modulus)
    self.init(UInt32(((integer % p) + p) % p))
  }
}
