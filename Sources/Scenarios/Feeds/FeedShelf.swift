internal import Synchronization

/// The parsed feeds of a process: each is read once, however many scenarios replay it.
enum FeedShelf {
  /// The most bytes of a user's feed.
  static let fileLimit = 512_000_000

  private enum Feed: Sendable {
    case l1(L1Feed)
    case blobs(BlobFeed)
    case price(PriceFeed)
  }

  private static let shelf = Mutex<[String: Feed]>([:])

  /// The shipped feed `name` of L1 blocks, or that in `file`.
  static func l1(_ origin: FeedOrigin) throws(ScenarioError) -> L1Feed {
    guard case .l1(let feed) = try feed(.l1, origin) else { preconditionFailure("an L1 feed") }
    return feed
  }

  /// The blob fees of the origin.
  static func blobs(_ origin: FeedOrigin) throws(ScenarioError) -> BlobFeed {
    guard case .blobs(let feed) = try feed(.blobs, origin) else {
      preconditionFailure("a blob feed")
    }
    return feed
  }

  /// The prices of the origin.
  static func price(_ origin: FeedOrigin) throws(ScenarioError) -> PriceFeed {
    guard case .price(let feed) = try feed(.price, origin) else {
      preconditionFailure("a price feed")
    }
    return feed
  }

  private static func feed(_ kind: FeedKind, _ origin: FeedOrigin) throws(ScenarioError) -> Feed {
    let key: String
    switch origin {
    case .shipped(let name): key = "\(kind) \(name)"
    case .file(let path): key = "\(kind) \(path) \(InputFile.stamp(path) ?? "")"
    }
    if let feed = shelf.withLock({ $0[key] }) { return feed }
    let feed = try load(kind, origin)
    shelf.withLock { $0[key] = feed }
    return feed
  }

  private static func load(_ kind: FeedKind, _ origin: FeedOrigin) throws(ScenarioError) -> Feed {
    switch origin {
    case .shipped(let name):
      guard let feed = ShippedFeed.named(name) else { throw .missingFile(name) }
      return switch kind {
      case .l1: .l1(L1Feed(feed))
      case .blobs: .blobs(BlobFeed(feed))
      case .price: .price(PriceFeed(feed))
      }
    case .file(let path):
      return switch kind {
      case .l1: .l1(try L1Feed(csv: path))
      case .blobs: .blobs(try BlobFeed(csv: path))
      case .price: .price(try PriceFeed(csv: path))
      }
    }
  }
}

/// Which data a feed replays.
enum FeedOrigin: Hashable, Sendable {
  /// A feed that is part of the program.
  case shipped(String)
  /// A user's CSV file, by absolute path.
  case file(String)
}
