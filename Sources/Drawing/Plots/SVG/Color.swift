extension Plot {
  /// A colour that the colour-blind can tell from the others.
  ///
  /// The named ones are the palette of Okabe and Ito, *Color universal design*, 2008.
  public struct Color: Sendable, Equatable {
    let red: Int, green: Int, blue: Int

    /// A colour by its red, green and blue parts, each 0 to 255.
    public init(red: Int, green: Int, blue: Int) {
      let parts = 0...255
      precondition(
        parts.contains(red) && parts.contains(green) && parts.contains(blue),
        "the parts of a colour are 0 to 255")
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// Black of the palette, `#000000`.
    public static let black = Color(red: 0, green: 0, blue: 0)
    /// Orange of the palette, `#E69F00`.
    public static let orange = Color(red: 230, green: 159, blue: 0)
    /// Sky blue of the palette, `#56B4E9`.
    public static let skyBlue = Color(red: 86, green: 180, blue: 233)
    /// Green of the palette, `#009E73`.
    public static let green = Color(red: 0, green: 158, blue: 115)
    /// Yellow of the palette, `#F0E442`.
    public static let yellow = Color(red: 240, green: 228, blue: 66)
    /// Blue of the palette, `#0072B2`.
    public static let blue = Color(red: 0, green: 114, blue: 178)
    /// Vermillion of the palette, `#D55E00`.
    public static let vermillion = Color(red: 213, green: 94, blue: 0)
    /// Purple of the palette, `#CC79A7`.
    public static let purple = Color(red: 204, green: 121, blue: 167)
    /// For what should stand back behind the rest.
    public static let grey = Color(red: 128, green: 128, blue: 128)

    static let white = Color(red: 255, green: 255, blue: 255)
    static let ink = Color(red: 34, green: 34, blue: 34)
    static let quiet = Color(red: 90, green: 90, blue: 90)
    static let axis = Color(red: 140, green: 140, blue: 140)
    static let hairline = Color(red: 228, green: 228, blue: 228)

    /// For thin things: dark enough on white paper.
    static let strokes = [blue, vermillion, green, purple, black, orange, skyBlue]

    /// For areas: neighbours differ in lightness.
    static let fills = [blue, orange, black, skyBlue, vermillion, yellow, green]

    /// The colour mixed with white; strength 1 is the colour itself, 0 is white.
    func faded(_ strength: Double) -> Color { Color.white.mixed(with: self, strength) }

    /// The colour on the way to another: 0 is here, 1 is there.
    func mixed(with other: Color, _ share: Double) -> Color {
      func mix(_ from: Int, _ to: Int) -> Int {
        from + Int(Numbers.rounded(Double(to - from) * share))
      }
      return Color(
        red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// As SVG writes it: `#0072b2`.
    var hexadecimal: String {
      "#"
        + [red, green, blue].map { part in
          (part < 16 ? "0" : "") + String(part, radix: 16)
        }.joined()
    }
  }
}
