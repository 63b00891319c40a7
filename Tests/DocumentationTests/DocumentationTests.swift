import Foundation
import TestSupport
import Testing

@Suite("Documentation")
struct DocumentationTests {
  @Test("Every sample compiles, and prints what it says")
  func samples() throws {
    let samples = try files.filter { !$0.hasPrefix("Lessons/") }
      .flatMap { Sample.all(in: try text(of: $0), of: $0) }
    #expect(samples.count > 40)
    let folder = FileManager.default.temporaryDirectory.appending(path: "samples-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let printed = try SampleProgram(samples: samples).run(in: folder)
    try #require(printed.count == samples.count)
    for (sample, printed) in zip(samples, printed) {
      let isKept = sample.isKept(by: printed)
      #expect(
        isKept,
        """
        \(sample.file):\(sample.line): the sample prints
        \(printed.joined(separator: "\n"))
        but its comments say
        \(sample.promises.joined(separator: "\n"))
        """)
    }
  }

  @Test("Every link to a file leads to one")
  func links() throws {
    for file in files where file.hasSuffix("README.md") {
      let folder = Place.package.appending(path: file).deletingLastPathComponent()
      for link in try text(of: file).matches(of: /\]\(([^)#:]+)\)/) {
        let target = folder.appending(path: String(link.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(file): \(link.1)")
      }
    }
  }

  /// The files that document something, from the top of the package.
  private var files: [String] {
    let folders = SampleProgram.modules.map { "Sources/\($0)" } + ["Sources/benchmarks", "Lessons"]
    let all = folders.flatMap { folder in
      let found = FileManager.default.enumerator(atPath: Place.package.appending(path: folder).path)
      return (found ?? .init()).compactMap { "\(folder)/\($0)" }
    }
    return ["README.md"]
      + all.filter { file in
        file.hasSuffix(".md") || file.hasSuffix(".swift") && file.hasPrefix("Sources/")
      }.sorted()
  }

  private func text(of file: String) throws -> String {
    try String(contentsOf: Place.package.appending(path: file), encoding: .utf8)
  }
}

@Suite("Samples of code")
struct SampleTests {
  @Test("What a sample promises stands behind and below its prints")
  func promises() {
    let sample = Sample.all(
      in: """
        /// ```swift
        /// // The answer:
        /// print(6 * 7)  // 42
        /// for digit in [1, 2] {
        ///   print(digit)
        /// }
        /// // 1
        /// // 2
        /// let x = 1  // not printed
        /// ```
        """, of: "a.swift")
    #expect(sample.map(\.promises) == [["42", "1", "2"]])
    #expect(sample[0].line == 2)
    #expect(sample[0].isKept(by: ["42", "1", "2"]))
    #expect(!sample[0].isKept(by: ["42", "1"]))
    #expect(!sample[0].isKept(by: ["42", "1", "3"]))
    #expect(!sample[0].isKept(by: ["42", "1", "2", "3"]))
  }

  @Test("Dots stand for anything, and an explanation may follow a colon")
  func dots() {
    let sample = Sample(
      file: "", line: 1, code: ["print(x)", "// 0.68…", "// …", "// 4: all of them"])
    #expect(sample.isKept(by: ["0.6879", "1", "2", "4"]))
    #expect(sample.isKept(by: ["0.68", "4"]))
    #expect(!sample.isKept(by: ["0.69", "4"]))
    #expect(!sample.isKept(by: ["0.6879", "5"]))
    #expect(!sample.isKept(by: ["0.6879"]))
  }
}
