import FileAccess
import Foundation

/// What a course of PrairieLearn takes: a question for each lesson, and the image that grades all.
enum PrairieLearnPackage {
  static func files(
    around harness: [String: GraderPackage.File], _ lessons: [Lesson]
  ) -> [String: GraderPackage.File] {
    var files = Dictionary(
      uniqueKeysWithValues: harness.map { ("grader/\($0.key)", $0.value) })
    files["grader/Dockerfile"] = GraderPackage.File(dockerfile, isExecutable: false)
    files["grader/grade"] = GraderPackage.File(grade)
    files["grader/unfinished.json"] = GraderPackage.File(unfinished, isExecutable: false)
    files["README.md"] = GraderPackage.File(readme(lessons), isExecutable: false)
    for lesson in lessons {
      let folder = "questions/backprop-\(lesson.number)"
      files["\(folder)/info.json"] = GraderPackage.File(info(lesson), isExecutable: false)
      files["\(folder)/question.html"] = GraderPackage.File(page(lesson), isExecutable: false)
    }
    return files
  }

  private static let image = "backprop-grader"

  private static let dockerfile = """
    # docker build -t \(image) grader
    FROM swift:6.3.1
    COPY . /opt/\(image)
    RUN /opt/\(image)/prepare

    """

  private static let grade = #"""
    #!/usr/bin/env bash
    # PrairieLearn starts this in the image, and reads /grade/results/results.json afterwards.
    #
    # usage: grade LESSON
    set -euo pipefail
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    top=${GRADE:-/grade}
    result=$top/results/results.json
    mkdir -p "$top/results"
    # Stands there until the lesson is graded: a student never sees nothing.
    cp "$here/unfinished.json" "$result"
    "$here/grade-submission" prairielearn student "$top/student" "$result" --lessons "$1" ||
      echo "The grader has ended with status $?; its words are above."

    """#

  private static let unfinished = """
    {"gradable": false, "score": 0, "message": "\(GraderScripts.unfinished)", \
    "format_errors": "\(GraderScripts.unfinished)"}

    """

  private static func info(_ lesson: Lesson) -> String {
    """
    {
      "uuid": "\(identifier(of: lesson))",
      "title": \(quoted("Lesson \(lesson.number): \(lesson.title)")),
      "topic": "Backpropagation",
      "type": "v3",
      "gradingMethod": "External",
      "singleVariant": true,
      "externalGradingOptions": {
        "enabled": true,
        "image": "\(image)",
        "entrypoint": ["/opt/\(image)/grade", "\(lesson.number)"],
        "timeout": 600,
        "enableNetworking": false
      }
    }

    """
  }

  /// The same for the same lesson, so that a newer package takes the place of an older one.
  private static func identifier(of lesson: Lesson) -> String {
    let digits = Array(SHA256.text(of: Data("backprop \(lesson.path)".utf8)))
    // A UUID of version 8 is made as one likes.
    let groups = [
      digits[0..<8], digits[8..<12], ["8"] + digits[13..<16], ["8"] + digits[17..<20],
      digits[20..<32],
    ]
    return groups.map { String($0) }.joined(separator: "-")
  }

  private static func quoted(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8)
    return String(decoding: data, as: UTF8.self)
  }

  private static func page(_ lesson: Lesson) -> String {
    """
    <pl-question-panel>
      <p>Hand in the file <code>Exercise.swift</code> of lesson \(lesson.number), when
      <code>swift run backprop lessons \(lesson.number)</code> says what you want it to say.</p>
    </pl-question-panel>
    <pl-file-upload file-names="Exercise.swift"></pl-file-upload>
    <pl-submission-panel>
      <pl-external-grader-results></pl-external-grader-results>
      <pl-file-preview></pl-file-preview>
    </pl-submission-panel>

    """
  }

  private static func readme(_ lessons: [Lesson]) -> String {
    """
    # Questions for PrairieLearn: \(PackageText.list(lessons))

    1. Copy the folders of `questions` into those of your course.
    2. `docker build -t \(image) grader` makes the image that grades all of them; it takes some minutes.
       Put it where your PrairieLearn takes images from, and its name into each `info.json`.
    3. Name the questions in an assessment. Each lesson is worth what the assessment says; within it, each
       exercise counts the same, unless there is a file `grader/weights`.

    A file that does not compile is not gradable, which costs no attempt. The image holds the solutions:
    it must not be public.

    \(PackageText.isolation) PrairieLearn's containers have no network.

    """
  }
}
