/// A canvas as a complete SVG file, with white paper behind it.
struct SVGDocument {
  /// The file's text.
  let text: String

  /// The document with the name and the description that screen readers tell.
  init(_ canvas: Plot.Canvas, title: String, description: String) {
    let margin = 14.0
    let bounds = canvas.bounds
    // Half a pixel more puts hairlines into the middle of a row of pixels, where they are sharp.
    let left = Numbers.roundedUp(margin - bounds.minX) + 0.5
    let top = Numbers.roundedUp(margin - bounds.minY) + 0.5
    let width = Numbers.text(Numbers.roundedUp(left + bounds.maxX + margin))
    let height = Numbers.text(Numbers.roundedUp(top + bounds.maxY + margin))
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
        + "viewBox=\"0 0 \(width) \(height)\" role=\"img\" font-family=\"\(Plot.Font.family)\">",
      "<title>\(SVGText.escaped(title))</title>",
      "<desc>\(SVGText.escaped(description))</desc>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
      "<g transform=\"translate(\(Numbers.text(left)) \(Numbers.text(top)))\">",
    ]
    text = (head + canvas.elements + ["</g>", "</svg>"]).joined(separator: "\n") + "\n"
  }
}
