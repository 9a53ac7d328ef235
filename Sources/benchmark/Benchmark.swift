internal import Parameters
internal import Players
internal import Proving
internal import Quantities
internal import Rollup
import Glibc

func seconds() -> Double {
  var t = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t)
  return Double(t.tv_sec) + 1e-9 * Double(t.tv_nsec)
}

@main struct Benchmark {
  static func main() throws {
    func leaf(_ k: String, _ v: Value) -> Arguments.Entry { .init(k, .leaf(v)) }
    func map(_ k: String, _ e: [Arguments.Entry]) -> Arguments.Entry { .init(k, .map(Arguments(e))) }
    let none = map("none", [])
    _ = none
    let design = Design(name: "centralized", Arguments([
      map("sequencing", [leaf("rule", .text("centralized")), leaf("order", .text("tip")), leaf("block-gas-limit", .count(6_000_000)), leaf("max-delay", .duration(300_000_000_000))]),
      map("proving", [leaf("rule", .text("in-house")), leaf("machines", .count(4)), leaf("proof-system", .text("fflonk"))]),
      map("confirmation", [leaf("rule", .text("trusted-state"))]),
      map("availability", [leaf("rule", .text("blobs")), leaf("max-blobs", .count(1)), leaf("payload", .share(Share(billionths: 968_750_000))), map("compression", []), leaf("overhead-gas", .count(90_000))]),
      map("fees", [leaf("rule", .text("base-fee-and-tip")), leaf("floor", .ether(10_000_000)), leaf("data-margin", .share(Share(percent: 110)))]),
      map("revenue", [leaf("rule", .text("split")), map("fees", [leaf("treasury", .share(.zero)), leaf("public-goods", .share(.zero)), leaf("burn", .share(.zero))]), map("tips", [leaf("treasury", .share(.zero)), leaf("public-goods", .share(.zero)), leaf("burn", .share(.zero))])]),
      map("penalties", [leaf("rule", .text("none"))]),
      map("escape", [leaf("rule", .text("none"))]),
      map("authorization", [leaf("rule", .text("any"))]),
    ]))
    let slots = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1])! : 50_400
    let n = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2])! : 1
    let e18 = 1e18
    let setting = Setting(
      time: TimeFrame(start: 0, slots: slots, warmUpSlots: min(1800, slots / 10), blocksPerSlot: 6),
      l1: L1Track(baseFee: [30_000_000_000], gasUsed: [15_000_000], gasLimit: 30_000_000, tipBillionths: 50_000_000),
      blobs: BlobTrack(source: .replay([1]), fork: .cancun),
      price: PriceModel(start: DollarAmount(1_900_000_000), sigmaPerRootSecond: 0.035 / 294, jumpsPerSecond: 0.05 / 86400, jumpSigma: 0.08),
      users: UserModel(arrivals: .poisson(perSecond: 10), classes: [
        TransactionClass(name: "transfer", share: 0.6, gas: 21000, bytes: 28, value: .lognormal(median: 0.0004 * e18, sigma: 1), patienceSeconds: 600, size: nil, slippage: .zero, amount: Wei(10_000_000_000_000_000), extraWrites: 0),
        TransactionClass(name: "swap", share: 0.3, gas: 120000, bytes: 56, value: .lognormal(median: 0.002 * e18, sigma: 1.2), patienceSeconds: 120, size: .lognormal(median: 0.05 * e18, sigma: 1.5), slippage: Share(billionths: 5_000_000), amount: .zero, extraWrites: 0),
        TransactionClass(name: "heavy", share: 0.1, gas: 1_000_000, bytes: 136, value: .lognormal(median: 0.006 * e18, sigma: 1.2), patienceSeconds: 1800, size: nil, slippage: .zero, amount: Wei(10_000_000_000_000_000), extraWrites: 8),
      ], probeClass: 0, probesPerSecond: 1.0 / 60, accounts: 100_000, openingBalance: Wei(10_000_000_000_000_000_000)),
      pools: [PoolSetting(name: "eth-usd", ether: Wei(2_000_000_000_000_000_000_000), dollars: nil, fee: Share(billionths: 3_000_000))],
      searcherTipShare: 0.9,
      players: [PlayerGroup(name: "operator", role: .sequencer, count: 1), PlayerGroup(name: "searchers", role: .searcher, count: 2)],
      prover: .zkevmCPU224, record: RecordSetting(seriesPoints: 200, flows: true))
    let cast = Cast(setting.players, design: design, world: .honest)
    let a = seconds()
    let results = try Simulation.run(Array(repeating: Contestant(design: design, setting: setting, players: cast), count: n), seed: 1)
    let used = seconds() - a
    for m in results[0].metrics { print(m.name, m.value.map { "\($0)" } ?? "-") }
    for f in results[0].flows { print(f.from, "->", f.to, f.asset.name, f.reason, f.amount) }
    print(results[0].tapeHash)
    let tx = results.reduce(0) { $0 + $1.value("tx.arrived")! } * Double(slots) / Double(setting.time.measuredSlots)
    print("cpu \(used) s, \(tx / used / 1e6) M tx/s, \(used / tx * 1e9) ns/tx")
  }
}
