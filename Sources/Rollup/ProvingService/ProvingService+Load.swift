internal import Proving

extension ProvingService {
  /// When a machine of a shop is free for what comes at `time`, if nothing breaks down and all tasks
  /// take the usual time, in seconds.
  ///
  /// - Complexity: O(machines), and O(log machines) for each task that waits.
  package func freeAt(_ shop: Int, at time: Double) -> Double {
    let own = shops[shop]
    guard own.idle < 0 else { return time }
    guard own.waiting.first != nil else {
      return own.machines.reduce(.infinity) { min($0, machines[$1].until) }
    }
    var free = TimeQueue<Void>()
    for machine in own.machines { free.insert((), at: machines[machine].until) }
    for entry in own.waiting.inOrder {
      let job = jobs[Int(entry.slot)]
      guard job.stamp == entry.stamp, job.phase != .free else { continue }
      let seconds = usual(entry.task, of: job)
      for _ in 0..<entry.count {
        guard let (at, _) = free.pop() else { break }
        free.insert((), at: at + seconds)
      }
    }
    return free.first ?? time
  }

  private func usual(_ task: ProvingTask, of job: ProvingJob) -> Double {
    switch task {
    case .lead: job.plan.lead
    case .tail: job.plan.tail
    case .chunk: job.plan.chunk
    default: job.plan.merge
    }
  }

  /// Machine-seconds that a shop worked up to `time`.
  package func workedSeconds(_ shop: Int, at time: Double) -> Double {
    shops[shop].machines.reduce(shops[shop].worked) { sum, machine in
      let own = machines[machine]
      return own.state == .working ? sum + max(0, min(time, own.until) - own.since) : sum
    }
  }

  /// Machine-seconds that a shop's machines were under repair up to `time`.
  package func repairedSeconds(_ shop: Int, at time: Double) -> Double {
    shops[shop].machines.reduce(shops[shop].repaired) { sum, machine in
      let own = machines[machine]
      return own.state == .broken ? sum + max(0, min(time, own.until) - own.since) : sum
    }
  }

  /// Machine-seconds at work inside the measured window, up to what was planned.
  package func measuredSeconds(_ shop: Int) -> Double {
    shops[shop].machines.reduce(shops[shop].measured) { sum, machine in
      let own = machines[machine]
      guard own.state == .working else { return sum }
      return sum + max(0, min(own.until, measureTo) - max(own.since, measureFrom))
    }
  }

  /// How many machines a shop has.
  package func machineCount(_ shop: Int) -> Int { shops[shop].machines.count }

  /// How many records of jobs there are, used or not.
  package var records: Int { jobs.count }
}
