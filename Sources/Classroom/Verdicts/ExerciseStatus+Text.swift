import Console

extension ExerciseStatus {
  /// A sign for the exercise on the board.
  var mark: String {
    switch self {
    case .right: Style.green("✔")
    case .notStarted: Style.faint("·")
    case .wrong, .stopped: Style.red("✘")
    case .unknown: "?"
    }
  }

  static let legend =
    "\(ExerciseStatus.right.mark) right   \(Style.red("✘")) wrong   \(Style.faint("·")) not started"

  /// A few words on the exercise's line.
  var remark: String {
    switch self {
    case .right, .wrong, .stopped: ""
    case .notStarted(let finding): finding.message
    case .unknown: "no test has run"
    }
  }

  /// What there is to say below the exercise.
  var messages: [String] {
    switch self {
    case .right, .notStarted, .unknown: []
    case .wrong(let findings):
      findings.map { "\($0.message)\n\(Style.faint("tested at \($0.place)"))" }
    case .stopped(let lastWords): [lastWords]
    }
  }

  /// Whether it is wrong, rather than right or not started.
  var isFaulty: Bool {
    switch self {
    case .right, .notStarted: false
    case .wrong, .stopped, .unknown: true
    }
  }

  var isUntouched: Bool {
    if case .notStarted = self { true } else { false }
  }
}
