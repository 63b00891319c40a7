import Testing

@testable import Classroom

@Suite("Lessons: what a README says")
struct LessonReadmeTests {
  @Test("Exercises are headings with a number, hints are what can be unfolded below them")
  func reading() {
    let readme = LessonReadme(
      """
      # Lesson 3: The chain rule

      ## Exercises

      ### 3.1 Build: compose

      Write it.

      <details><summary>Hint</summary>

      First `g`, then `f`.

      </details>

      <details><summary>Hint</summary>

      Two lines
      of text.

      </details>

      ### 3.2 Hunt: the wrong point

      ## When it works
      ### Not an exercise
      """)
    #expect(readme.title == "The chain rule")
    #expect(readme.exercises.map(\.number) == ["3.1", "3.2"])
    #expect(readme.exercises.map(\.title) == ["Build: compose", "Hunt: the wrong point"])
    #expect(
      readme.exercises.map(\.hints) == [["First `g`, then `f`.", "Two lines\nof text."], []])
  }

  @Test("The comment of a wrong answer names its exercise and its message")
  func wrongAnswers() {
    let file = AnswerFile("// 1.4: That goes\n// downhill.\nimport Homework\n// 2.1: no\n")
    #expect(file?.exercise == "1.4")
    #expect(file?.words == "That goes downhill.")
    #expect(AnswerFile("import Homework\n// 1.4: late") == nil)
    #expect(AnswerFile("// That goes downhill.\n") == nil)
  }
}
