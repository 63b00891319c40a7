import Foundation

/// How a class did: what every format and report is made from.
///
/// It holds no time of its own making and no path, so that grading the same work with the same seed
/// gives the same text.
package struct ClassGrades: Codable, Equatable, Sendable {
  /// What the class is called: `Autumn 2026`.
  package var name: String

  /// What the inputs of all questions were drawn from.
  package var seed: UInt64

  /// The lessons that were graded, in order.
  package var lessons: [GradedLesson]

  /// Everybody's work, sorted by name.
  package var students: [StudentGrades]

  /// A class without students and lessons.
  package static let empty = ClassGrades(name: "", seed: 0, lessons: [], students: [])
}

/// A lesson that was graded, and what its exercises are worth.
package struct GradedLesson: Codable, Equatable, Sendable {
  package var number: Int
  package var title: String
  package var exercises: [GradedExercise]
}

/// An exercise, and what it is worth.
package struct GradedExercise: Codable, Equatable, Sendable {
  /// The lesson's number and the exercise's, as in `1.2`.
  package var number: String
  package var title: String

  /// The points for a right answer; at least 0.
  package var weight: Double
}

/// What one student handed in, lesson by lesson.
package struct StudentGrades: Codable, Equatable, Sendable {
  /// The name of the folder or file that was handed in.
  package var student: String

  /// A grade for each lesson of ``ClassGrades/lessons``, in the same order.
  package var lessons: [LessonGrade]

  /// The part of the points that is left after a late hand-in: 1 where it was in time.
  package var lateFactor = 1.0

  /// How many days late it was, rounded up; 0 where it was in time.
  package var daysLate = 0
}

/// How one student's lesson stands.
package struct LessonGrade: Codable, Equatable, Sendable {
  package var number: Int
  package var state: State

  /// Why the lesson could not be graded: the compiler's words, a line each.
  package var reasons: [String] = []

  /// A grade for each exercise, in the lesson's order; none where the lesson was not graded.
  package var exercises: [ExerciseGrade] = []

  package enum State: String, Codable, Sendable {
    /// The tests have run.
    case graded

    /// The file does not compile, or cannot be read: it costs no attempt.
    case notGradable = "not gradable"

    /// Nothing was handed in.
    case missing
  }
}

/// How one student's exercise stands.
package struct ExerciseGrade: Codable, Equatable, Sendable {
  package var number: String
  package var status: Status

  /// What the student would see at home, a paragraph each.
  package var feedback: [String] = []

  /// The words of the misconceptions among them, without what was got and what was expected.
  package var misconceptions: [String] = []

  package enum Status: String, Codable, Sendable {
    case right, wrong
    case notStarted = "not started"
  }
}

extension StudentGrades {
  /// The points for an exercise, before what is taken off for lateness: its weight, or 0.
  package func points(for exercise: GradedExercise) -> Double {
    let grades = lessons.flatMap(\.exercises)
    return grades.contains { $0.number == exercise.number && $0.status == .right }
      ? exercise.weight : 0
  }

  /// The points for a lesson, before what is taken off for lateness.
  package func points(for lesson: GradedLesson) -> Double {
    lesson.exercises.reduce(0) { $0 + points(for: $1) }
  }

  /// All points, after what is taken off for lateness.
  package func total(of grades: ClassGrades) -> Double {
    lateFactor * grades.lessons.reduce(0) { $0 + points(for: $1) }
  }
}

extension ClassGrades {
  /// The points of somebody who has everything right, in time.
  package var maximum: Double { lessons.flatMap(\.exercises).reduce(0) { $0 + $1.weight } }
}
