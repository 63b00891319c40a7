/// Text as the content of an SVG element.
enum SVGText {
  /// The text escaped for XML, with raised and lowered digits as small ordinary ones: many fonts
  /// draw the characters of 10⁻⁵ unevenly or not at all.
  static func content(_ string: String, size: Double) -> String {
    var content = ""
    var height = 0.0
    for run in runs(of: string) {
      let text = escaped(run.text)
      let target = rise(of: run.level) * size
      let shift = target == height ? "" : " dy=\"\(Numbers.text(height - target))\""
      let small = run.level == .normal ? "" : " font-size=\"\(Numbers.text(size * smallSize))\""
      content += shift + small == "" ? text : "<tspan\(shift)\(small)>\(text)</tspan>"
      height = target
    }
    return content
  }

  /// How far above the line characters stand, as a share of the size.
  private static func rise(of level: Level) -> Double {
    switch level {
    case .normal: 0
    case .raised: 0.36
    case .lowered: -0.2
    }
  }

  /// The text with `& < > "` escaped; characters that XML forbids become `�`.
  static func escaped(_ string: String) -> String {
    var allowed = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": allowed.append(" ")
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": allowed.append("\u{FFFD}")
      default: allowed.append(scalar)
      }
    }
    return escapedMarkup(String(allowed))
  }

  /// Where a run of characters stands.
  enum Level { case normal, raised, lowered }

  /// The text in runs of one level each, raised and lowered characters as ordinary ones.
  static func runs(of string: String) -> [(text: String, level: Level)] {
    var runs: [(text: String, level: Level)] = []
    for character in string {
      let (plain, level): (Character, Level) =
        if let plain = raised[character] {
          (plain, .raised)
        } else if let plain = lowered[character] {
          (plain, .lowered)
        } else {
          (character, .normal)
        }
      if runs.last?.level == level {
        runs[runs.count - 1].text.append(plain)
      } else {
        runs.append((String(plain), level))
      }
    }
    return runs
  }

  /// A whole number as a power is written: −5 as `⁻⁵`.
  static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let power = String(number.magnitude).compactMap { $0.wholeNumberValue.map { digits[$0] } }
    return (number < 0 ? "⁻" : "") + String(power)
  }

  /// The size of raised and lowered characters, as a share of the others'.
  static let smallSize = 0.75

  private static let raised = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀ", "0123456789+−nT"))
  private static let lowered = Dictionary(uniqueKeysWithValues: zip("₀₁₂₃₄₅₆₇₈₉", "0123456789"))
}
