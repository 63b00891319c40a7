extension Plot {
  /// How values become the colours of cells.
  public enum CellColors: Sendable {
    /// Vermillion at the lower end of the range, white in its middle, blue at the upper end.
    case signed

    /// White at the lower end of the range, black at the upper end.
    case grey

    /// The colour at a share of the range, from 0 to 1, in 32 steps.
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
