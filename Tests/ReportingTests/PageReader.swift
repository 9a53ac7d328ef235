import Foundation
import FoundationXML

/// Reads a page as XML: whether it is well-formed, its words, and its marks by class.
final class PageReader: NSObject, XMLParserDelegate {
  struct Mark {
    var element: String
    var attributes: [String: String]
    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }
  }

  private(set) var marks: [Mark] = []
  private(set) var words = ""
  private(set) var problem: String?

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      problem = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    marks.append(Mark(element: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { words += string }

  /// Whether the page has these words; spaces may be such that do not break.
  func has(_ text: String) -> Bool {
    words.replacingOccurrences(of: "\u{A0}", with: " ").contains(text)
  }

  func count(_ element: String, _ name: String? = nil) -> Int {
    marks.count { mark in
      mark.element == element && (name.map { mark.classes.contains(Substring($0)) } ?? true)
    }
  }
}
