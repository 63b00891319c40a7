import Classroom
import Foundation

extension PackageFolder {
  /// Makes a package of one lesson with one exercise, which is never built.
  static func makeSmall(in folder: URL, hints: [String] = []) throws {
    let lesson = folder.appending(path: "Lessons/01-slope")
    try FileManager.default.createDirectory(at: lesson, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "Package.swift"))
    let details = hints.map { "<details><summary>Hint</summary>\n\n\($0)\n\n</details>\n" }
    let readme = "# Lesson 1: The slope\n\n### 1.1 Build: the slope\n\n" + details.joined()
    try Data(readme.utf8).write(to: lesson.appending(path: "README.md"))
    try Data("/// **1.1**\n".utf8).write(to: lesson.appending(path: "Exercise.swift"))
  }

  /// Puts a program called swift into the folder, and returns the `PATH` on which it comes first.
  static func installSwift(_ script: String, in folder: URL) throws -> String {
    try installProgram("swift", script, in: folder)
  }

  /// Puts a program into the folder, and returns the `PATH` on which it comes first.
  static func installProgram(_ name: String, _ script: String, in folder: URL) throws -> String {
    let program = folder.appending(path: "bin/\(name)")
    try FileManager.default.createDirectory(
      at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    return folder.appending(path: "bin").path + ":"
      + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
  }
}
