internal import ArgumentParser
internal import Scenarios
internal import Store

/// `rolluplab list`: what can be named.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what a scenario can name.",
    discussion: """
      Examples:
        rolluplab list designs
        rolluplab list metrics --format csv
      """)

  @Argument(help: "What to list: \(Self.topics).", transform: Self.topic)
  var topic: ListTopic
  @OptionGroup var format: FormatOption

  func run() throws {
    let listing = Catalogue.list(topic)
    switch format.format {
    case .json:
      try Output.write(
        JSON.list(
          listing.rows.map { row in
            .object(zip(listing.columns, row).map { ($0, .text($1)) })
          }))
    case .csv:
      try Output.write(([listing.columns] + listing.rows).map(CSV.row).joined())
    case .table:
      try Output.write(ListingTable.text(listing))
    }
  }
}

extension List {
  private static let topics = ListTopic.allCases.map(\.rawValue).joined(separator: ", ")

  private static func topic(_ text: String) throws -> ListTopic {
    guard let topic = ListTopic(rawValue: text) else {
      throw ValidationError("there is no list of '\(text)'; known: \(topics).")
    }
    return topic
  }
}
