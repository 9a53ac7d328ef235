import Proving
import Quantities
import Testing

@Suite("What a batch takes")
struct ProverCostModelTests {
  static func machine(_ name: String) throws -> HardwareProfile {
    try #require(HardwareProfile.all.first { $0.name == name })
  }

  static let sp1 = profile("sp1-rsp-a6000")
  static let winterfell = profile("winterfell-lamport-8")

  static func profile(_ name: String) -> ProverProfile {
    ProverProfile.all.first { $0.name == name } ?? .zkevmCPU224
  }

  @Test("grows with the batch on every machine, stage by stage", arguments: ProverProfile.all)
  func monotone(profile: ProverProfile) throws {
    for machine in HardwareProfile.all {
      for machines in [1, 7] {
        var last = profile.cost(of: BatchWork(transactions: 0), on: machine, machines: machines)
        for transactions in [1, 2, 63, 64, 65, 499, 500, 501, 4_000, 9_000] as [UInt64] {
          let next = profile.cost(
            of: BatchWork(transactions: transactions), on: machine, machines: machines)
          #expect(next.machineSeconds >= last.machineSeconds)
          #expect(next.memoryBytes >= last.memoryBytes)
          #expect(next.seconds >= last.seconds * (machines == 1 ? 1 : 0.999))
          #expect(next.seconds.isFinite && next.seconds(atShare: 0.9) >= next.seconds)
          last = next
        }
      }
    }
  }

  @Test("has sound models, and a broken one says what is wrong")
  func problems() throws {
    for profile in ProverProfile.all { #expect(profile.model?.problem == nil) }
    let model = try #require(Self.sp1.model)
    func broken(_ change: (inout ProverCostModel) -> Void) -> Bool {
      var copy = model
      change(&copy)
      return copy.problem != nil
    }
    #expect(broken { $0.referenceMachine = "abacus" })
    #expect(broken { $0.chunks.seconds?.perUnit = -1 })
    #expect(broken { $0.chunks.seconds?.fixed = .nan })
    #expect(broken { $0.workPerGas = .infinity })
    #expect(broken { $0.chunkWork = 0 })
    #expect(broken { $0.arity = 1 })
    #expect(broken { $0.referenceSpeed = 0 })
    #expect(broken { $0.chunks.padding = .segments(0) })
  }

  @Test("is finite for the largest batch there is", arguments: ProverProfile.all)
  func largest(profile: ProverProfile) throws {
    let work = BatchWork(transactions: .max)
    #expect(work.gas == .max)
    let gpu = try Self.machine("gpu-h100")
    #expect(profile.cost(of: work, on: gpu, machines: 16).seconds.isFinite)
  }

  /// 120 s for 500 transactions, so two proofs for 501.
  @Test("is a fixed time a proof for a profile without a model")
  func constant() throws {
    let server = try Self.machine("cpu-224-thread")
    let profile = ProverProfile.zkevmCPU224
    #expect(profile.cost(of: BatchWork(transactions: 1), on: server).seconds == 120)
    #expect(profile.cost(of: BatchWork(transactions: 500), on: server).seconds == 120)
    let two = profile.cost(of: BatchWork(transactions: 501), on: server)
    #expect(two.seconds == 240 && two.machineSeconds == 240)
    #expect(profile.cost(of: BatchWork(transactions: 501), on: server, machines: 2).seconds == 120)
  }

  /// Winterfell's rows are at powers of two: 65 signatures take what 128 take.
  @Test("is a staircase where a trace is padded to a power of two")
  func staircase() throws {
    let box = try Self.machine("cpu-8-vcpu")
    func seconds(_ count: UInt64) -> Double {
      Self.winterfell.cost(of: BatchWork(transactions: count), on: box).seconds
    }
    #expect(seconds(64) < seconds(65))
    #expect(seconds(65) == seconds(128))
    #expect(seconds(128) < seconds(129))
    #expect((seconds(1_024) / 20.5 - 1).magnitude < 0.1)
  }

  @Test("pads work to a power of two, or segments with a shorter last one")
  func padding() {
    let pairs: [(Double, Double)] = [
      (0, 0), (1, 1), (2, 2), (3, 4), (4, 4), (5, 8), (1_024, 1_024), (1_025, 2_048),
    ]
    for (work, padded) in pairs { #expect(Padding.powerOfTwo.padded(work) == padded) }
    let segments: [(Double, Double)] = [
      (1_000, 1_000), (1_001, 1_001), (1_300, 1_512), (1_900, 2_000), (2_000, 2_000),
    ]
    for (work, padded) in segments { #expect(Padding.segments(1_000).padded(work) == padded) }
    #expect(Padding.none.padded(77) == 77)
  }

  /// Winterfell's 1024 signatures took 7.6 GB; so 2048 take 15 and 4096 more than the machine's 16.
  @Test("does not fit a machine with too little memory")
  func memory() throws {
    let box = try Self.machine("cpu-8-vcpu")
    func cost(_ count: UInt64) -> StageCosts {
      Self.winterfell.cost(of: BatchWork(transactions: count), on: box)
    }
    #expect((cost(1_024).memoryBytes / 7.6e9 - 1).magnitude < 0.05)
    #expect(cost(2_048).fits(box))
    #expect(!cost(2_049).fits(box))
    let unknown = try Self.machine("cpu-64-thread")
    #expect(cost(1 << 30).fits(unknown), "its memory is not known")
  }

  /// 4 bytes x 368 columns x 2^16 rows x (1 + 4), and 20 % more.
  @Test("takes 4 C N (1 + b) bytes for a trace and its extension")
  func trace() {
    let memory = LinearCost.traceMemory(columns: 368, blowup: 4, overhead: 0.2)
    #expect((memory.median(of: 65_536) - 4.0 * 368 * 65_536 * 5 * 1.2).magnitude < 1)
  }

  @Test("costs machine-seconds times the price, to a millionth of a dollar")
  func dollars() throws {
    let machine = try Self.machine("gpu-rtx-a6000")
    #expect(machine.dollars(machineSeconds: 3_600).rawValue == 440_000)
    #expect(machine.dollars(machineSeconds: 0) == .zero)
    // 1 microsecond is 0.000122 millionths, rounded up.
    #expect(machine.dollars(machineSeconds: 1e-6).rawValue == 1)
    #expect(machine.dollars(machineSeconds: 450).rawValue == 55_000)
  }

  /// SP1 on an A6000: 437.8 s for the block of 18 Mgas compressed, 476.9 s with its wrap.
  @Test("is what SP1's block of 18 Mgas took, within its interval")
  func block() throws {
    let card = try Self.machine("gpu-rtx-a6000")
    let cost = Self.sp1.cost(of: BatchWork(transactions: 150, gas: 18_000_000), on: card)
    #expect(cost.seconds(atShare: 0.1) < 476.9 && 476.9 < cost.seconds(atShare: 0.9))
    #expect((cost.seconds / 476.9 - 1).magnitude < 0.1)
    #expect((cost.wrap.seconds / 39 - 1).magnitude < 0.1)
    let larger = Self.sp1.cost(of: BatchWork(transactions: 50_000), on: card)
    #expect(larger.wrap.seconds == cost.wrap.seconds)
    #expect(cost.verification.gas == 270_000)
    #expect(!cost.witness.isStated && cost.witness.seconds == 0)
  }

  @Test("is less on more machines, never below the fixed part and the work's share")
  func several() throws {
    let card = try Self.machine("gpu-rtx-a6000")
    let work = BatchWork(transactions: 2_000)
    let one = Self.sp1.cost(of: work, on: card)
    var last = one.seconds
    #expect(one == Self.sp1.cost(of: work, on: card, machines: 1))
    for machines in [2, 4, 16, 64] {
      let cost = Self.sp1.cost(of: work, on: card, machines: machines)
      #expect(cost.seconds < last)
      #expect(cost.seconds >= one.seconds / Double(machines))
      #expect(cost.machineSeconds >= one.machineSeconds)
      last = cost.seconds
    }
  }

  /// SP1, keccak, its own factors: an EPYC 7543 takes about 10 times an A6000's time for each unit.
  @Test("uses a prover's own published factors where it ran on the machine")
  func scales() throws {
    let work = BatchWork(transactions: 1_000)
    let card = Self.sp1.cost(of: work, on: try Self.machine("gpu-rtx-a6000"))
    let processor = Self.sp1.cost(of: work, on: try Self.machine("cpu-epyc-7543"))
    let ratio = processor.chunks.seconds / card.chunks.seconds
    #expect(ratio > 8 && ratio < 12)
  }

  /// Bellman, 16 million constraints in 167.1 s (README of stefandeml/bellman_benchmarks).
  @Test("knows what a wrap takes by its constraints")
  func wrap() {
    #expect((LinearCost.groth16Wrap.median(of: 16 * 1_048_576) / 167.1 - 1).magnitude < 0.15)
  }
}
