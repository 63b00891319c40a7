extension Plot {
  /// Sizes of letters, and how much room a text takes.
  enum Font {
    static let family = "Helvetica, Arial, sans-serif"
    static let title = 14.0
    static let normal = 12.0
    static let small = 11.0

    /// The distance of two baselines, as a multiple of the size.
    static let lineHeight = 1.25

    /// The width of a text in Helvetica, and in fonts with the same widths, such as Arial.
    static func width(of string: String, size: Double, bold: Bool = false) -> Double {
      let ems = SVGText.runs(of: string).reduce(0.0) { sum, run in
        let width = run.text.reduce(0.0) { $0 + self.width(of: $1) }
        return sum + width * (run.level == .normal ? 1 : SVGText.smallSize)
      }
      return ems * size * (bold ? 1.07 : 1)
    }

    /// The text in lines that fit into a width, where its words allow.
    static func wrap(_ string: String, width limit: Double, size: Double, bold: Bool = false)
      -> [String]
    {
      var lines: [String] = []
      for word in string.split(whereSeparator: \.isWhitespace) {
        if let line = lines.last, width(of: line + " " + word, size: size, bold: bold) <= limit {
          lines[lines.count - 1] = line + " " + word
        } else {
          lines.append(String(word))
        }
      }
      return lines
    }

    /// The width of a character, as a share of the size.
    private static func width(of character: Character) -> Double {
      if let width = widths[character] { return width }
      let isWide = character.unicodeScalars.contains { $0.value >= 0x2E80 }
      return isWide ? 1.1 : 0.62
    }

    private static let widths: [Character: Double] = {
      let groups: [(Double, String)] = [
        (0.22, "'ijl"), (0.28, " !,./:;I[\\]ft|·"), (0.35, "\"()-`r{}°"), (0.5, "*Jckstvxyz"),
        (0.56, "0123456789abdeghnopquL$#?_"), (0.6, "+<=>~FTZ^−×÷±"), (0.67, "&ABEKPSVXY"),
        (0.72, "CDHNRUw"), (0.78, "GOQ"), (0.84, "mM"), (0.95, "W%"), (1.02, "@…—"),
      ]
      var widths: [Character: Double] = [:]
      for (width, characters) in groups {
        for character in characters { widths[character] = width }
      }
      return widths
    }()
  }
}
