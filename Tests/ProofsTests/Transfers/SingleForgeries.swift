import Proofs

/// Tables that break one single constraint each, for every constraint there is.
///
/// Three honest transfers between rich accounts, and a fourth that deviates: the table of depth 2 is full,
/// and none of the values that are range-checked is zero.
enum SingleForgeries {
  typealias Play = @Sendable (inout Adversary) -> Void

  static let limb: UInt64 = 1 << 28

  static func adversary() -> Adversary {
    Adversary(
      depth: 2, token: Forgery.token,
      accounts: Forgery.accounts().map { place, account in
        var account = account
        account.balance += 1_000 * limb + 1_000
        return (place, account)
      })
  }

  /// The fourth transfer, from place 0 to place 2.
  static let last = Transfer.first(5 * limb + 77, fee: 3 << 14 + 9)

  /// What happens before it.
  static func playBefore(_ adversary: inout Adversary) {
    for nonce in 9..<12 as Range<UInt32> { adversary.play(Transfer.third.with(nonce: nonce)) }
  }

  /// A deviation in the last transfer.
  static func deviating(
    _ change: @escaping @Sendable (inout Deviation) -> Void
  ) -> Play {
    {
      playBefore(&$0)
      var deviation = Deviation()
      change(&deviation)
      $0.play(last, deviation)
    }
  }

  /// A deviation in accounts that the tree has from the start, for the only transfers of place 0.
  static func starting(
    leaf: @escaping @Sendable (inout [KoalaBear]) -> Void,
    _ change: @escaping @Sendable (inout Deviation) -> Void
  ) -> Play {
    {
      let leaves = $0.leaves.map { place, preimage in
        var preimage = preimage
        if place == Forgery.alice { leaf(&preimage) }
        return (place: place, preimage: preimage)
      }
      $0 = Adversary(depth: 2, token: Forgery.token, leaves: leaves)
      var deviation = Deviation()
      change(&deviation)
      playBefore(&$0)
      $0.play(last, deviation)
    }
  }

  static let all: [Play] =
    rounds + paths + places + roots + accounts + money + values + ranges + chain + boundary

  /// One cell after a round: in the new path, and where the transfer is hashed.
  static let rounds: [Play] = (0..<28).flatMap { round in
    (0..<(round < 4 || round >= 24 ? 16 : 1)).flatMap { i in
      [
        deviating {
          $0.round = { half, line, slot, at, state in
            if half == 1, line == 1, slot == .new, at == round { state[i] += .one }
          }
        },
        deviating {
          $0.round = { half, line, slot, at, state in
            if half == 0, line == 3, slot == .old, at == round { state[i] += .one }
          }
        },
      ]
    }
  }

  static let paths: [Play] =
    pathForgeries.filter { $0.family == .direction }.map(\.play)
    + (0..<8).flatMap { i in
      [
        // The tree has another digest where the sender's leaf is.
        { @Sendable adversary in
          var digest = NaivePoseidon2.digest(adversary.leaves[Forgery.alice] ?? [])
          digest[i] += .one
          adversary.nodes.put(digest, at: Forgery.alice)
          adversary.root = adversary.nodes.root
          adversary.claim.preRoot = adversary.root
          playBefore(&adversary)
          var deviation = Deviation()
          deviation.level = { half, height, level in
            if half == 0, height == 1 { level.old[i] += .one }
          }
          adversary.play(last, deviation)
        },
        deviating {
          $0.level = { half, height, level in
            if half == 0, height == 1 { level.new[i] += .one }
          }
        },
        deviating {
          $0.level = { half, height, level in
            if half == 0, height == 1 { level.new[8 + i] += .one }
          }
        },
      ]
    }

  static let places: [Play] =
    [0, 2].map { height in
      deviating {
        $0.words = { $0[0] += .one }
        $0.place = { half, at, place in if half == 0, at == height { place += .one } }
      }
    } + [0, 1].map { word in deviating { $0.words = { $0[word] += .one } } }

  static let roots: [Play] = (0..<8).flatMap { i in
    [
      { @Sendable adversary in
        adversary.root[i] += .one
        adversary.claim.preRoot = adversary.root
        adversary.play(last)
      },
      deviating { $0.rootAfter = { half, root in if half == 1 { root[i] += .one } } },
    ]
  }
}
