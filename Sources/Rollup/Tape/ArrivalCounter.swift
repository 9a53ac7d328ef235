internal import Randomness

/// How many transactions arrive in each slot, and when inside it where that is not uniform.
///
/// Poisson counts, or the self-exciting process exactly per slot of length L: Poisson(base*L)
/// immigrants, Poisson(E*(1 - exp(-L/tau))) offspring of earlier slots from the carried state E,
/// children inside the slot recursively; then
/// E' = E*exp(-L/tau) + branching * sum over arrivals of exp(-(L - s)/tau).
/// Source: Hawkes 1971 with exponential kernel; cluster form, Hawkes and Oakes 1974.
struct ArrivalCounter {
  private let process: ArrivalProcess
  private let length = TimeFrame.secondsPerSlot
  private var excitation = 0.0

  /// Begins with the mean that earlier arrivals would have left: branching * rate * tau.
  init(_ process: ArrivalProcess) {
    self.process = process
    if case .hawkes(let rate, let branching, let decay) = process {
      excitation = branching * rate * decay
    }
  }

  /// The number of arrivals at uniform times; the times of the others are appended to `clustered`,
  /// unordered, in [0, 12).
  mutating func next(seed: UInt64, slot: UInt32, clustered: inout FlatBuffer<Double>) -> Int {
    var stream = RandomStream(seed: seed, purpose: .arrivalCount, slot: slot)
    switch process {
    case .poisson(let rate):
      return stream.poisson(rate * length)
    case .hawkes(let rate, let branching, let decay):
      let immigrants = stream.poisson(rate * (1 - branching) * length)
      var children = RandomStream(seed: seed, purpose: .offspring, slot: slot)
      let survive = Elementary.exp(-length / decay)
      // Offspring of earlier slots arrive with density exp(-s/tau) inside this one.
      for _ in 0..<children.poisson(excitation * (1 - survive)) {
        let u = children.uniform()
        clustered.append(min(-decay * Elementary.log(1 - u * (1 - survive)), length.nextDown))
      }
      return immigrants
    }
  }

  /// Adds the children of this slot's arrivals to `clustered`, and carries the state on.
  mutating func branch(
    seed: UInt64, slot: UInt32, immigrants: UnsafeMutableBufferPointer<Double>,
    clustered: inout FlatBuffer<Double>
  ) {
    guard case .hawkes(_, let branching, let decay) = process else { return }
    var stream = RandomStream(seed: seed, purpose: .offspring, entity: 1, slot: slot)
    var carried = excitation * Elementary.exp(-length / decay)
    for time in immigrants {
      carried += branching * Elementary.exp(-(length - time) / decay)
      breed(time, branching, decay, &stream, &clustered)
    }
    var next = 0
    while next < clustered.count {
      let time = clustered[next]
      carried += branching * Elementary.exp(-(length - time) / decay)
      breed(time, branching, decay, &stream, &clustered)
      next += 1
    }
    excitation = carried
  }

  /// Appends the children of an arrival that are born before the slot ends; their children follow
  /// when the loop over `clustered` reaches them.
  private func breed(
    _ time: Double, _ branching: Double, _ decay: Double, _ stream: inout RandomStream,
    _ clustered: inout FlatBuffer<Double>
  ) {
    let inside = 1 - Elementary.exp(-(length - time) / decay)
    for _ in 0..<stream.poisson(branching * inside) {
      let wait = -decay * Elementary.log(1 - stream.uniform() * inside)
      clustered.append(min(time + wait, length.nextDown))
    }
  }
}
