import Foundation
import TestSupport
import Testing

@testable import Classroom

/// A made-up class hands in lesson 1, as right, partly right, untouched, broken and hostile files.
@Suite("A class: grades")
struct ClassGraderTests {
  private static let package = PackageFolder(Place.package)
  private static let folder = "Lessons/01-the-blindfolded-climber"

  /// Who hands in what, and how many exercises are right; `nil` where it cannot be graded.
  private static let handedIn: [(student: String, file: String, right: Int?)] = [
    ("Ada", "\(folder)/Solution", 6), ("Blaise", "\(folder)/RightAnswers/Recursion", 2),
    ("Carl", "\(folder)/RightAnswers/OwnFeet", 2), ("Daniel", "\(folder)/WrongAnswers/Downhill", 1),
    ("Emmy", "\(folder)/WrongAnswers/NoRate", 1), ("Fourier", "\(folder)/WrongAnswers/NoRun", 0),
    ("Grace", "\(folder)/WrongAnswers/OneSided", 0),
    ("Hypatia", "\(folder)/WrongAnswers/EveryStart", 0),
    ("Ida ‮✓", "\(folder)/Stub", 0), ("Mallory", "Tests/ClassroomTests/Attacks/Constants", 0),
    ("Oscar", "Tests/ClassroomTests/Attacks/EndlessLoop", 0),
    ("Trudy", "Tests/ClassroomTests/Attacks/KilledParents", nil),
  ]

  private func submissions() throws -> [Submission] {
    try Self.handedIn.map { student, file, _ in
      let data = try #require(Self.package.data(of: "\(file).swift"), "\(file)")
      return Submission(student: student, work: [1: .code(data)], date: nil)
    } + [
      Submission(student: "Victor", work: [1: .code(Data("func (".utf8))], date: nil),
      Submission(student: "Wendy", work: [:], date: nil),
    ]
  }

  private func grades(in output: URL, seed: UInt64) throws -> ClassGrades {
    try ClassGrader(
      package: Self.package, runner: ApartRunner(package: Self.package),
      lessons: [Self.package.lesson("1")], name: "Autumn", seed: seed, weights: Weights(),
      late: nil,
      output: output
    ).grade(submissions()) { _, _ in }
  }

  @Test(
    "Each gets what the work is worth, whatever the others do, and the same with the same seed",
    .enabled(if: ProcessInfo.processInfo.environment["ATTACKS"] != nil, "it takes minutes"),
    .needs(.bubblewrap))
  func madeUpClass() throws {
    try withTemporaryFolder { folder in
      let first = try grades(in: folder.appending(path: "first"), seed: 11)
      for (student, (name, _, right)) in zip(first.students, Self.handedIn) {
        let lesson = student.lessons[0]
        #expect(student.student == name)
        #expect(lesson.state == (right == nil ? .notGradable : .graded), "\(name): \(lesson)")
        #expect(lesson.exercises.count { $0.status == .right } == right ?? 0, "\(name): \(lesson)")
      }
      #expect(first.students[12].lessons[0].state == .notGradable)
      #expect(first.students[13].lessons[0].state == .missing)
      let words = first.students[3].lessons[0].exercises.flatMap(\.misconceptions)
      #expect(words.contains("That goes downhill. A climber adds rate × slope to the place."))

      let second = try grades(in: folder.appending(path: "second"), seed: 11)
      for (again, before) in zip(second.students, first.students) {
        #expect(again == before, "\(before.student): \(before)\nnow \(again)")
      }
      #expect(second == first)
      #expect(
        try grades(in: folder.appending(path: "first"), seed: 11) == first, "from what is kept")
    }
  }
}
