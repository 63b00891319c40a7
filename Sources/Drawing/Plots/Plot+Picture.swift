extension Plot {
  /// A grey picture without axes: 0 is white, 1 is black; the caption stands above it.
  ///
  /// The rows begin at the top. A pixel of the picture is `pixelSize` pixels of the plot wide.
  public static func picture(_ rows: [[Double]], caption: String, pixelSize: Double = 5) -> Plot {
    let columns = rows.map(\.count).max() ?? 0
    var plot = Plot(
      title: caption, x: .hidden, y: .hidden, width: max(Double(columns) * pixelSize, 20),
      height: max(Double(rows.count) * pixelSize, 20))
    plot.add(.cells(rows, colors: .grey, range: 0...1))
    return plot
  }
}
