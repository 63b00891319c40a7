/// The texts of a hand-out that are not the kit's.
enum HandoutText {
  /// The page that a student reads first.
  static func readme(_ name: String, _ lessons: [Lesson]) -> String {
    let list = lessons.map { "- [Lesson \($0.number): \($0.title)](\($0.readme))\n" }.joined()
    return """
      # \(name)

      Exercises in backpropagation. Each lesson is a text and a file of exercises, which you fill in:

      \(list)
      [How the exercises work](Lessons/README.md) is told first. You hand in the files
      `Exercise.swift` of the lessons, in their folders, as a folder or a zip file.

      ## Two commands

      With Swift 6.3 and nothing else installed, see how your exercises stand and what comes next:

      ```
      swift run backprop lessons
      ```

      The second command runs all tests of the lessons; exercises that you have not begun do not fail:

      ```
      swift test
      ```

      """
  }

  /// The guide to the exercises, without what is for teachers and authors.
  static func guide(from text: String) -> String {
    let sentences = "`Solution.swift` is there, too. It helps most after you have tried."
    let part = text.components(separatedBy: "\n## For teachers and authors").first ?? text
    let lines = part.replacing(sentences, with: "").components(separatedBy: "\n")
    return lines.filter { !$0.contains("backprop explain") }.joined(separator: "\n")
  }
}
