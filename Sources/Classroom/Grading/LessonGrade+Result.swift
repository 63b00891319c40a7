import Console

extension LessonGrade {
  /// What the grade says of a lesson's run.
  init(_ result: LessonResult) {
    self.init(number: result.lesson.number, state: .graded)
    if let diagnostics = result.diagnostics {
      state = .notGradable
      reasons = diagnostics
      return
    }
    exercises = zip(result.lesson.exercises, result.statuses).map { exercise, status in
      ExerciseGrade(exercise.number, status)
    }
  }
}

extension ExerciseGrade {
  init(_ number: String, _ status: ExerciseStatus) {
    self.number = number
    switch status {
    case .right: self.status = .right
    case .notStarted(let finding):
      self.status = .notStarted
      feedback = [finding.message]
    case .stopped(let words):
      self.status = .wrong
      feedback = [words]
    case .unknown:
      self.status = .wrong
      feedback = ["no test has run"]
    case .wrong(let findings):
      self.status = .wrong
      feedback = findings.map(\.message)
      misconceptions = findings.compactMap(\.misconception)
    }
  }
}

extension Finding {
  /// The words behind what was asked, got and expected, without the seed of the inputs: the same
  /// for everybody who has it. `nil` where there are none, where there is no answer, or where
  /// another exercise is to blame.
  var misconception: String? {
    var lines = message.split(separator: "\n").map(String.init)
    lines.removeAll {
      $0.hasPrefix("The inputs are drawn anew") || $0.hasSuffix("; mend it first.")
    }
    guard let first = lines.first else { return nil }
    let verdict = /(^|: )(got|you predict|entry [0-9.]+ (is|has)|the list has|no answer)\b/
    if first.contains(verdict) { lines.removeFirst() }
    // A subject begins with a small letter, and tells of inputs that were drawn.
    if let subject = lines.first?.prefixMatch(of: /[a-z].*?: (?=[A-Z])/) {
      lines[0].removeSubrange(subject.range)
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}
