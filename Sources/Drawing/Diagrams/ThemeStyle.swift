/// The style sheet of an SVG that follows the reader's setting.
///
/// `dot` writes each colour as an attribute. On a dark page a rule for each of them takes another
/// one in its place, so that nothing of the picture is written twice. Printed, it stays light.
enum ThemeStyle {
  /// The picture with the style sheet as its first element.
  static func added(to svg: String) -> String {
    let rules = rules.map { "  \($0)\n" }.joined()
    return withStyle("@media screen and (prefers-color-scheme: dark) {\n\(rules)}", in: svg)
  }

  /// A rule for each colour. White and black are names for two things each: the page and a box, and
  /// a text without a colour of its own.
  private static var rules: [String] {
    DiagramColor.allCases.flatMap { color in
      let (light, dark) = (color.shade(in: .light).lowercased(), color.shade(in: .dark))
      return switch color {
      case .page: [".graph > polygon { fill: \(dark) }"]
      case .text: ["text:not([fill]) { fill: \(dark) }"]
      case .box: [".node > [fill=\"white\"] { fill: \(dark) }"]
      default:
        ["[fill=\"\(light)\"] { fill: \(dark) }"]
          + (color.isLine ? ["[stroke=\"\(light)\"] { stroke: \(dark) }"] : [])
      }
    }
  }
}

/// Puts a style sheet behind the opening tag of a picture.
func withStyle(_ style: String, in svg: String) -> String {
  guard let root = svg.firstRange(of: "<svg"),
    let end = svg[root.upperBound...].firstIndex(of: ">")
  else { return svg }
  return svg[...end] + "\n<style>\n\(style)\n</style>" + svg[svg.index(after: end)...]
}
