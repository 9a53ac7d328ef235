internal import Proving
internal import Randomness

extension ProvingService {
  /// Lets tasks of a job begin from `time` on.
  mutating func enqueue(_ slot: Int32, _ task: ProvingTask, count: UInt32, _ time: Double) {
    let job = jobs[Int(slot)]
    shops[Int(job.shop)].waiting.insert(
      WaitingLine.Entry(job, slot: slot, task: task, count: count))
    dispatch(Int(job.shop), at: time)
  }

  /// Gives idle machines what waits.
  mutating func dispatch(_ shop: Int, at time: Double) {
    while shops[shop].idle >= 0, let first = shops[shop].waiting.first {
      let job = jobs[Int(first.slot)]
      // Of a job that was dropped nothing begins any more.
      guard job.stamp == first.stamp, job.phase != .free else {
        shops[shop].waiting.removeFirst()
        continue
      }
      shops[shop].waiting.takeOne()
      let machine = Int(shops[shop].idle)
      shops[shop].idle = machines[machine].next
      begin(first.task, of: first.slot, on: machine, at: time)
    }
  }

  private mutating func begin(_ task: ProvingTask, of slot: Int32, on machine: Int, at time: Double)
  {
    let index = Int(slot)
    var seconds: Double
    switch task {
    case .lead: seconds = jobs[index].plan.lead
    case .tail: seconds = jobs[index].plan.tail
    case .chunk:
      seconds = jobs[index].plan.chunk
      if jobs[index].setups > 0 {
        seconds += jobs[index].plan.setup
        jobs[index].setups -= 1
      }
    default: seconds = jobs[index].plan.merge
    }
    let number = jobs[index].firstTask &+ jobs[index].begun
    jobs[index].begun &+= 1
    jobs[index].phase = .begun
    let entity = shops[Int(jobs[index].shop)].entity
    seconds *=
      jobs[index].factor
      * jobs[index].noise.factor(
        RandomStream(seed: seed, purpose: .hardware, entity: entity, slot: number))
    machines[machine].job = slot
    machines[machine].task = task
    machines[machine].seconds = seconds
    run(machine, at: time)
  }

  /// Begins a task, or begins it anew.
  private mutating func run(_ machine: Int, at time: Double) {
    machines[machine].state = .working
    var seconds = machines[machine].seconds
    if let breakdowns {
      if machines[machine].sound < 0 {
        machines[machine].sound = breakdowns.meanWork * draw(machine, repair: false)
      }
      seconds = min(seconds, machines[machine].sound)
    }
    plan(machine, from: time, seconds)
  }

  private mutating func plan(_ machine: Int, from time: Double, _ seconds: Double) {
    machines[machine].since = time
    machines[machine].until = time + seconds
    machines[machine].plans &+= 1
    events.insert(SIMD2(UInt32(machine), machines[machine].plans), at: time + seconds)
  }

  /// What was planned for a machine happens, unless it was called off.
  mutating func happen(_ event: SIMD2<UInt32>, at time: Double) {
    let machine = Int(event.x)
    guard machines[machine].plans == event.y else { return }
    if machines[machine].state == .broken {
      shops[Int(machines[machine].shop)].repaired += time - machines[machine].since
      machines[machine].sound = -1
      machines[machine].breakdowns &+= 1
      if machines[machine].job >= 0 {
        run(machine, at: time)
      } else {
        rest(machine)
        dispatch(Int(machines[machine].shop), at: time)
      }
      return
    }
    let slot = machines[machine].job
    let breaks = breakdowns != nil && machines[machine].sound < machines[machine].seconds
    jobs[Int(slot)].machineSeconds += endRun(machine, at: time)
    if let breakdowns, breaks {
      machines[machine].state = .broken
      plan(machine, from: time, breakdowns.meanRepair * draw(machine, repair: true))
      return
    }
    machines[machine].job = -1
    // What waited before comes before what this makes possible.
    complete(machines[machine].task, of: slot, at: time)
    rest(machine)
    dispatch(Int(machines[machine].shop), at: time)
  }

  /// Takes a run into the sums; returns how long it was, in seconds.
  mutating func endRun(_ machine: Int, at time: Double) -> Double {
    let since = machines[machine].since
    let shop = Int(machines[machine].shop)
    shops[shop].worked += time - since
    shops[shop].measured += max(0, min(time, measureTo) - max(since, measureFrom))
    machines[machine].sound -= time - since
    machines[machine].plans &+= 1
    return time - since
  }

  /// Makes a machine idle.
  mutating func rest(_ machine: Int) {
    let shop = Int(machines[machine].shop)
    machines[machine].state = .idle
    machines[machine].job = -1
    machines[machine].next = shops[shop].idle
    shops[shop].idle = Int32(machine)
  }

  /// An exponential variate of a machine's next breakdown or repair.
  private func draw(_ machine: Int, repair: Bool) -> Double {
    let own = machines[machine]
    var stream = RandomStream(
      seed: seed, purpose: .breakdowns, entity: shops[Int(own.shop)].entity,
      slot: own.number << 16 ^ own.breakdowns)
    if repair { _ = stream.exponential() }
    return stream.exponential()
  }

  /// Takes in a task that is done: what waits for it can begin.
  private mutating func complete(_ task: ProvingTask, of slot: Int32, at time: Double) {
    let index = Int(slot)
    switch task {
    case .lead: enqueue(slot, .chunk, count: jobs[index].plan.chunks, time)
    case .tail: finish(slot, at: time)
    default:
      guard jobs[index].plan.arity > 1 else {
        jobs[index].chunksLeft -= 1
        if jobs[index].chunksLeft == 0 { end(slot, at: time) }
        return
      }
      merge(slot, upFrom: Int(task.level), at: time)
    }
  }

  /// Takes in a proof of a level: as many as a merge takes begin one; the last of a level does not wait,
  /// and one alone goes up without a merge.
  private mutating func merge(_ slot: Int32, upFrom level: Int, at time: Double) {
    let plan = jobs[Int(slot)].plan
    var level = level
    var all = plan.chunks
    for _ in 0..<level { all = (all + plan.arity - 1) / plan.arity }
    while true {
      guard all > 1 else { return end(slot, at: time) }
      let place = Int(slot) * Self.levels + level
      proved[place] &+= SIMD2(1, 1)
      let (there, waiting) = (proved[place].x, proved[place].y)
      guard waiting == plan.arity || there == all else { return }
      proved[place].y = 0
      if waiting > 1 { return enqueue(slot, .merge(level + 1), count: 1, time) }
      level += 1
      all = (all + plan.arity - 1) / plan.arity
    }
  }

  private mutating func end(_ slot: Int32, at time: Double) {
    if jobs[Int(slot)].plan.tail > 0 {
      enqueue(slot, .tail, count: 1, time)
    } else {
      finish(slot, at: time)
    }
  }
}
