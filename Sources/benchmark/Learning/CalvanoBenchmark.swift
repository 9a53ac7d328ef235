internal import Foundation
internal import Learning

/// The baseline of Calvano and others (2020) beside the same algorithm in C and in Python.
///
/// Medians of processor time a period, in which both firms learn, all in turns. What takes too long
/// in Python plays fewer periods from the start, and the laboratory is then measured over as many. A
/// ratio is printed only where both came to the same, within sampling error.
struct CalvanoBenchmark {
  private static let sessions = 4
  private static let (alpha, beta, delta) = (0.15, 4e-6, 0.95)
  let repeats: Int

  /// How long is played.
  private enum Work: Hashable {
    /// So many sessions to convergence.
    case sessions
    /// So many periods from the start.
    case periods(Int)
  }

  /// What came of it.
  private struct Result {
    /// A period, in nanoseconds.
    let time: Double
    /// The mean length of a session.
    let periods: Double
    /// The mean profit of a firm from 0, the static equilibrium, to 1, the joint optimum.
    let gain: Double
    /// How many sessions it is the mean of.
    let sessions: Int
  }

  /// What the laboratory is compared with.
  private struct Contestant {
    let name: String
    /// By how much the laboratory is to be faster.
    let floor: Double?
    let work: Work
    let measure: () throws -> Result
  }

  func rows() throws -> [Row] {
    let others = contestants()
    let works = [Work.sessions] + others.map(\.work).filter { $0 != .sessions }
    var own: [Work: [Double]] = [:]
    var results = others.map { _ in [Result]() }
    var failures = others.map { _ in String?.none }
    for _ in 0..<repeats {
      for work in works { own[work, default: []].append(try Self.nanoseconds(work)) }
      for (i, other) in others.enumerated() where failures[i] == nil {
        do { results[i].append(try other.measure()) } catch { failures[i] = "\(error)" }
      }
    }
    let name = "learning: a period of the Calvano baseline"
    let time = Clock.median(own[.sessions] ?? [])
    let rate = (1e4 / time).rounded() / 10
    let full = try Reference(.sessions)
    let first = Row(
      name, time, "ns", "\(rate) million a second; profit gain \(Row.text(full.gain.mean))")
    return try [first]
      + others.indices.map { i in
        let other = others[i]
        let reference = other.work == .sessions ? full : try Reference(other.work)
        let time = Clock.median(own[other.work] ?? [])
        if let failure = failures[i] {
          return Row(name, time, "ns", "\(other.name) is not available: \(failure.prefix(200))")
        }
        if let difference = results[i].compactMap(reference.difference).first {
          return Row(name, time, "ns", "\(other.name) computes something else: \(difference)")
        }
        return Row(
          name, time, "ns", "profit gain \(results[i].first.map { Row.text($0.gain) } ?? "")",
          peer: Row.Peer(
            name: other.name, value: Clock.median(results[i].map(\.time)), floor: other.floor))
      } + [try threads()]
  }

  /// Where the laboratory's own sessions come to.
  private struct Reference {
    let gain: MeasureSummary
    let periods: MeasureSummary?

    init(_ work: Work) throws {
      let result = try experiment(work, sessions: 24).run()
      guard let gain = result.summary("profit_gain") else {
        throw PeerSilence(description: "no profit gain")
      }
      self.gain = gain
      periods = work == .sessions ? result.summary("periods_to_convergence") : nil
    }

    /// How another's result differs by more than four standard errors of the difference, if it does.
    func difference(_ other: Result) -> String? {
      func differs(_ own: MeasureSummary, _ value: Double) -> Bool {
        let error = own.sd * (1 / Double(own.n) + 1 / Double(other.sessions)).squareRoot()
        return !(abs(own.mean - value) <= 4 * error)
      }
      if differs(gain, other.gain) {
        return "profit gain \(Row.text(other.gain)) against \(Row.text(gain.mean))"
      }
      if let periods, differs(periods, other.periods) {
        return "\(Row.text(other.periods)) periods against \(Row.text(periods.mean))"
      }
      return nil
    }
  }

  private func contestants() -> [Contestant] {
    let python = PythonPeer("learners.py")
    print("\(python.description)\n")
    let c: [(CPeer, Double?)] = [
      (CPeer("C, the toolchain's clang", "calvano-clang"), 1),
      (CPeer("C, gcc", "calvano-gcc"), 0.8),
      (CPeer("C with the bound, clang", "calvano-clang-tuned"), nil),
      (CPeer("C with the bound, gcc", "calvano-gcc-tuned"), nil),
    ]
    return c.map { peer, floor in
      Contestant(name: peer.name, floor: floor, work: .sessions) { try Self.run(peer) }
    } + [
      Contestant(name: "numba", floor: 1, work: .sessions) {
        try Self.ask(python, "calvano_numba", "\"sessions\":\(Self.sessions)", Self.sessions)
      },
      Contestant(name: "Python lists", floor: 20, work: .periods(200_000)) {
        try Self.ask(python, "calvano_lists", "\"periods\":200000", 1)
      },
      Contestant(name: "numpy, scalar", floor: 100, work: .periods(50_000)) {
        try Self.ask(python, "calvano_numpy", "\"periods\":50000", 1)
      },
    ]
  }

  /// The shipped baseline, with so many sessions.
  private static func experiment(_ work: Work, sessions: Int) -> Experiment {
    let stop: StopRule =
      if case .periods(let count) = work { .periods(count) } else { .window() }
    return Experiment(
      name: "calvano-baseline", environment: .bertrand(Bertrand(n: 2, m: 15)),
      learners: [
        .qLearning(
          QLearning(
            alpha: .constant(alpha), delta: delta,
            exploration: .exponential(initial: 1, beta: beta), initial: .uniformOpponents))
      ], stop: stop, tail: 1, sessions: sessions)
  }

  /// A period of the laboratory's.
  private static func nanoseconds(_ work: Work) throws -> Double {
    // Enough of them to be measured where they are short.
    let count = work == .sessions ? sessions : 10 * sessions
    let (seconds, result) = try Clock.time { try experiment(work, sessions: count).run() }
    return seconds / Double(result.updates / 2) * 1e9
  }

  /// What one run of a C program says of itself.
  private static func run(_ peer: CPeer) throws -> Result {
    guard peer.isThere else { throw PeerSilence(description: "`make bench` builds it") }
    let values = try peer.run(
      ["2", "15", "\(alpha)", "\(beta)", "\(delta)", "0.1", "\(sessions)", "1"])
    guard let rate = values["it/s"], let periods = values["meanT"], let gain = values["Delta"]
    else {
      throw PeerSilence(description: "no answer")
    }
    return Result(time: 1e9 / rate, periods: periods, gain: gain, sessions: sessions)
  }

  private static func ask(
    _ python: PythonPeer, _ method: String, _ option: String, _ sessions: Int
  ) throws -> Result {
    let options = "\"alpha\":\(alpha),\"beta\":\(beta),\"delta\":\(delta),\(option)"
    let reply = try python.ask(
      "{\"method\":\"\(method)\",\"options\":{\(options)},\"repeats\":1,\"payoffs\":\(payoffs)}")
    guard let seconds = reply.seconds.first, reply.answer.count == 2, reply.answer[0] > 0 else {
      throw PeerSilence(description: "no answer")
    }
    let (nash, monopoly) = profits
    return Result(
      time: seconds / reply.answer[0] * 1e9, periods: reply.answer[0] / Double(sessions),
      gain: (reply.answer[1] - nash) / (monopoly - nash), sessions: sessions)
  }

  /// Profits of a firm in the static equilibrium and the joint optimum.
  private static let profits = (0.222927, 0.337490)

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
    let experiment = Self.experiment(.sessions, sessions: 24)
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
