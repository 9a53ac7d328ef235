package import Proving
internal import Randomness

/// Finite machines in shops that prove jobs in continuous time.
///
/// A job is given to one shop, whose machines are alike and share its tasks: whenever a machine is free
/// and a task can begin, one does, that of the first job in the queue's order. Merges wait for what
/// they merge. What will be complete when is not known before it is: jobs that come later may be
/// served first, and machines break down. All memory is reused, so that it follows what is under way.
package struct ProvingService: Sendable {
  let order: QueueOrder
  let breakdowns: Breakdowns?
  let seed: UInt64
  let measureFrom: Double
  let measureTo: Double
  var shops: ContiguousArray<ProvingShop> = []
  var machines: ContiguousArray<ProvingMachine> = []
  var jobs: ContiguousArray<ProvingJob> = []
  /// By job and level of its tree: how many proofs there are, and how many of them wait for a merge.
  var proved: ContiguousArray<SIMD2<UInt32>> = []
  private var freeJobs: ContiguousArray<Int32> = []
  /// What happens to which machine, and for the how manieth time.
  var events = TimeQueue<SIMD2<UInt32>>()
  /// Jobs so far.
  private var submitted: UInt64 = 0
  private var firstFinished: Int32 = -1
  private var lastFinished: Int32 = -1
  /// Up to when everything has happened, in seconds.
  package private(set) var now = -Double.infinity

  /// Levels of the largest tree: chunks, and merges of two above them.
  static let levels = 14

  /// No shops yet; utilisation is measured between the two times, in seconds.
  package init(
    order: QueueOrder = .firstCome, breakdowns: Breakdowns? = nil, seed: UInt64 = 0,
    measureFrom: Double = 0, measureTo: Double = .infinity
  ) {
    self.order = order
    self.breakdowns = breakdowns
    self.seed = seed
    self.measureFrom = measureFrom
    self.measureTo = measureTo
  }

  /// A shop with `count` machines, which are idle; `entity` names it in the random streams.
  package mutating func open(machines count: Int, entity: UInt32) -> Int {
    precondition(count > 0, "a shop without machines")
    let first = machines.count
    var shop = ProvingShop(entity: entity, machines: first..<first + count)
    for number in 0..<count {
      machines.append(ProvingMachine(shop: Int32(shops.count), number: UInt32(number)))
    }
    // The first machine is the first to be taken.
    for machine in shop.machines.reversed() {
      machines[machine].next = shop.idle
      shop.idle = Int32(machine)
    }
    shops.append(shop)
    return shops.count - 1
  }

  /// Takes a job at `time`, in seconds; its tasks begin as machines are free.
  ///
  /// - Parameters:
  ///   - plan: Its tasks.
  ///   - shop: The number of the shop.
  ///   - time: When it comes.
  ///   - noise: How each task's time differs from the plan's.
  ///   - fees: What its batch is worth, for `QueueOrder.highestFees`.
  ///   - tag: Comes back with `tag(of:)`.
  /// - Returns: What the job is known by until it is closed or cancelled.
  /// - Complexity: O(log n) in what is under way, and so is each task that ends.
  package mutating func submit(
    _ plan: ProofPlan, to shop: Int, at time: Double, noise: ProofNoise = .none, fees: Double = 0,
    tag: SIMD2<UInt32> = .zero
  ) -> JobID {
    advance(to: time)
    let time = max(time, now)
    let slot = takeSlot()
    let index = Int(slot)
    let stamp = jobs[index].stamp &+ 1
    var job = ProvingJob(plan: plan, noise: noise, shop: Int32(shop), stamp: stamp)
    job.phase = .waiting
    job.tag = tag
    job.serial = submitted
    submitted += 1
    job.key = order.key(machineSeconds: plan.machineSeconds, fees: fees)
    job.firstTask = shops[shop].tasks
    job.chunksLeft = plan.chunks
    job.setups = plan.setup > 0 ? min(plan.chunks, UInt32(shops[shop].machines.count)) : 0
    if plan.spread > 0 {
      var stream = RandomStream(
        seed: seed, purpose: .proofWork, entity: shops[shop].entity, slot: shops[shop].jobs)
      job.factor = Elementary.exp(plan.spread * stream.normal())
    }
    shops[shop].jobs &+= 1
    shops[shop].tasks &+= plan.chunks &+ plan.merges &+ 2
    jobs[index] = job
    for level in 0..<Self.levels { proved[index * Self.levels + level] = .zero }
    enqueue(slot, plan.lead > 0 ? .lead : .chunk, count: plan.lead > 0 ? 1 : plan.chunks, time)
    return JobID(slot: slot, stamp: stamp)
  }

  /// Lets everything happen up to `time`, in seconds.
  package mutating func advance(to time: Double) {
    while let (seconds, event) = events.pop(by: time) { happen(event, at: seconds) }
    now = max(now, time)
  }

  /// Lets things happen until a job is finished, at `limit` at the latest; returns the first finished
  /// job that was not returned before, nor closed.
  package mutating func nextFinished(by limit: Double) -> JobID? {
    while true {
      if firstFinished >= 0 {
        let slot = firstFinished
        unlink(slot)
        return JobID(slot: slot, stamp: jobs[Int(slot)].stamp)
      }
      guard let (seconds, event) = events.pop(by: limit) else { return nil }
      now = max(now, seconds)
      happen(event, at: seconds)
    }
  }

  /// What a job took; `nil` while it is under way.
  package func outcome(of id: JobID) -> ProofOutcome? {
    let job = job(id)
    guard job.phase == .finished else { return nil }
    return ProofOutcome(completion: job.completion, machineSeconds: job.machineSeconds)
  }

  /// What a job was submitted with.
  package func tag(of id: JobID) -> SIMD2<UInt32> { job(id).tag }

  /// Whether a machine has begun a job.
  package func hasBegun(_ id: JobID) -> Bool { job(id).phase != .waiting }

  /// Forgets a finished job; returns what it took.
  package mutating func close(_ id: JobID) -> ProofOutcome {
    guard let outcome = outcome(of: id) else { preconditionFailure("a job that is under way") }
    release(id.slot)
    return outcome
  }

  /// Drops a job at `time`, so that machines that work on it are free; returns the machine-seconds that
  /// were spent on it.
  package mutating func cancel(_ id: JobID, at time: Double) -> Double {
    advance(to: time)
    let time = max(time, now)
    var spent = job(id).machineSeconds
    let shop = Int(job(id).shop)
    for machine in shops[shop].machines where machines[machine].job == id.slot {
      if machines[machine].state == .working { spent += endRun(machine, at: time) }
      machines[machine].job = -1
      // What is broken stays so until it is repaired.
      if machines[machine].state == .working { rest(machine) }
    }
    release(id.slot)
    dispatch(shop, at: time)
    return spent
  }

  private func job(_ id: JobID) -> ProvingJob {
    let job = jobs[Int(id.slot)]
    precondition(job.stamp == id.stamp && job.phase != .free, "a job that is over")
    return job
  }

  private mutating func takeSlot() -> Int32 {
    if let slot = freeJobs.popLast() { return slot }
    jobs.append(ProvingJob(plan: ProofPlan(seconds: 0), noise: .none, shop: 0, stamp: 0))
    proved.append(contentsOf: repeatElement(.zero, count: Self.levels))
    return Int32(jobs.count - 1)
  }

  private mutating func release(_ slot: Int32) {
    if jobs[Int(slot)].phase == .finished { unlink(slot) }
    jobs[Int(slot)].phase = .free
    freeJobs.append(slot)
  }

  /// Puts a job at the end of those that are finished.
  mutating func finish(_ slot: Int32, at time: Double) {
    jobs[Int(slot)].phase = .finished
    jobs[Int(slot)].completion = time
    jobs[Int(slot)].previous = lastFinished
    jobs[Int(slot)].next = -1
    if lastFinished >= 0 { jobs[Int(lastFinished)].next = slot } else { firstFinished = slot }
    lastFinished = slot
  }

  /// Takes a job out of those that are finished, where it is among them.
  private mutating func unlink(_ slot: Int32) {
    let (previous, next) = (jobs[Int(slot)].previous, jobs[Int(slot)].next)
    guard previous >= 0 || next >= 0 || firstFinished == slot else { return }
    if previous >= 0 { jobs[Int(previous)].next = next } else { firstFinished = next }
    if next >= 0 { jobs[Int(next)].previous = previous } else { lastFinished = previous }
    jobs[Int(slot)].previous = -1
    jobs[Int(slot)].next = -1
  }
}
