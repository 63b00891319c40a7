import Foundation
import Testing

@testable import Classroom

@Suite("Lessons: the board")
struct BoardTests {
  private let lesson = Lesson(
    number: 1, path: "Lessons/01-climber", title: "The climber",
    exercises: [
      Lesson.Exercise(number: "1.1", title: "Build: the slope", hints: ["Rise."], line: 3),
      Lesson.Exercise(number: "1.2", title: "Predict: the top", hints: ["Look."], line: 8),
      Lesson.Exercise(number: "1.3", title: "Hunt: a bug", hints: ["Test."], line: 15),
    ])

  private func result(
    _ statuses: [ExerciseStatus], of lesson: Lesson? = nil, diagnostics: [String]? = nil
  ) -> LessonResult {
    LessonResult(lesson ?? self.lesson, diagnostics: diagnostics, statuses: statuses)
  }

  private let untouched = ExerciseStatus.notStarted(
    Finding(
      message: "not started yet, Lessons/01-climber/Exercise.swift:9",
      file: "Lessons/01-climber/Exercise.swift", line: 9))
  private let wrong = ExerciseStatus.wrong([
    Finding(message: "got 3, expected 4.\nThat is a step too few.", file: "T.swift", line: 5)
  ])

  /// The text without the colours that a terminal gets.
  private func plain(_ text: String) -> String { text.replacing(/\u{1B}\[\d+m/, with: "") }

  @Test("The board shows every lesson on a line, and says what to do next and where")
  func board() {
    let second = Lesson(
      number: 2, path: "Lessons/02-line", title: "A line", exercises: lesson.exercises.dropLast())
    let text = plain(
      Board.text([
        result([.right, wrong, untouched]), result([untouched, untouched], of: second),
      ]))
    #expect(
      text == """

          1  The climber  ✔✘·  1 of 3
          2  A line       ··   0 of 2

          ✔ right   ✘ wrong   · not started

        Next: 1.2 Predict: the top
              got 3, expected 4.
              That is a step too few.
              tested at T.swift:5
              Lessons/01-climber/Exercise.swift:8
              swift run backprop hint 1.2

        """)
  }

  @Test("A lesson shows each exercise with all that there is to say about it")
  func oneLesson() {
    #expect(
      plain(Board.text(result([.right, wrong, untouched]))) == """

        Lesson 1: The climber
        Lessons/01-climber/README.md

          ✔ 1.1 Build: the slope
          ✘ 1.2 Predict: the top
              got 3, expected 4.
              That is a step too few.
              tested at T.swift:5
          · 1.3 Hunt: a bug       not started yet, Exercise.swift:9

        Next: 1.2 Predict: the top
              Lessons/01-climber/Exercise.swift:8
              swift run backprop hint 1.2

        """)
  }

  @Test("Before the first exercise it points to the README, after the last it says so")
  func ends() {
    let start = Board.text(result([untouched, untouched, untouched]))
    #expect(start.contains("Lessons/01-climber/README.md tells"))
    #expect(Board.text(result([.right, .right, .right])).contains("Lesson 1 is complete."))
    #expect(Board.text([result([.right, .right, .right])]).contains("All lessons are complete."))
  }

  @Test("Where a lesson does not compile nothing is called right, and the compiler has the word")
  func diagnostics() {
    let broken = result(
      [.right, .right, .right],
      diagnostics: ["Lessons/01-climber/Exercise.swift:5:10: error: cannot find 'y' in scope"])
    let start = result([untouched, untouched, untouched])
    for text in [Board.text(broken), Board.text([broken]), Board.text([start, broken])] {
      #expect(text.contains("cannot be built"))
      #expect(text.contains("Exercise.swift:5:10: error: cannot find 'y' in scope"))
      #expect(text.contains("Next: mend Lessons/01-climber/Exercise.swift."))
      #expect(!text.contains("3 of 3"))
      #expect(!text.contains("complete"))
    }
  }
}
