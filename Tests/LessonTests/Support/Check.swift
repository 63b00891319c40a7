import Homework
import Testing

extension LessonSuite {
  /// Records a failure where an answer is not the expected one, and names the misconception that it
  /// comes from where that is known.
  ///
  /// ```swift
  /// check(
  ///   "the slope of x² at 3", slope(of: square, at: 3, step: 0.5), is: 6,
  ///   mistakes: [6.5: "That is the slope from x ahead: x stands at its end, not its middle."])
  /// ```
  ///
  /// The subject must not depend on an answer: by it the question is found again.
  func check<A: Answer>(
    _ subject: String, _ answer: @autoclosure () -> A, is expected: @autoclosure () -> A,
    mistakes: @autoclosure () -> KeyValuePairs<A, String> = [:], tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(subject, answer(), sourceLocation: sourceLocation) {
      WrongAnswer(
        subject, $0, expected: expected(), mistakes: mistakes(), tolerance: tolerance)?.description
    }
  }

  /// Records a failure where a prediction is not what happens, without giving the outcome away.
  ///
  /// The test computes `outcome` by running the thing.
  func check<A: Answer>(
    _ subject: String, _ prediction: @autoclosure () -> A, predicts outcome: @autoclosure () -> A,
    mistakes: @autoclosure () -> KeyValuePairs<A, String> = [:], tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(subject, prediction(), sourceLocation: sourceLocation) {
      WrongAnswer(
        subject, $0, expected: outcome(), mistakes: mistakes(), tolerance: tolerance,
        isPrediction: true)?.description
    }
  }

  /// Records a failure where there is something wrong with an answer, in the words of `fault`,
  /// which gives `nil` where there is not: for answers of which more than one is right.
  func check<A: Answer>(
    _ subject: String, _ answer: @autoclosure () -> A,
    sourceLocation: SourceLocation = #_sourceLocation, fault: (A) -> String?
  ) {
    if let given = self.answer(to: subject, at: sourceLocation, answer), let fault = fault(given) {
      let isDrawn = HomeworkLog.current?.isDrawn(subject) == true
      fail(fault, isDrawn: isDrawn, at: sourceLocation)
    }
    HomeworkLog.current?.endQuestion()
  }

  /// Asks the same of many inputs, and records the first answer that is not the expected one.
  ///
  /// ```swift
  /// check(
  ///   [Input(square, at: 3)] + drawn { Input(parabola(&$0), at: place(&$0)) },
  ///   { "the slope of \($0.name) at \($0.x)" },
  ///   answer: { slope(of: $0.function, at: $0.x) },
  ///   is: { exactSlope(of: $0.function, at: $0.x) },
  ///   mistakes: ["That is the rise alone.": { $0.rise }])
  /// ```
  ///
  /// A misconception is named only if it explains the answers to **all** inputs, and no other one
  /// does. It gives `nil` for an input where it does not say what is answered.
  func check<Input, A: Answer>(
    _ inputs: [Input], _ subject: (Input) -> String,
    answer: (Input) -> A, is expected: (Input) -> A,
    mistakes: @autoclosure () -> KeyValuePairs<String, (Input) -> A?> = [:],
    tolerance: Double = 1e-9, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    defer { HomeworkLog.current?.endQuestion() }
    var given: [(input: Input, answer: A)] = []
    for input in inputs {
      let answer = self.answer(to: subject(input), at: sourceLocation) { answer(input) }
      if let answer { given.append((input, answer)) }
    }
    // An answer that is missing has been told already; those that are there are judged
    // nevertheless.
    func wrongAnswer(_ input: Input, _ answer: A, _ words: String? = nil) -> WrongAnswer<A>? {
      WrongAnswer(
        subject(input), answer, expected: expected(input), tolerance: tolerance,
        isPrediction: false, misconception: words)
    }
    guard let first = given.first(where: { wrongAnswer($0.input, $0.answer) != nil }) else {
      return
    }
    // Where something is not started, only that is told.
    let known = HomeworkLog.current?.firstTodo == nil ? mistakes() : [:]
    let explanations = known.filter { _, mistake in
      let values = given.map { (answer: $0.answer, mistaken: mistake($0.input)) }
      return values.contains { $0.mistaken != nil }
        && values.allSatisfy { answer, mistaken in
          mistaken.map { answer.matches($0, tolerance: tolerance) } ?? true
        }
    }
    let words = Set(explanations.map(\.key))
    if let wrong = wrongAnswer(first.input, first.answer, words.count == 1 ? words.first : nil) {
      let isDrawn = HomeworkLog.current?.isDrawn("\(first.input)", among: inputs.map { "\($0)" })
      fail(wrong.description, isDrawn: isDrawn == true, at: sourceLocation)
    }
  }

  /// Whether an exercise that this one builds upon is right, as one answer of it shows; otherwise
  /// that is what is told: "1.2 is not right yet; mend it first."
  ///
  /// Where answers are only written down it is always so.
  func needs<A: Answer>(
    _ exercise: String, _ answer: @autoclosure () -> A, is expected: @autoclosure () -> A,
    tolerance: Double = 1e-9, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Bool {
    check("whether \(exercise) is right", answer(), sourceLocation: sourceLocation) {
      $0.matches(expected(), tolerance: tolerance)
        ? nil : "\(exercise) is not right yet; mend it first."
    }
    return isRightSoFar
  }
}
