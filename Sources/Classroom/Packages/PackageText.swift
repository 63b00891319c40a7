/// What the READMEs of all packages say.
enum PackageText {
  /// `lesson 1` or `lessons 1, 2, 3`.
  static func list(_ lessons: [Lesson]) -> String {
    let numbers = lessons.map { "\($0.number)" }.joined(separator: ", ")
    return (lessons.count == 1 ? "lesson " : "lessons ") + numbers
  }

  /// How many points there are where each exercise is worth one.
  static func points(_ lessons: [Lesson]) -> Int { lessons.reduce(0) { $0 + $1.exercises.count } }

  static let isolation = """
    A student's code only gives answers, which another process judges that has never seen the code. \
    Where the container allows it the code runs in a sandbox; in most containers it runs as a user of \
    its own, who can read neither solutions nor other people's files.
    """
}
