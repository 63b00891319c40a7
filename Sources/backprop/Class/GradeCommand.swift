import Classroom
import Console
import FileAccess
import Foundation

/// `backprop class grade`: what a class handed in, each file judged apart.
enum GradeCommand: Command {
  static let help = Help(
    usage: ["backprop class grade SUBMISSIONS [--lessons 1-6] [--output FOLDER] ..."],
    about: """
      Grades a folder of submissions: folders, zip files, or single files of exercises, a student \
      each. Each file gives its answers in a sandbox and is judged outside of it, so that nothing in \
      it changes a grade, or another student's. Grades are kept as they come: a run that was stopped \
      goes on where it was. The same seed asks everybody the same, today and later.
      """,
    options: [
      ClassOptions.lessons, ClassOptions.name, output, format, ClassOptions.weights, due, late,
      seed,
      withoutSandbox, asAnotherUser,
    ],
    examples: [
      "backprop class grade handed-in --lessons 1-6 --output grades --due 2026-12-01T18:00:00Z"
    ])

  private static let output = Option.word(
    "--output", "FOLDER", "a folder", "where the grades go (grades)"
  ).writing(.folder)

  private static let format = Option<GradeFormat>.choice(
    "--format", "FORMAT", "also writes the grades for a platform or a spreadsheet"
  ).repeated

  private static let due = Option<Date>(
    "--due", "TIME", "a time such as 2026-12-01T18:00:00Z",
    "when it was due: what was changed later is late"
  ) { try? Date($0, strategy: .iso8601) }

  private static let late = Option.wholeNumber(
    "--late", "PERCENT", in: 0...100, "what each begun day costs that work is late, in percent (10)"
  ).onlyWith("--due")

  private static let seed = Option.wholeNumber(
    "--seed", "N", in: 0...1_000_000_000,
    "what the inputs are drawn from (new for each folder of grades)")

  private static let withoutSandbox = Option.flag(
    "--without-sandbox", "without a sandbox, for code that you have read and trust")

  private static let asAnotherUser = Option.flag(
    "--as-another-user",
    """
    where no sandbox can be made, as in a platform's container: the code runs as another user, who \
    can read no solution; root must start it
    """
  ).never(with: "--without-sandbox", because: "one keeps code apart, the other one does not")

  private static func isolation(_ arguments: Arguments) -> Isolation {
    arguments.has(withoutSandbox) ? .none : arguments.has(asAnotherUser) ? .anotherUser : .sandbox
  }

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    let folder = try ClassOptions.folder(arguments, "backprop class grade SUBMISSIONS")
    let lessons = try ClassOptions.lessons(arguments, in: package)
    let submissions = try SubmissionFolder(folder).submissions(for: lessons)
    guard !submissions.isEmpty else { throw UsageError("there is nothing in \(folder)") }
    let place = URL(filePath: arguments[output] ?? "grades")
    let grader = try ClassGrader(
      package: package,
      runner: ApartRunner(package: package, isolation: isolation(arguments)),
      lessons: lessons, name: arguments[ClassOptions.name] ?? ClassOptions.usualName,
      seed: try seed(arguments, in: place), weights: try ClassOptions.weights(arguments, lessons),
      late: arguments[due].map {
        LateRule(due: $0, costOfDay: Double(arguments[late] ?? 10) / 100)
      },
      output: place)
    let formats = arguments.all(format)
    // What a format lacks is an error before the work begins.
    for format in formats { _ = try files(ClassGrades.empty, in: format) }
    Interruption.shared.handle(exitStatus: 130)
    defer { ProgressBar.clear() }
    let grades = try grader.grade(submissions, onProgress: ProgressBar.show) { grades in
      try write(JSON.encoder.encode(grades), to: place.appending(path: gradesName))
      for format in formats {
        for file in try files(grades, in: format) {
          try write(file.data, to: place.appending(path: "\(format.rawValue)/\(file.name)"))
        }
      }
    }
    ProgressBar.clear()
    try Terminal.show(ClassReport(grades).text)
    try Terminal.show("\nThe grades are in \(place.appending(path: gradesName).relativePath).\n")
    return 0
  }

  private static func files(
    _ grades: ClassGrades, in format: GradeFormat
  ) throws -> [(name: String, data: Data)] {
    try format.files(grades, environment: ProcessInfo.processInfo.environment)
  }

  private static func write(_ data: Data, to file: URL) throws {
    try createFolder(file.deletingLastPathComponent().path)
    try replaceFile(at: file.path, with: data)
  }

  /// The file that holds all grades.
  static let gradesName = "grades.json"

  /// The seed that was asked for, or that of the grades that are there, or a new one, which is
  /// saved: a run that goes on asks the same questions as before.
  private static func seed(_ arguments: Arguments, in place: URL) throws -> UInt64 {
    let file = place.appending(path: "seed")
    let kept = (try? String(contentsOf: file, encoding: .utf8)).flatMap {
      UInt64($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    let seed = arguments[seed].map(UInt64.init) ?? kept ?? UInt64.random(in: 0..<1_000_000)
    try write(Data("\(seed)\n".utf8), to: file)
    return seed
  }
}
