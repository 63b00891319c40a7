// swift-tools-version: 6.3
import Foundation
import PackageDescription

/// The folders of `Lessons`. A new lesson is a folder, a file of tests and a line here, with the
/// modules that its code may import besides `ChainRule` and `Homework`.
let lessons = [
  Lesson("01-the-blindfolded-climber"),
  Lesson("02-fitting-a-line"),
  Lesson("03-the-chain-rule"),
  Lesson("04-the-forward-graph"),
  Lesson("05-local-rules"),
  Lesson("06-the-whole-backward-pass"),
  Lesson("07-gradient-checking"),
  Lesson("08-forward-or-reverse"),
  Lesson("09-neuron-layer-network", imports: ["Networks"]),
  Lesson("10-errors-flow-back"),
  Lesson("11-the-training-loop", imports: ["Networks"]),
  Lesson("12-1986", imports: ["Networks"]),
  Lesson("13-batches-depth-and-noise", imports: ["Networks"]),
  Lesson("14-loops", imports: ["Networks"]),
  Lesson("15-links-of-least-effect", imports: ["Networks"]),
  Lesson("16-the-next-letter", imports: ["Networks"]),
  Lesson("17-attention", imports: ["Networks"]),
  Lesson("18-a-language-model", imports: ["Networks"]),
]

let package = Package(
  name: "ChainRule",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "ChainRule", targets: ["ChainRule"]),
    .library(name: "Networks", targets: ["Networks"]),
    .library(name: "Drawing", targets: ["Drawing"]),
    .library(name: "Notation", targets: ["Notation"]),
    .library(name: "Pages", targets: ["Pages"]),
  ],
  targets: [
    .target(name: "ChainRule"),
    .target(name: "FileAccess"),
    .target(name: "Networks", dependencies: ["ChainRule", "FileAccess"]),
    .target(name: "Homework"),
    .target(name: "Drawing", dependencies: ["ChainRule", "FileAccess", "Notation"]),
    .target(name: "Notation", dependencies: ["ChainRule"]),
    .target(
      name: "Pages", dependencies: ["ChainRule", "Drawing", "Notation", "FileAccess"],
      resources: [
        .embedInCode("Frame"), .embedInCode("Style"), .embedInCode("Script"),
      ]),
    .target(name: "Console", dependencies: ["ChainRule", "Drawing", "FileAccess"]),
    .target(
      name: "Classroom",
      dependencies: ["ChainRule", "Console", "Drawing", "FileAccess", "Homework"]),
    .executableTarget(
      name: "backprop",
      dependencies: [
        "ChainRule", "Networks", "Drawing", "Notation", "Pages", "Classroom", "Console",
        "FileAccess",
      ]),
    .executableTarget(
      name: "pictures",
      dependencies: ["ChainRule", "Networks", "Drawing", "Pages", "Console", "FileAccess"]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "ChainRule", "Networks", "Drawing", "Notation", "Console", "FileAccess", "PlainGraph",
      ],
      exclude: ["Peers", "PlainGraph", "README.md"]),
    .target(name: "PlainGraph", path: "Sources/benchmarks/PlainGraph"),
    .target(name: "TestSupport", dependencies: ["Drawing"], path: "Tests/Support"),
    .testTarget(name: "ChainRuleTests", dependencies: ["ChainRule"]),
    .testTarget(name: "NetworksTests", dependencies: ["Networks", "ChainRule", "TestSupport"]),
    .testTarget(name: "DrawingTests", dependencies: ["ChainRule", "Drawing", "TestSupport"]),
    .testTarget(
      name: "NotationTests", dependencies: ["ChainRule", "Networks", "Notation", "TestSupport"]),
    .testTarget(
      name: "PagesTests",
      dependencies: ["ChainRule", "Drawing", "Notation", "Pages", "TestSupport"]),
    .testTarget(name: "FileAccessTests", dependencies: ["FileAccess", "TestSupport"]),
    .testTarget(name: "ConsoleTests", dependencies: ["Console"]),
    .testTarget(
      name: "ClassroomTests", dependencies: ["Classroom", "TestSupport"], exclude: ["Attacks"]),
    .testTarget(
      name: "BackpropTests",
      dependencies: ["backprop", "Classroom", "Console", "ChainRule", "Networks", "TestSupport"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: ["ChainRule", "Networks", "Drawing", "Notation", "Pages", "TestSupport"]),
    .testTarget(name: "HomeworkTests", dependencies: ["Homework"]),
    .testTarget(name: "StructureTests"),
    .testTarget(
      name: "PicturesTests", dependencies: ["pictures", "ChainRule", "Networks", "TestSupport"]),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: [
        "benchmarks", "Console", "ChainRule", "Networks", "PlainGraph", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// `LESSONS=1,2` builds these lessons and their tests alone, without what they do not need.
// `ANSWERS=Solution` builds that file of theirs instead of the student's `Exercise`;
// `ANSWERS=Solution,WrongAnswers/NAME,RightAnswers/NAME` chooses for one lesson after the other.
// Where another package depends on this one, variables of these names mean nothing to it.
let environment = isRoot ? Context.environment : [:]
let numbers = environment["LESSONS"]?.split(separator: ",").map { Int($0) }
let present = lessons.filter { isThere("Lessons/\($0.folder)") }
let chosen = present.filter { numbers?.contains($0.number) ?? true }
let answers = environment["ANSWERS", default: ""].split(separator: ",").map(String.init)
if numbers != nil {
  package.products = []
  let needed = Set(["ChainRule", "Homework", "FileAccess"] + chosen.flatMap(\.imports))
  package.targets.removeAll { !needed.contains($0.name) }
}
package.targets += chosen.enumerated().map { index, lesson in
  lesson.target(answers: answers.dropFirst(index).first ?? answers.last ?? "Exercise")
}
package.targets.append(
  .testTarget(
    name: "LessonTests",
    dependencies: ["ChainRule", "Homework"] + chosen.map { .target(name: $0.module) },
    exclude: present.filter { !chosen.contains($0) }.map(\.tests),
    sources: ["Support"] + chosen.map(\.tests),
    swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")]))

// A hand-out for students holds some lessons, and not the kit's own tests.
package.targets.removeAll { !isThere($0.folder) }

/// Whether a file or folder of the package is there.
func isThere(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(path)")
}

extension Target {
  /// Where the target's code is.
  var folder: String { path ?? (type == .test ? "Tests/\(name)" : "Sources/\(name)") }
}

/// Whether it is this package that is being built, and not another one that depends on it.
///
/// SwiftPM reads every manifest in the folder from which it builds. The root is the package that
/// this folder belongs to: its own, or that of the nearest folder around it with a manifest.
var isRoot: Bool {
  let here = URL(filePath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath()
  let package = URL(filePath: Context.packageDirectory).resolvingSymlinksInPath()
  let folders = sequence(first: here) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
  let root = folders.first {
    FileManager.default.fileExists(atPath: $0.appending(path: "Package.swift").path)
  }
  return root?.standardizedFileURL.path == package.standardizedFileURL.path
}

/// A lesson, whose code is a module of its own.
struct Lesson: Equatable {
  let folder: String
  let imports: [String]

  init(_ folder: String, imports: [String] = []) {
    self.folder = folder
    self.imports = imports
  }

  /// 1 for the folder `01-the-blindfolded-climber`, then `Lesson01` and `Lesson01Tests.swift`.
  var number: Int? { Int(folder.prefix(2)) }
  var module: String { "Lesson" + folder.prefix(2) }
  var tests: String { "\(module)Tests.swift" }

  /// The module: the file of answers, and the code that is given.
  func target(answers: String) -> Target {
    let path = "Lessons/\(folder)"
    let folder = answers.split(separator: "/").dropLast().joined()
    let siblings = folder.isEmpty ? [] : names(in: "\(path)/\(folder)").map { "\(folder)/\($0)" }
    let files = names(in: path) + siblings
    let sources = ["\(answers).swift"] + files.filter { $0 == "Given.swift" }
    let unused = files.filter { name in
      !sources.contains { $0 == name || $0.hasPrefix("\(name)/") }
    }
    return .target(
      name: module,
      dependencies: (["ChainRule", "Homework"] + imports).map { .target(name: $0) },
      path: path,
      exclude: unused,
      sources: sources,
      packageAccess: false,
      swiftSettings: [
        .strictMemorySafety(),
        .treatWarning("StrictMemorySafety", as: .error),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  }

  /// The names of what is in a folder of the package.
  private func names(in folder: String) -> [String] {
    let path = "\(Context.packageDirectory)/\(folder)"
    return (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }
}
