extension Plot {
  /// How numbers become the colours of cells.
  public enum CellColors: Sendable {
    /// Vermillion below zero, white at zero, blue above.
    case signed

    /// From white to black.
    case grey

    /// The colour at a share of the range, in 32 grades.
    func color(at share: Double) -> Color {
      let grade = Numbers.rounded(min(max(share, 0), 1) * 32) / 32
      switch self {
      case .grey: return Color.white.mixed(with: .black, grade)
      case .signed:
        return (grade < 0.5 ? Color.vermillion : .blue).faded((grade * 2 - 1).magnitude)
      }
    }
  }
}
