import Drawing
import FileAccess

/// Puts a page together: its frame, style, drawing, data and script.
struct PageText {
  let title: String
  let drawing: String
  let data: any Encodable
  let programs: [String]

  /// The page as one file.
  var html: String {
    get throws {
      let parts = [
        "title": escapedMarkup(title), "style": Self.text(Self.style), "drawing": drawing,
        "data": try Self.scriptSafe(data),
        "programs":
          "const programs = [\n\(programs.map(Self.enclosed).joined(separator: ",\n"))\n];",
        "script": Self.text(Self.script),
      ]
      // What is put in is not looked at again, so that it may say {title} itself.
      var html = ""
      for (index, part) in Self.frame.split(separator: "%%").enumerated() {
        html += index.isMultiple(of: 2) ? String(part) : parts[String(part)] ?? ""
      }
      return html
    }
  }

  /// The frame: text, and between two `%%` each the name of a part.
  private static let frame = text([PackageResources.Page_html])

  /// The style sheet, in the order in which it is read.
  private static let style = [
    PackageResources.colors_css, PackageResources.layout_css, PackageResources.graph_css,
    PackageResources.print_css,
  ]

  /// The script. Each file uses only what stands in those before it.
  private static let script = [
    PackageResources.numbers_js, PackageResources.pass_js, PackageResources.walks_js,
    PackageResources.sentences_js, PackageResources.drawing_js, PackageResources.table_js,
    PackageResources.pointing_js, PackageResources.clusters_js, PackageResources.steps_js,
    PackageResources.leaves_js, PackageResources.predict_js, PackageResources.compare_js,
    PackageResources.keys_js, PackageResources.start_js,
  ]

  private static func text(_ files: [[UInt8]]) -> String {
    files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// Two printed functions as one expression, so that several pairs can have the same names.
  private static func enclosed(_ program: String) -> String {
    "(() => {\n\(program)return { values, derivatives };\n})()"
  }

  /// JSON that may stand within a script: no sign in it ends the script or a line.
  private static func scriptSafe(_ value: any Encodable) throws -> String {
    String(decoding: try JSON.encoder.encode(value), as: UTF8.self)
      .replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
  }
}
