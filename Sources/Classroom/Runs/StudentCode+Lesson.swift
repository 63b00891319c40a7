extension StudentCode {
  /// What the file must not hold as the answers of a lesson, each with its line.
  func faults(of lesson: Lesson, in package: PackageFolder) -> [(line: Int, words: String)] {
    let given = [lesson.stubFile, "\(lesson.path)/Given.swift"].compactMap {
      try? package.text(of: $0)
    }
    return faults(tests: (try? package.text(of: lesson.testFile)) ?? "", given: given)
  }
}
