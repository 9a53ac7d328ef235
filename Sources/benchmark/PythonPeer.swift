internal import Foundation

/// The packages that `Scripts/build-peers.sh` installs, behind a process that answers questions.
final class PythonPeer {
  private static let interpreter = ".build/peers-python/bin/python"
  /// The longest that an answer may take, in seconds.
  private static let patience = 300.0

  /// What comes back: the seconds of each call and the answer, or a text.
  struct Reply: Decodable {
    var seconds: [Double] = []
    var answer: [Double] = []
    var text: String = ""
    var failure: String?

    private enum CodingKeys: CodingKey { case seconds, answer, text, failure }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      seconds = try values.decodeIfPresent([Double].self, forKey: .seconds) ?? []
      answer = try values.decodeIfPresent([Double].self, forKey: .answer) ?? []
      text = try values.decodeIfPresent(String.self, forKey: .text) ?? ""
      failure = try values.decodeIfPresent(String.self, forKey: .failure)
    }
  }

  private let program: String
  private var process: Process?
  private var input = Pipe()
  private var output = Pipe()

  /// A program of `Scripts/peers`.
  init(_ program: String) { self.program = "Scripts/peers/\(program)" }

  /// What is compared with, its versions and its BLAS; or why there is nothing.
  var description: String {
    do {
      return try ask("{\"method\":\"versions\"}").text
    } catch {
      return "peers of unknown versions: \(error)"
    }
  }

  deinit { process?.terminate() }

  /// The answer to one request, a line of JSON.
  ///
  /// - Throws: `PeerSilence` where Python, the package or the answer is missing; the next request finds
  ///   a new process then.
  func ask(_ request: String) throws -> Reply {
    if process?.isRunning != true { try start() }
    signal(SIGPIPE, SIG_IGN)
    try input.fileHandleForWriting.write(contentsOf: Data((request + "\n").utf8))
    let reply = try JSONDecoder().decode(Reply.self, from: try line())
    if let failure = reply.failure { throw PeerSilence(description: failure) }
    return reply
  }

  private func start() throws {
    guard FileManager.default.isExecutableFile(atPath: Self.interpreter) else {
      throw PeerSilence(description: "\(Self.interpreter) is missing")
    }
    let process = Process()
    (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Self.interpreter)
    process.arguments = [program]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS"].map { ($0, "1") }
    ) { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
  }

  /// The next line of output.
  private func line() throws -> Data {
    var line = Data()
    let deadline = Clock.wall() + Self.patience
    while line.last != UInt8(ascii: "\n") {
      let left = deadline - Clock.wall()
      var descriptor = pollfd(
        fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&descriptor, 1, Int32(left * 1000)) > 0 else {
        process?.terminate()
        // Else the next request might still find it running.
        process?.waitUntilExit()
        throw PeerSilence(description: "no answer in \(Int(Self.patience)) seconds")
      }
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else {
        process?.waitUntilExit()
        throw PeerSilence(description: "Python ended without an answer")
      }
      line += part
    }
    return line
  }
}
