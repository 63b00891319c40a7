import Drawing
import Networks

/// The decision of a network over the plane as text, with the examples in it.
struct BoundaryText {
  /// How many columns the picture has where there is room.
  static let widest = 64

  private let plan: TrainingPlan
  private let columns, answerLimit: Int
  let plane: Plane

  /// The text in so many columns, from so many predictions at most; `nil` unless the task has
  /// classes and two inputs.
  init?(of plan: TrainingPlan, columns: Int = widest, answerLimit: Int? = nil) {
    guard !plan.data.classNames.isEmpty, let plane = Plane(around: plan.data) else { return nil }
    self.plan = plan
    self.columns = columns
    self.answerLimit = answerLimit ?? plan.answerLimit
    self.plane = plane
  }

  /// Rows of characters, the largest y first: a shade for each class, digits for the examples'.
  var text: String {
    let rows = max(1, columns * 3 / 8)  // a letter is about twice as high as it is wide
    let network = FrozenPerceptron(plan.network)
    let loss = plan.trainer.settings.loss
    func place(_ index: Int, _ count: Int, _ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * (Double(index) + 0.5)
        / Double(count)
    }
    func index(_ number: Double, _ count: Int, _ range: ClosedRange<Double>) -> Int {
      let part = (number - range.lowerBound) / (range.upperBound - range.lowerBound)
      return min(max(Int(part * Double(count)), 0), count - 1)
    }
    let shades: [Character] = [" ", "·", ":", "-", "=", "'", "~", ",", "`", "\""]
    // Where predictions take long, a square of characters shares that of its middle.
    let side = Int((Double(rows * columns) / Double(answerLimit)).squareRoot().rounded(.up))
    func middles(_ count: Int) -> [Int] {
      stride(from: 0, to: count, by: side).map { min($0 + side / 2, count - 1) }
    }
    let answers = middles(rows).map { row in
      middles(columns).map { column in
        let outputs = network.predict([
          place(column, columns, plane.x), place(rows - 1 - row, rows, plane.y),
        ])
        return shades[loss.label(for: outputs) % shades.count]
      }
    }
    var picture = (0..<rows).map { row in (0..<columns).map { answers[row / side][$0 / side] } }
    for example in plan.data.examples {
      guard case .label(let label, _) = example.target else { continue }
      let row = rows - 1 - index(example.inputs[1], rows, plane.y)
      let column = index(example.inputs[0], columns, plane.x)
      picture[row][column] = Character("\(label % 10)")
    }
    let key = zip(shades, plan.data.classNames).enumerated().map { index, pair in
      "\(index) on ‘\(pair.0)’ \(shownLabel(pair.1))"
    }
    let others = plan.data.classNames.count - key.count
    let note =
      others > 0 ? ", and \(others) more, which are drawn as these by their last digit" : ""
    return picture.map { String($0) + "\n" }.joined() + key.joined(separator: ", ") + note + "\n"
  }
}

/// The part of the plane where the examples with two inputs lie, 5 units wide for 4 of height.
struct Plane {
  let x, y: ClosedRange<Double>

  init?(around data: DataSet) {
    guard data.inputNames.count == 2 else { return nil }
    let x = Self.range(data.examples.map { $0.inputs[0] })
    let y = Self.range(data.examples.map { $0.inputs[1] })
    self.x = Self.wider(x, by: 1.25 * (y.upperBound - y.lowerBound) - (x.upperBound - x.lowerBound))
    self.y = Self.wider(y, by: (x.upperBound - x.lowerBound) / 1.25 - (y.upperBound - y.lowerBound))
  }

  private static func wider(_ range: ClosedRange<Double>, by more: Double) -> ClosedRange<Double> {
    more <= 0 ? range : range.lowerBound - more / 2...range.upperBound + more / 2
  }

  /// The range of the values, with a margin of a tenth of it, and of 0.1 at least, on both sides.
  private static func range(_ numbers: [Double]) -> ClosedRange<Double> {
    let (least, largest) = (numbers.min() ?? 0, numbers.max() ?? 1)
    let margin = max((largest - least) / 10, 0.1)
    return least - margin...largest + margin
  }
}
