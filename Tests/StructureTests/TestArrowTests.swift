import Foundation
import Testing

@Suite("The arrows from the tests to the modules")
struct TestArrowTests {
  @Test("Tests import only what is built before them, as Package.swift says")
  func imports() throws {
    let manifest = try text(of: "Package.swift")
    let below = ArrowTests.modules.merging(["TestSupport": ["Drawing"], "PlainGraph": []]) { $1 }
    let target = /\.testTarget\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/
    let targets = manifest.matches(of: target).filter { $0.1 != "LessonTests" }
    #expect(targets.count > 10)
    for target in targets {
      let named = Set((target.2 ?? "").matches(of: /\w+/).map { String($0.0) })
      let built = named.union(named.flatMap { below[$0] ?? [] })
      let folder = "Tests/\(target.1)"
      let paths = try FileManager.default.subpathsOfDirectory(
        atPath: SourceTree.package.appending(path: folder).path)
      for path in paths where path.hasSuffix(".swift") {
        let imports = try text(of: "\(folder)/\(path)").split(separator: "\n")
          .filter { $0.hasPrefix("import ") || $0.hasPrefix("@testable import ") }
          .compactMap { $0.split(separator: " ").last.map(String.init) }
        let other = imports.filter { below[$0] != nil && !built.contains($0) }
        #expect(other.isEmpty, "\(folder)/\(path) imports \(other)")
      }
    }
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: SourceTree.package.appending(path: path), encoding: .utf8)
  }
}
