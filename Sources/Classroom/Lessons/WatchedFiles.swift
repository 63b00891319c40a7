import Foundation

/// The files of a lesson whose saving is waited for.
///
/// Editors save in many ways: some write into the file, some move the old one away and write a new
/// one, some delete it first. So it is not the file that is watched but what can be read at its
/// path, and a file that is gone or half written has a moment to become whole.
package struct WatchedFiles {
  private let package: PackageFolder
  private let exercise: String
  private let others: [String]

  package init(of lesson: Lesson, in package: PackageFolder) {
    self.package = package
    exercise = lesson.exerciseFile
    others = ["\(lesson.path)/Given.swift", lesson.readme]
  }

  /// What is in each file; `nil` for one that cannot be read.
  package var state: [Data?] { ([exercise] + others).map(package.data) }

  /// The state when nothing has changed for a moment and the exercise is there; after a second, the
  /// state as it is.
  package func settledState() async throws -> [Data?] {
    var state = self.state
    for _ in 0..<10 {
      try await Task.sleep(for: .milliseconds(100))
      let next = self.state
      if next == state && next[0] != nil { break }
      state = next
    }
    return state
  }
}
