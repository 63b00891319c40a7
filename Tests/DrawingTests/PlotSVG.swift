import Drawing
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read back by a real XML parser, for tests to look into.
struct PlotSVG {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    /// The number in an attribute, 0 if there is none.
    func number(_ attribute: String) -> Double { Double(attributes[attribute] ?? "") ?? 0 }
  }

  let elements: [Element]

  /// Reads an SVG; the test fails if it is not well-formed XML.
  init(_ svg: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
    elements = reader.elements
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// All texts that are drawn, raised and lowered characters in place.
  var texts: [String] { all("text").map(\.text) }

  /// The paths drawn with the width of data lines.
  var lines: [Element] { all("path").filter { $0.attributes["stroke-width"] == "2" } }

  /// The text element with these words; the test fails if there is none.
  func text(_ content: String) throws -> Element {
    try #require(all("text").first { $0.text == content }, "no text “\(content)” in \(texts)")
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      // A text has the characters of the spans within it.
      for index in open where ["text", "title", "desc"].contains(elements[index].name) {
        elements[index].text += string
      }
    }
  }
}
