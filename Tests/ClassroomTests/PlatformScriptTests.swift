import Foundation
import TestSupport
import Testing

@testable import Classroom

/// The scripts of packages, in folders as the platforms lay them out, with a tool that is only
/// played.
@Suite("A class: the scripts of platforms", .thorough)
struct PlatformScriptTests {
  private static let package = PackageFolder(Place.package)

  /// A tool that writes a result, says where the work was, and ends with a status.
  private static func tool(result: String, status: Int) -> String {
    """
    #!/bin/sh
    while [ $# -gt 0 ]; do
      case $1 in --output) output=$2;; --format) format=$2;; esac
      shift
    done
    echo "${COMMIT_TIME:-}"
    [ -z '\(result)' ] || { mkdir -p "$output/$format/x"; echo '\(result)' >"$output/$format/x/results.json"; }
    exit \(status)
    """
  }

  /// What is in the package for each platform, without most of the kit.
  private static let packages = Dictionary(
    uniqueKeysWithValues: GradingPlatform.allCases.map { platform in
      let files = Result {
        try GraderPackage(
          for: platform, lessons: [package.lesson("1")], in: package, weights: nil,
          kit: ["Package.swift"]
        ).files()
      }
      return (platform, files)
    })

  /// Unpacks a package into `place` of a new folder, with a played tool in `kit`, and runs `body`.
  private func unpacked<Outcome>(
    _ platform: GradingPlatform, at place: String, result: String, status: Int,
    _ body: (URL) throws -> Outcome
  ) throws -> Outcome {
    let files = try #require(Self.packages[platform]).get()
    return try withTemporaryFolder { folder in
      func write(_ file: GraderPackage.File, _ path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.data.write(to: url)
        try FileManager.default.setAttributes(
          [.posixPermissions: file.isExecutable ? 0o755 : 0o644], ofItemAtPath: url.path)
      }
      for (path, file) in files { try write(file, "\(place)/\(path)") }
      let tool = Self.tool(result: result, status: status)
      try write(GraderPackage.File(tool), "built/.build/debug/backprop")
      return try body(folder)
    }
  }

  private func run(_ words: [String], _ variables: [String], in folder: URL) throws -> Command {
    try Command(["env", "KIT=\(folder.path)/built"] + variables + words, in: folder)
  }

  @Test("Gradescope reads what was graded, and plain words where nothing was")
  func gradescope() throws {
    for (written, status) in [("{\"score\": 3}", 0), ("", 2), ("{\"score\": 1}", 9)] {
      let (run, result) = try unpacked(.gradescope, at: "source", result: written, status: status) {
        folder in
        try FileManager.default.createDirectory(
          at: folder.appending(path: "submission"), withIntermediateDirectories: true)
        let run = try self.run(
          ["\(folder.path)/source/run_autograder"], ["AUTOGRADER=\(folder.path)"], in: folder)
        return (run, try Data(contentsOf: folder.appending(path: "results/results.json")))
      }
      #expect(run.status == 0, "\(run.errors)")
      let text = String(decoding: result, as: UTF8.self)
      #expect(written.isEmpty ? text.contains("not graded to its end") : text == written + "\n")
      if status != 0 { #expect(run.output.contains("status ")) }
    }
  }

  @Test("PrairieLearn reads what was graded, and plain words where nothing was")
  func prairieLearn() throws {
    for (written, status) in [("{\"score\": 0.5}", 0), ("", 2)] {
      let result = try unpacked(.prairielearn, at: "image", result: written, status: status) {
        folder in
        try FileManager.default.createDirectory(
          at: folder.appending(path: "student"), withIntermediateDirectories: true)
        let run = try self.run(
          ["\(folder.path)/image/grader/grade", "1"], ["GRADE=\(folder.path)"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return try Data(contentsOf: folder.appending(path: "results/results.json"))
      }
      let text = String(decoding: result, as: UTF8.self)
      #expect(written.isEmpty ? text.contains("\"gradable\": false") : text == written + "\n")
    }
  }

  @Test(
    "Classroom 50 gets the commit's time, and an error that is no grade where the grader failed",
    .needs(.python))
  func classroom50() throws {
    for (written, status) in [("{\"schema\": 1}", 0), ("", 2)] {
      let (run, result) = try unpacked(.classroom50, at: "bundle", result: written, status: status)
      {
        folder in
        let commit = """
          git init -q checkout && cd checkout && GIT_COMMITTER_DATE=2026-09-30T20:00:00+0200 \
          git -c user.name=a -c user.email=a commit -q --allow-empty -m a
          """
        #expect(try Command(["sh", "-c", commit], in: folder).errors == "")
        let variables =
          ["CLASSROOM", "ASSIGNMENT", "OWNER"].map { "\($0)=ada" }
          + ["SUBMISSION_TAG=submit/1"]
          + ["COMMIT_URL", "RELEASE_URL", "REVIEW_URL"].map { "\($0)=https://example.org" }
        let checkout = folder.appending(path: "checkout")
        let words = ["KIT=\(folder.path)/built"] + variables
        let run = try Command(
          ["env"] + words + ["python3", "\(folder.path)/bundle/autograder.py"], in: checkout)
        return (run, try Data(contentsOf: checkout.appending(path: "result.json")))
      }
      #expect(run.status == (status == 0 ? 0 : 1), "\(run.errors)")
      #expect(run.output.contains("2026-09-30T18:00:00Z"))
      if status == 0 {
        #expect(String(decoding: result, as: UTF8.self) == written + "\n")
      } else {
        #expect(Shape.classroom50.faults(in: result) == [])
        #expect(run.output.contains("::error::Your work was not graded to its end"))
      }
    }
  }
}
