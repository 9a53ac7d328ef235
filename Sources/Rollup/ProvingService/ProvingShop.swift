/// The machines of one owner, and what waits for them.
struct ProvingShop: Sendable {
  let entity: UInt32
  let machines: Range<Int>
  /// The first idle machine; -1: none.
  var idle: Int32 = -1
  var waiting = WaitingLine()
  /// Jobs and tasks so far.
  var jobs: UInt32 = 0
  var tasks: UInt32 = 0
  /// Machine-seconds at work and under repair that are over, all and those inside the measured window.
  var worked = 0.0
  var repaired = 0.0
  var measured = 0.0
}

/// A machine.
struct ProvingMachine: Sendable {
  enum State: UInt8, Sendable {
    case idle
    case working
    case broken
  }

  let shop: Int32
  let number: UInt32
  var state = State.idle
  var job: Int32 = -1
  var task = ProvingTask.chunk
  /// The whole time of its task, and when the present run or repair began and will end, in seconds.
  var seconds = 0.0
  var since = 0.0
  var until = 0.0
  /// Seconds of work until the next breakdown; drawn when it first works.
  var sound = -1.0
  var breakdowns: UInt32 = 0
  /// Counts what was planned for it, so that what is called off can be told.
  var plans: UInt32 = 0
  /// The next idle machine of the shop.
  var next: Int32 = -1
}
