import Proofs

extension SingleForgeries {
  static let accounts: [Play] =
    (0..<8).map { i in
      deviating { $0.leaf = { half, leaf in if half == 0 { leaf.new[i] += .one } } }
    }
    // Token, tag and zeros: wrong before and right afterwards, and the other way round.
    + (11..<16).flatMap { i in
      [
        starting(leaf: { $0[i] += .one }) {
          $0.leaf = { half, leaf in if half == 0 { leaf.new[i] = leaf.new[i] - .one } }
        },
        deviating { $0.leaf = { half, leaf in if half == 0 { leaf.new[i] += .one } } },
      ]
    } + [
      deviating {
        $0.words = { $0[5] += .one }
      },
      deviating { $0.leaf = { half, leaf in if half == 0 { leaf.new[10] += .one } } },
      deviating { $0.leaf = { half, leaf in if half == 1 { leaf.new[10] += .one } } },
    ]

  /// The limb of the leaf alone, and limb and register together, of sender and receiver.
  static let money: [Play] =
    [0, 1].flatMap { half in
      [0, 1].flatMap { limb in
        [
          deviating {
            $0.leaf = { at, leaf in if at == half { leaf.new[8 + limb] += .one } }
            $0.balance = { at, limbs in if at == half { limbs[limb] = limbs[limb] - .one } }
          },
          deviating { $0.leaf = { at, leaf in if at == half { leaf.new[8 + limb] += .one } } },
        ]
      }
    } + accountForgeries.filter { $0.family == .carry }.map(\.play) + [
      deviating { $0.fees = { $0.low += .one } }, deviating { $0.fees = { $0.high += .one } },
    ]

  /// A register changes for one row in which nothing reads it; a range check of another value.
  static let values: [Play] =
    (0..<10).map { i in
      deviating {
        $0.registers = { line, registers in if line == 1 { registers[i] += .one } }
      }
    }
    + (0..<8).map { value in
      deviating {
        $0.range = { at, cells in if at == value { cells = cells.map { _ in .zero } } }
      }
    }

  /// Zeros up to a step, and there at once what leads to the value.
  static let ranges: [Play] = (0..<8).flatMap { value in
    (1...5).map { step in
      deviating {
        $0.range = { at, cells in
          guard at == value else { return }
          let half = KoalaBear(2).inverse
          for i in 0..<28 {
            cells[i] = i + 1 < step ? .zero : cells[27] * half.power(UInt64(27 - i))
          }
        }
      }
    }
  }

  static let chain: [Play] =
    (0..<16).map { i in deviating { $0.chainPreimage = { $0[i] += .one } } }
    + (0..<8).map { i in deviating { $0.chainAfter = { $0[i] += .one } } }

  static let boundary: [Play] =
    (0..<8).flatMap { i in
      let changes: [@Sendable (inout BatchPublicInputs) -> Void] = [
        { $0.preRoot[i] += .one }, { $0.postRoot[i] += .one }, { $0.chainStart[i] += .one },
        { $0.chainEnd[i] += .one },
      ]
      return changes.map { claiming($0) }
    } + [
      claiming { $0.feeLow += 1 }, claiming { $0.feeHigh += 1 },
      {
        $0.fees.low = .one; deviating { _ in }(&$0)
      },
      {
        $0.fees.high = .one; deviating { _ in }(&$0)
      },
    ]

  /// An honest table, and another claim.
  static func claiming(_ change: @escaping @Sendable (inout BatchPublicInputs) -> Void) -> Play {
    {
      deviating { _ in }(&$0)
      change(&$0.claim)
    }
  }
}
