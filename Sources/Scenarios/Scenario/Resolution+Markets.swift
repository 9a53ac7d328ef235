internal import Parameters

extension Resolution {
  /// Drops what has no effect of `mev.exogenous`: all of it where value comes from trades, and what
  /// describes a distribution where it is a constant.
  mutating func resolveExogenous() {
    let path = "mev.exogenous"
    guard var drawn = value(path) else { return }
    let written = source["mev"]?["exogenous"]
    guard value("mev.source")?.spelling == "exogenous" else {
      forget(path)
      if written == nil {
        var mev = value("mev")
        mev?["exogenous"] = nil
        if let mev { tree["mev"] = mev }
      } else {
        notes.append("\(path) has no effect: mev.source is endogenous")
      }
      return
    }
    guard drawn["constant"] != nil else {
      if case .leaf(.ether(0), _)? = drawn["median"] {
        refuse("\(path).median", "an amount of 0", "an amount above 0, or 'constant'")
      }
      return
    }
    for key in ExogenousSection.drawn {
      if written?[key] != nil {
        refuse("\(path).\(key)", "'\(key)' beside 'constant'", "one or the other")
      }
      drawn[key] = nil
      forget("\(path).\(key)")
    }
    replace(["mev", "exogenous"], drawn)
  }

  /// Takes the assumptions at and below a path back: what they are about is not in use.
  mutating func forget(_ path: String) {
    assumptions.removeAll { $0.name == path || $0.name.hasPrefix(path + ".") }
  }

  /// Checks what the token's kinds leave open.
  mutating func checkToken() {
    if case .leaf(.dollars(0), _)? = value("token.price") {
      refuse("token.price", "a price of 0", "a price above 0")
    }
    if let detection = nanoseconds("token.detection"), detection > 365 * TimeUnit.days.nanoseconds {
      refuse(
        "token.detection", "'\(value("token.detection")?.spelling ?? "")' is too long",
        "at most 365 d")
    }
  }
}
