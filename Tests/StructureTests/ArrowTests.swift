import Foundation
import Testing

@Suite("The arrows between the rooms point one way")
struct ArrowTests {
  let sources: SourceTree

  init() throws { sources = try SourceTree("Sources") }

  /// Which modules of the kit each module may import.
  static let modules: [String: Set<String>] = [
    "ChainRule": [],
    "FileAccess": [],
    "Networks": ["ChainRule", "FileAccess"],
    "Drawing": ["ChainRule", "FileAccess", "Notation"],
    "Notation": ["ChainRule"],
    "Pages": ["ChainRule", "FileAccess", "Drawing", "Notation"],
    "Homework": [],
    "Console": ["ChainRule", "FileAccess", "Drawing"],
    "Classroom": ["ChainRule", "FileAccess", "Drawing", "Console", "Homework"],
    "backprop": [
      "ChainRule", "FileAccess", "Networks", "Drawing", "Notation", "Pages", "Console", "Classroom",
    ],
    "pictures": ["ChainRule", "FileAccess", "Networks", "Drawing", "Pages", "Console"],
    "benchmarks": [
      "ChainRule", "FileAccess", "Networks", "Drawing", "Notation", "Console", "PlainGraph",
    ],
  ]

  /// Which rooms of the engine each room may name. Values, scalars and rules are one idea seen from
  /// three sides, and may name each other; everything else builds upon them.
  static let engine: [String: Set<String>] = [
    "Value": ["Rules", "Scalars"],
    "Scalars": ["Value", "Rules"],
    "Rules": ["Value", "Scalars"],
    "BackwardPass": ["Value"],
    "Graph": ["Value", "Scalars", "Rules", "BackwardPass"],
    "Derivatives": ["Value", "Scalars", "Graph"],
    "GradientCheck": ["Value", "Scalars", "Rules", "Graph", "BackwardPass", "Derivatives", "Text"],
    "Formula": ["Value", "Scalars", "Rules", "Graph"],
    "Tape": ["Value", "Scalars", "Rules", "Graph", "Text"],
    "Randomness": [],
    "Text": [],
  ]

  /// Which rooms of the networks each room may name.
  static let networks: [String: Set<String>] = [
    "Data": [],
    "Tables": ["Data"],
    "Metrics": ["Data", "Losses"],
    "Layers": ["Data"],
    "Losses": ["Data"],
    "Optimizers": [],
    "Recurrent": ["Layers"],
    "Texts": ["Data", "Tables"],
    "Sequences": ["Layers", "Texts", "Losses", "Optimizers", "Training"],
    "Attention": ["Layers", "Sequences", "Texts"],
    "Training": ["Layers", "Data", "Losses", "Optimizers"],
    "Files": [
      "Data", "Tables", "Metrics", "Layers", "Losses", "Optimizers", "Training", "Texts",
      "Sequences", "Attention",
    ],
  ]

  /// Which rooms of the notation each room may name.
  static let notation: [String: Set<String>] = [
    "Symbols": [],
    "Languages": [],
    "Code": ["Symbols", "Languages"],
    "Algebra": ["Symbols"],
    "Mathematics": ["Symbols", "Algebra"], "Exercises": ["Code", "Mathematics"],
  ]

  /// Which rooms of what the tools share each room may name.
  static let console: [String: Set<String>] = [
    "Terminal": [],
    "CommandLine": ["Terminal"],
    "Processes": ["Terminal"],
    "Console": [],
  ]

  /// Which rooms of the classroom each room may name.
  static let classroom: [String: Set<String>] = [
    "Lessons": [],
    "StudentCode": [],
    "Verdicts": ["Lessons"],
    "Runs": ["Lessons", "StudentCode", "Verdicts"],
    "Apart": ["Lessons", "StudentCode", "Verdicts", "Runs"],
    "Grades": [],
    "Handouts": ["Lessons"],
    "Collecting": ["Lessons"],
    "Grading": ["Lessons", "Verdicts", "Runs", "Apart", "Grades", "Collecting"],
    "Packages": ["Lessons", "Handouts"],
  ]

  @Test("A module imports only what lies below it")
  func moduleArrows() {
    for file in sources.files {
      let own = Set(Self.modules.keys).union(["PlainGraph"])
      let allowed = Self.modules[file.module] ?? []
      let other = file.imports.intersection(own).subtracting(allowed).subtracting(["PlainGraph"])
      #expect(other.isEmpty, "\(file.path.joined(separator: "/")) imports \(other.sorted())")
    }
  }

  @Test("Every module has its line in the table")
  func everyModule() {
    #expect(Set(sources.files.map(\.module)) == Set(Self.modules.keys))
  }

  @Test("The engine imports the machine's mathematics library and nothing else")
  func engineImports() {
    let libraries: Set = ["Darwin", "Glibc", "Musl", "Android", "ucrt", "CRT", "WASILibc"]
    for file in sources.files where file.module == "ChainRule" {
      let other = file.imports.subtracting(libraries)
      #expect(other.isEmpty, "\(file.path.joined(separator: "/")) imports \(other.sorted())")
    }
  }

  @Test(
    "A room names only the rooms that it builds upon",
    arguments: [
      ("ChainRule", engine), ("Networks", networks), ("Notation", notation), ("Console", console),
      ("Classroom", classroom),
    ])
  func roomArrows(module: String, allowed: [String: Set<String>]) {
    let arrows = sources.arrows(in: module)
    #expect(Set(sources.files.filter { $0.module == module }.map(\.room)) == Set(allowed.keys))
    for (room, others) in arrows {
      for (other, example) in others where allowed[room]?.contains(other) != true {
        Issue.record("\(room) must not know \(other), but \(example)")
      }
    }
  }

  @Test("The README's map names a first file in every room, and nothing that is not there")
  func map() throws {
    let readme = SourceTree.package.appending(path: "README.md")
    let map = try String(contentsOf: readme, encoding: .utf8)
    let links = map.split(separator: "\n").filter { $0.hasPrefix("| `Sources/") }
      .flatMap { $0.matches(of: /\((.+?)\)/).map { String($0.1) } }
    let rooms = Dictionary(grouping: sources.files.map(\.path)) {
      $0.dropLast().joined(separator: "/")
    }
    for (room, files) in rooms {
      let count = links.count { link in files.contains { $0.joined(separator: "/") == link } }
      #expect(count == 1, "\(room) has \(count) first files")
    }
    #expect(links.count == rooms.count)
  }

  @Test("Module names differ by more than the case of their letters")
  func moduleNames() {
    #expect(Set(Self.modules.keys.map { $0.lowercased() }).count == Self.modules.count)
  }

  /// The files of pages that are not Swift.
  private static func scripts() throws -> [URL] {
    let pages = SourceTree.package.appending(path: "Sources/Pages")
    return try ["Frame", "Script", "Style"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: pages.appending(path: folder).path)
        .filter { $0.contains(".") }.map { pages.appending(path: "\(folder)/\($0)") }
    }
  }

  @Test("A room holds at most 16 files, and no file more than 200 lines")
  func sizes() throws {
    let rooms = Dictionary(grouping: sources.files) { $0.path.dropLast().joined(separator: "/") }
    for (room, files) in rooms {
      #expect(files.count <= 16, "\(room) holds \(files.count) files")
    }
    for script in try Self.scripts() {
      let lineCount = try String(contentsOf: script, encoding: .utf8).count { $0 == "\n" }
      #expect(lineCount <= 200, "\(script.lastPathComponent) has \(lineCount) lines")
    }
    for file in sources.files {
      let lineCount = file.code.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lineCount <= 200, "\(file.path.joined(separator: "/")) has \(lineCount) lines")
    }
  }
}
