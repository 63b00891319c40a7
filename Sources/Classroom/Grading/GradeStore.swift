import FileAccess
import Foundation

/// What has been graded so far, a file for each lesson and each file that was handed in, so that a
/// run that was stopped goes on where it was.
struct GradeStore {
  private let folder: URL

  init(_ folder: URL) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// What a grade depends on.
  struct Key: Codable, Hashable {
    let lesson: Int
    let seed: UInt64

    /// The hash of the student's file.
    let code: String

    /// The hash of the tests and the solution.
    let judge: String
  }

  private struct Entry: Codable {
    let key: Key
    let grade: LessonGrade
  }

  /// The grade that was given before for the same file with the same seed.
  func grade(for key: Key) -> LessonGrade? {
    guard let data = try? Data(contentsOf: file(for: key)),
      let entry = try? JSON.decoder.decode(Entry.self, from: data), entry.key == key
    else { return nil }
    return entry.grade
  }

  func keep(_ grade: LessonGrade, for key: Key) throws {
    try replaceFile(
      at: file(for: key).path, with: JSON.encoder.encode(Entry(key: key, grade: grade)))
  }

  private func file(for key: Key) -> URL {
    folder.appending(path: "\(key.lesson)-\(key.code.prefix(16)).json")
  }
}
