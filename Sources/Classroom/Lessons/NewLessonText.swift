/// The files of a new lesson. Its exercise is an example, to be replaced: the square of a number.
struct NewLessonText {
  let number: Int
  let name: String

  var twoDigits: String { number < 10 ? "0\(number)" : "\(number)" }
  var module: String { "Lesson\(twoDigits)" }

  private var title: String {
    let words = name.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The files of the lesson's folder, by their paths there.
  var files: [(path: String, text: String)] {
    [
      ("README.md", readme), ("Explanations.md", explanations),
      ("Exercise.swift", stub), ("Stub.swift", stub),
      ("Solution.swift", code("x * x")),
      (
        "RightAnswers/Distances.swift",
        answer(
          "another way that is right: the distance from 0, multiplied by itself.", "abs(x) * abs(x)"
        )
      ),
      (
        "RightAnswers/Neighbours.swift",
        answer("one more: the numbers beside x, multiplied, are 1 less.", "(x - 1) * (x + 1) + 1")
      ),
      ("WrongAnswers/Doubled.swift", answer("That is the number added to itself.", "x + x")),
      ("WrongAnswers/Cubed.swift", answer("That is one factor too many.", "x * x * x")),
      ("WrongAnswers/TurnedSign.swift", answer("The sign is turned.", "-(x * x)")),
    ]
  }

  private var readme: String {
    """
    # Lesson \(number): \(title)

    Fill in what the lesson is about: one idea, what somebody can do with it who has understood it,
    and an example with numbers that is worked out to its end. Each number that stands here is
    tested.

    The square of 3 is 9.

    ## Exercises

    Open `Exercise.swift`, which is in this folder. After each exercise, save and ask how it went:

    ```
    swift run backprop lessons \(number)
    ```

    ### \(number).1 Build: the square

    Fill in what is to be written. This is an example: write `square(_:)`, which multiplies a number by
    itself.

    <details><summary>Hint</summary>

    Fill in where to look first, without giving the answer away: how many factors has a square?

    </details>

    <details><summary>Hint</summary>

    Fill in nearly the answer: both factors are `x`.

    </details>

    ## To think about

    Fill in a question that goes beyond the exercises, and leave it open.

    """
  }

  private var explanations: String {
    """
    # What the solutions of lesson \(number) do

    ## \(number).1 Build: the square

    Fill in what the solution does, and why it is right: both factors are the number itself, so the
    square of a negative number is positive.

    """
  }

  /// What a student begins with.
  private var stub: String { "import Homework\n\n" + code("todo(.nan)") }

  /// The exercise with an answer in it.
  private func code(_ answer: String) -> String {
    """
    /// **\(number).1** Fill in what the function returns, with units and kinds: the square of `x`.
    func square(_ x: Double) -> Double {
      return \(answer)
    }

    """
  }

  /// A file of right or wrong answers: its first comment names the exercise and says what it is.
  private func answer(_ words: String, _ code: String) -> String {
    """
    // \(number).1: \(words)

    func square(_ x: Double) -> Double {
      return \(code)
    }

    """
  }

  /// The lesson's tests.
  var tests: String {
    """
    import ChainRule
    import Homework
    import Testing

    @testable import \(module)

    @Suite("Lesson \(number): \(title)", .homework)
    struct \(module)Tests: LessonSuite {
      // Fill in each number that the README states.
      @Test("The README's numbers are right")
      func readme() {
        #expect(3 * 3 == 9)
      }

      // Fill in a test for each exercise, whose name begins with its number. What is asked first is
      // the README's example; what is drawn is new each time. Each mistake that people really make
      // is another way to compute, with words that say what was understood wrongly. A file in
      // `WrongAnswers` makes the mistake, and its first comment has the same words.
      @Test("\(number).1 The square of 3 is 9")
      func squares() {
        check(
          [3] + drawn(8) { Double.random(in: 1.5...4, using: &$0) },
          { "the square of \\($0)" },
          answer: { square($0) },
          is: { $0 * $0 },
          mistakes: [
            "That is the number added to itself. A square is the number times itself.": { $0 + $0 },
            "That is one factor too many. A square has two.": { $0 * $0 * $0 },
            "The sign is turned. The square of a positive number is positive.": { -$0 * $0 },
          ])
      }
    }

    """
  }
}
