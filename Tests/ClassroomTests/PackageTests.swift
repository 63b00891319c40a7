import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A class: packages for platforms")
struct PackageTests {
  private static let package = PackageFolder(Place.package)

  private func files(
    _ platform: GradingPlatform, kit: [String] = ["Package.swift"], weights: String? = nil
  ) throws -> GraderPackage {
    GraderPackage(
      for: platform, lessons: Array(Self.package.lessons().prefix(2)), in: Self.package,
      weights: weights.map { Data($0.utf8) }, kit: kit)
  }

  @Test(
    "A package holds what its platform looks for, where it looks for it",
    arguments: [
      (
        GradingPlatform.gradescope,
        [
          "README.md", "grade-submission", "prepare", "run_autograder", "setup.sh",
          "unfinished.json",
        ],
        "kit/"
      ),
      (
        .classroom50,
        ["README.md", "autograder.py", "grade-submission", "prepare", "runtime.json"], "kit/"
      ),
      (
        .prairielearn,
        [
          "README.md", "grader/Dockerfile", "grader/grade", "grader/grade-submission",
          "grader/prepare", "grader/unfinished.json", "questions/backprop-1/info.json",
          "questions/backprop-1/question.html", "questions/backprop-2/info.json",
          "questions/backprop-2/question.html",
        ], "grader/kit/"
      ),
    ])
  func layout(platform: GradingPlatform, expected: [String], kit: String) throws {
    let files = try files(platform).files()
    #expect(files.keys.filter { !$0.hasPrefix(kit) }.sorted() == expected)
    let lesson = "\(kit)Lessons/01-the-blindfolded-climber"
    #expect(files["\(lesson)/Solution.swift"] != nil && files["\(lesson)/README.md"] != nil)
    #expect(files["\(lesson)/Exercise.swift"]?.data == files["\(lesson)/Stub.swift"]?.data)
    #expect(files["\(kit)Tests/LessonTests/Lesson02Tests.swift"] != nil)
    #expect(!files.keys.contains { $0.contains("Answers/") || $0.contains("Lesson03") })
    let weighted = try self.files(platform, weights: "1 2\n").files()
    #expect(Set(weighted.keys).subtracting(files.keys) == [kit.replacing("kit/", with: "weights")])
  }

  @Test(
    "A package is a sound zip file, the same each time, whose scripts can be started", .thorough,
    .needs(.unzip), arguments: GradingPlatform.allCases)
  func zip(platform: GradingPlatform) throws {
    let zip = try files(platform).zip()
    #expect(try files(platform).zip() == zip)
    try withTemporaryFolder { folder in
      try zip.write(to: folder.appending(path: "a.zip"))
      let run = try Command(["unzip", "-q", "a.zip", "-d", "all"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      for (path, file) in try files(platform).files() {
        let url = folder.appending(path: "all/\(path)")
        #expect(try Data(contentsOf: url) == file.data, "\(path)")
        #expect(FileManager.default.isExecutableFile(atPath: url.path) == file.isExecutable)
        guard file.isExecutable, !path.hasSuffix(".py") else { continue }
        #expect(try Command(["bash", "-n", url.path]).errors.isEmpty, "\(path)")
      }
    }
  }

  @Test("A checksum is that of the standard's example")
  func checksum() {
    #expect(ZipWriter.checksum(Data("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test("What stands there before anything is graded is a result that the platform reads")
  func unfinished() throws {
    let gradescope = try files(.gradescope).files()["unfinished.json"]
    #expect(Shape.gradescope.faults(in: gradescope?.data ?? Data()) == [])
    let prairieLearn = try files(.prairielearn).files()["grader/unfinished.json"]
    #expect(Shape.prairieLearn.faults(in: prairieLearn?.data ?? Data()) == [])
  }

  @Test("A question of PrairieLearn is graded by the image, without a network")
  func question() throws {
    let data = try files(.prairielearn).files()["questions/backprop-2/info.json"]?.data ?? Data()
    let shape = Shape.object([
      "uuid": .matching("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"),
      "title": .text, "topic": .text, "type": .oneOf(["v3"]),
      "gradingMethod": .oneOf(["External"]), "singleVariant": .bool,
      "externalGradingOptions": .object([
        "enabled": .bool, "image": .oneOf(["backprop-grader"]),
        "entrypoint": .list(.oneOf(["/opt/backprop-grader/grade", "2"])),
        "timeout": .number(1...600), "enableNetworking": .bool,
      ]),
    ])
    #expect(shape.faults(in: data) == [])
  }
}
