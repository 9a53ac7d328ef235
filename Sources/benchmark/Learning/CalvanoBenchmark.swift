internal import Foundation
internal import Learning

/// The baseline of Calvano and others (2020) beside the same algorithm in C and in Python.
///
/// Medians of processor time a period, in which both firms learn, all in turns. What takes too long
/// in Python plays fewer periods, from the start, so more of them explore.
struct CalvanoBenchmark {
  private static let sessions = 4
  private static let (alpha, beta, delta) = (0.15, 4e-6, 0.95)
  let repeats: Int

  /// What the laboratory is compared with.
  private struct Contestant {
    let name: String
    /// By how much the laboratory is to be faster.
    let floor: Double
    /// Nanoseconds a period.
    let measure: () throws -> Double
  }

  func rows() throws -> [Row] {
    let others = contestants()
    var own: [Double] = []
    var times = others.map { _ in [Double]() }
    var failures = others.map { _ in String?.none }
    for _ in 0..<repeats {
      own.append(try Self.nanoseconds())
      for (i, other) in others.enumerated() where failures[i] == nil {
        do { times[i].append(try other.measure()) } catch { failures[i] = "\(error)" }
      }
    }
    let name = "learning: a period of the Calvano baseline"
    let time = Clock.median(own)
    let rate = (1e4 / time).rounded() / 10
    return [Row(name, time, "ns", "\(rate) million a second")]
      + others.indices.map { i in
        if let failure = failures[i] {
          return Row(name, time, "ns", "\(others[i].name) is not available: \(failure.prefix(200))")
        }
        return Row(
          name, time, "ns",
          peer: Row.Peer(
            name: others[i].name, value: Clock.median(times[i]), floor: others[i].floor))
      } + [try threads()]
  }

  private func contestants() -> [Contestant] {
    let python = PythonPeer("learners.py")
    print("\(python.description)\n")
    let c = [
      (CPeer("C, the toolchain's clang", "calvano-clang"), 1.0),
      (CPeer("C, gcc", "calvano-gcc"), 0.8),
    ]
    return c.map { peer, floor in
      Contestant(name: peer.name, floor: floor) { try Self.nanoseconds(peer) }
    } + [
      Contestant(name: "numba", floor: 1) {
        try Self.nanoseconds(python, "calvano_numba", "\"sessions\":\(Self.sessions)")
      },
      Contestant(name: "Python lists", floor: 20) {
        try Self.nanoseconds(python, "calvano_lists", "\"periods\":200000")
      },
      Contestant(name: "numpy, scalar", floor: 100) {
        try Self.nanoseconds(python, "calvano_numpy", "\"periods\":50000")
      },
    ]
  }

  /// The shipped baseline, with so many sessions.
  private static func experiment(sessions: Int) -> Experiment {
    Experiment(
      name: "calvano-baseline", environment: .bertrand(Bertrand(n: 2, m: 15)),
      learners: [
        .qLearning(
          QLearning(
            alpha: .constant(alpha), delta: delta,
            exploration: .exponential(initial: 1, beta: beta), initial: .uniformOpponents))
      ], stop: .window(), sessions: sessions)
  }

  private static func nanoseconds() throws -> Double {
    let (seconds, result) = try Clock.time { try experiment(sessions: sessions).run() }
    return seconds / Double(result.updates / 2) * 1e9
  }

  private static func nanoseconds(_ peer: CPeer) throws -> Double {
    guard peer.isThere else { throw PythonPeer.Silence(description: "`make bench` builds it") }
    let values = try peer.run(
      ["2", "15", "\(alpha)", "\(beta)", "\(delta)", "0.1", "\(sessions)", "1"])
    guard let rate = values["it/s"] else { throw PythonPeer.Silence(description: "no answer") }
    return 1e9 / rate
  }

  private static func nanoseconds(
    _ python: PythonPeer, _ method: String, _ option: String
  ) throws -> Double {
    let options = "\"alpha\":\(alpha),\"beta\":\(beta),\"delta\":\(delta),\(option)"
    let reply = try python.ask(
      "{\"method\":\"\(method)\",\"options\":{\(options)},\"repeats\":1,\"payoffs\":\(payoffs)}")
    guard let seconds = reply.seconds.first, let periods = reply.answer.first, periods > 0 else {
      throw PythonPeer.Silence(description: "no answer")
    }
    return seconds / periods * 1e9
  }

  /// The payoffs of both firms by their prices, in JSON.
  private static var payoffs: String {
    let (nash, monopoly) = (1.472927, 1.924981)
    let step = 1.2 * (monopoly - nash) / 14
    let prices = (0..<15).map { nash - 0.1 * (monopoly - nash) + Double($0) * step }
    let demand = prices.map { exp((2 - $0) / 0.25) }
    func table(_ cell: (Int, Int) -> Double) -> String {
      let rows = (0..<15).map { a in "[\((0..<15).map { "\(cell(a, $0))" }.joined(separator: ","))]"
      }
      return "[\(rows.joined(separator: ","))]"
    }
    func profit(_ own: Int, _ other: Int) -> Double {
      (prices[own] - 1) * demand[own] / (demand[own] + demand[other] + 1)
    }
    return "[\(table { profit($0, $1) }),\(table { profit($1, $0) })]"
  }

  /// Many sessions on two threads beside one, in wall time.
  private func threads() throws -> Row {
    let experiment = Self.experiment(sessions: 24)
    var times: (one: [Double], two: [Double]) = ([], [])
    for _ in 0..<repeats {
      for threads in 1...2 {
        let start = Clock.wall()
        _ = try experiment.run(threads: threads)
        let seconds = Clock.wall() - start
        if threads == 1 { times.one.append(seconds) } else { times.two.append(seconds) }
      }
    }
    return Row(
      "learning: 24 sessions of it, 2 threads", Clock.median(times.two), "s",
      peer: Row.Peer(name: "1 thread", value: Clock.median(times.one), floor: 1.8))
  }
}
