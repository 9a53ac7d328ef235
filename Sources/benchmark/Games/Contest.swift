internal import Games

/// One method on some games, by the laboratory and by a package of Python.
struct Contest {
  /// What is measured.
  let name: String
  /// Who else does it, and by which function of `Scripts/peers/games.py` with which options.
  let peer: String
  let method: String
  let options: String
  /// By how much the laboratory is to be faster.
  let floor: Double
  let games: [NormalFormGame]
  /// How often each side solves each game.
  let repeats: Int
  let peerRepeats: Int
  /// How many results one call of the laboratory gives for one of the peer.
  let batch: Int
  /// The largest difference of two answers that is none.
  let tolerance: Double
  /// The seconds of one solution, and what is compared of it.
  let solve: (NormalFormGame) throws -> (seconds: Double, answer: [Double])

  /// A contest in which `work` is timed, and what `read` takes from its result is compared with the
  /// peer's answer.
  init<Result>(
    _ name: String, against peer: String, _ method: String, _ options: String = "{}",
    floor: Double, games: [NormalFormGame], repeats: Int = 5, peerRepeats: Int = 1, batch: Int = 1,
    tolerance: Double = 1e-6, _ work: @escaping (NormalFormGame) throws -> Result,
    read: @escaping (Result) -> [Double]
  ) {
    self.name = name
    self.peer = peer
    self.method = method
    self.options = options
    self.floor = floor
    self.games = games
    self.repeats = repeats
    self.peerRepeats = peerRepeats
    self.batch = batch
    self.tolerance = tolerance
    solve = { game in
      let (seconds, result) = try Clock.time { try work(game) }
      return (seconds, read(result))
    }
  }

  /// Runs both sides in turns, each once before it counts.
  func row(_ python: PythonPeer) -> Row {
    do {
      var (own, others): ([Double], [Double]) = ([], [])
      var differences = 0
      var failure: String?
      _ = try solve(games[0])
      do { _ = try ask(python, games[0], 1) } catch { failure = "\(error)" }
      for game in games {
        var answer: [Double] = []
        var times: [Double] = []
        for _ in 0..<repeats {
          let solution = try solve(game)
          times.append(solution.seconds / Double(batch))
          answer = solution.answer
        }
        guard failure == nil else {
          own += times
          continue
        }
        let reply = try ask(python, game, peerRepeats)
        guard agree(answer, reply.answer) else {
          differences += 1
          continue
        }
        own += times
        others += reply.seconds
      }
      return row(own, others, failure, differences)
    } catch {
      return Row("games: \(name)", .nan, "ms", "\(error)")
    }
  }

  private func row(
    _ own: [Double], _ others: [Double], _ failure: String?, _ differences: Int
  ) -> Row {
    guard !own.isEmpty else {
      return Row("games: \(name)", .nan, "ms", "\(peer) answers otherwise in all games")
    }
    var notes: [String] = []
    if let failure { notes.append("\(peer) is not available: \(failure.prefix(200))") }
    if differences > 0 {
      notes.append("\(peer) answers otherwise in \(differences) of \(games.count) games, left out")
    }
    return Row(
      "games: \(name)", Clock.median(own) * 1000, "ms", notes.joined(separator: "; "),
      peer: others.isEmpty
        ? nil : Row.Peer(name: peer, value: Clock.median(others) * 1000, floor: floor))
  }

  private func agree(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
  }

  private func ask(
    _ python: PythonPeer, _ game: NormalFormGame, _ repeats: Int
  ) throws -> PythonPeer.Reply {
    let payoffs = (0..<(game.isOnePopulation ? 1 : 2)).map { player in
      let rows = (0..<game.shape.counts[0]).map { i in
        let row = (0..<game.shape.counts[1]).map { j in
          game.payoff(player, game.shape.index(of: [i, j]))
        }
        return "[\(row.map(\.description).joined(separator: ","))]"
      }
      return "[\(rows.joined(separator: ","))]"
    }
    return try python.ask(
      "{\"method\":\"\(method)\",\"options\":\(options),\"repeats\":\(repeats),"
        + "\"payoffs\":[\(payoffs.joined(separator: ","))]}")
  }
}
