import Foundation

extension AnsweringRoom {
  /// The box in which code is built: it cannot write where the kit is.
  var buildBox: Sandbox {
    Sandbox(readable: [toolchain.folder, package.url], writable: [scratch], largestFile: 2_000)
  }

  /// The command that builds.
  var buildWords: [String] {
    let folders = [
      "cache": "cache", "config": "config", "scratch": "build", "security": "security",
    ]
    let places = folders.sorted { $0.key < $1.key }.flatMap {
      ["--\($0.key)-path", scratch.appending(path: $0.value).path]
    }
    // All errors are told, and not only those that were found before the first part was given up.
    return [toolchain.swift.path, "build", "--build-tests", "--disable-sandbox"]
      + ["-Xswiftc", "-continue-building-after-errors"]
      + ["--package-path", package.url.path, "--manifest-cache", "local"] + places
  }

  /// What the build sees of the environment.
  func variables(_ lesson: Lesson) -> [String: String] {
    [
      "LESSONS": "\(lesson.number)", "HOME": scratch.path, "TMPDIR": temporary.path,
      "PATH": "\(toolchain.folder.path)/bin:/usr/bin:/bin",
    ]
  }
}
