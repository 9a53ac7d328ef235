internal import Parameters
internal import Quantities

extension Resolution {
  /// Checks the classes against one another, the pools and the design; drops what a class's form
  /// has no use for.
  mutating func resolveUsers() {
    guard let classes = value("users.classes")?.entries else { return }
    let written = source["users"]?["classes"]?.entries?.count ?? classes.count
    if written == 0 || written > 16 {
      refuse("users.classes", "\(written) classes", "1 to 16")
    }
    guard written == classes.count else { return }
    checkShares(classes)
    for entry in classes { resolveClass(entry.key, entry.node) }
    resolveProbe(classes)
    checkCompression(classes.map(\.key))
    if let reserves = value("mev.pools") {
      for pool in reserves.entries { checkPool(pool.key, pool.node) }
    }
  }

  private mutating func checkShares(_ classes: [Resolved.Entry]) {
    var sum: UInt64 = 0
    for entry in classes {
      guard case .leaf(.share(let share), _)? = entry.node["share"] else { return }
      sum += share.billionths
    }
    guard sum != Share.whole.billionths, !classes.isEmpty else { return }
    let parts = classes.map { "\($0.key) \($0.node["share"]?.spelling ?? "")" }
    refuse(
      "users.classes",
      "shares that sum to \(Value.share(Share(billionths: sum)).text()): "
        + parts.joined(separator: ", "), "100 % in all")
  }

  private mutating func resolveClass(_ name: String, _ node: Resolved) {
    let path = "users.classes.\(name)"
    let trades = node["size"] != nil
    let written = source["users"]?["classes"]?[name]
    if !trades && written?["slippage"] != nil {
      refuse(
        "\(path).slippage", "'slippage' in a class that does not trade",
        "'size' beside it, or neither")
    }
    if trades && written?["amount"] != nil {
      refuse("\(path).amount", "'amount' in a class that trades", "'size' alone")
    }
    if trades && value("mev.pools")?.entries.isEmpty == true {
      refuse("\(path).size", "a trade although mev.pools is empty", "a pool, or no 'size'")
    }
    var node = node
    let unused = trades ? "amount" : "slippage"
    node[unused] = nil
    assumptions.removeAll { $0.name == "\(path).\(unused)" }
    replace(["users", "classes", name], node)
    checkTip("\(path).tip", node["tip"])
    for key in ["value", "size"] {
      if let distribution = node[key] { checkDistribution("\(path).\(key)", distribution) }
    }
    if case .leaf(.count(let gas), _)? = node["gas"],
      case .leaf(.count(let limit), _)? = value("design.sequencing.block-gas-limit"), gas > limit
    {
      refuse(
        "\(path).gas", "\(gas) gas, which no block has room for",
        "at most design.sequencing.block-gas-limit, \(limit)")
    }
  }

  private mutating func checkDistribution(_ path: String, _ node: Resolved) {
    guard let form = node.entries.first else { return }
    let amounts = form.node.entries.isEmpty ? [Resolved.Entry("", form.node)] : form.node.entries
    for amount in amounts {
      if case .leaf(.ether(0), _) = amount.node {
        refuse(
          [path, form.key, amount.key].filter { !$0.isEmpty }.joined(separator: "."),
          "an amount of 0", "an amount above 0")
      }
    }
  }

  /// A tip times the gas of a block must fit the engine's sums.
  private mutating func checkTip(_ path: String, _ node: Resolved?) {
    guard let form = node?.entries.first else { return }
    let amounts = form.node.entries.isEmpty ? [Resolved.Entry("", form.node)] : form.node.entries
    for case (let key, .leaf(.ether(let wei), let text)) in amounts.map({ ($0.key, $0.node) })
    where wei > 10_000_000_000_000 {
      refuse(
        [path, form.key, key].filter { !$0.isEmpty }.joined(separator: "."),
        "'\(text)' for a unit of gas", "at most 10000 gwei")
    }
  }

  private mutating func resolveProbe(_ classes: [Resolved.Entry]) {
    let names = classes.map(\.key)
    if let probe = value("users.probe.class") {
      if !names.contains(probe.spelling), !names.isEmpty {
        refuse(
          "users.probe.class", "there is no class '\(shortened(probe.spelling))'", Kind.list(names),
          nearest: Nearest.name(to: probe.spelling, in: names))
      }
      return
    }
    func share(_ entry: Resolved.Entry) -> Share {
      if case .leaf(.share(let share), _)? = entry.node["share"] { share } else { .zero }
    }
    guard let largest = classes.max(by: { share($0) < share($1) }) else { return }
    put(.text(largest.key), at: "class", in: ["users", "probe"], order: [])
  }

  private mutating func checkCompression(_ names: [String]) {
    for entry in value("design.availability.compression")?.entries ?? []
    where !names.contains(entry.key) {
      refuse(
        "design.availability.compression.\(entry.key)", "there is no class '\(entry.key)'",
        Kind.list(names), nearest: Nearest.name(to: entry.key, in: names))
    }
  }

  private mutating func checkPool(_ name: String, _ node: Resolved) {
    guard case .list(let reserves)? = node["reserves"] else { return }
    for reserve in reserves {
      switch reserve {
      case .leaf(.ether(0), _), .leaf(.dollars(0), _):
        refuse("mev.pools.\(name).reserves", "a reserve of 0", "amounts above 0")
      default: continue
      }
    }
  }
}
