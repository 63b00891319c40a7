/// What the compiler says, taken from the lines of a build.
struct Diagnostics {
  /// Each error once, in the order of files and lines: its line with the place, then the excerpt of
  /// the code.
  ///
  /// Parts of a module are compiled side by side, and which one is heard first is by chance.
  private(set) var errors: [[String]] = []

  init(_ lines: [String]) {
    var isInError = false
    for line in lines {
      if line.prefixMatch(of: /\S.*:\d+:\d+:.*/) != nil {
        isInError = line.contains(": error: ") && !errors.contains { $0.first == line }
        if isInError { errors.append([line]) }
      } else if isInError, line.prefixMatch(of: /\ *\d*\ *\|/) != nil {
        errors[errors.count - 1].append(line)
      } else {
        isInError = false
      }
    }
    errors.sort { Self.place($0[0]).lexicographicallyPrecedes(Self.place($1[0])) }
  }

  /// A line with its numbers made equally long, so that texts are sorted as places are.
  private static func place(_ line: String) -> [String] {
    let parts = line.split(separator: ":", maxSplits: 3).map(String.init)
    return parts.map {
      Int($0) == nil ? $0 : String(repeating: " ", count: max(0, 9 - $0.count)) + $0
    }
  }

  /// The errors in the files of each lesson, with its number; paths are those inside the package.
  func errors(in lessons: [Lesson], of package: PackageFolder) -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    for lesson in lessons {
      let places = ["\(lesson.path)/", "Tests/LessonTests/\(lesson.module)Tests.swift:"]
      let errors =
        errors
        .map { [package.relative($0[0])] + $0.dropFirst() }
        .filter { error in places.contains { error[0].hasPrefix($0) } }
      if errors.isEmpty { continue }
      found[lesson.number] = errors.flatMap(\.self)
      if errors.allSatisfy({ $0[0].hasPrefix("Tests/") }) {
        found[lesson.number]?.append(
          "The tests use the names, labels and types in Exercise.swift as they were given.")
      }
    }
    return found
  }
}
