import Foundation
import Testing

/// What the sources say about other systems, on which these tests do not run.
@Suite("Other systems")
struct SystemTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// The text of each file of a module, by its name.
  private func files(in module: String) throws -> [String: String] {
    let folder = Self.sources.appending(path: module)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = paths.filter { $0.hasSuffix(".swift") }
    return Dictionary(
      uniqueKeysWithValues: try files.map {
        ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }

  @Test("One file imports the mathematics library, for every system by name, or does not compile")
  func mathLibrary() throws {
    let text = try #require(try files(in: "ChainRule")["Rules/MathLibrary.swift"])
    for module in ["Darwin", "Glibc", "Musl", "Android", "WASILibc", "CRT"] {
      #expect(text.contains("if canImport(\(module))\n  import \(module)"), "\(module)")
    }
    #expect(text.contains("#else\n  #error("))
    for module in ["ChainRule", "Networks", "Drawing", "Homework"] {
      let others = try files(in: module).filter { name, text in
        text.contains("canImport(") && name != "Rules/MathLibrary.swift"
      }
      #expect(others.keys.isEmpty, "\(module)")
    }
  }

  @Test("Rules call the machine's functions by their own names, not the kit's")
  func rules() throws {
    let rules = try files(in: "ChainRule").filter { $0.key.hasPrefix("Rules/") }
    #expect(rules.count > 5)
    for (name, text) in rules {
      for line in text.split(separator: "\n") where line.contains(".elementary(Self.self") {
        // A closure, or a function for `Double`, that is written out stands for itself.
        #expect(
          ["machine.", "{ $0", "{ a, b in", ", compute)"].contains { line.contains($0) },
          "\(name): \(line)")
      }
    }
  }

  @Test("Processes and signals stand behind a condition in what a program links")
  func processes() throws {
    let words = ["Process()", "kill(", "SIGKILL", "isatty(", "fork(", "signal("]
    for module in ["ChainRule", "Networks", "Drawing", "Homework"] {
      for (name, text) in try files(in: module) where words.contains(where: text.contains) {
        #expect(
          text.contains(
            "\n#if !(os(iOS) || os(tvOS) || os(watchOS) || os(visionOS) || os(WASI))\n"),
          "\(module)/\(name)")
      }
    }
  }

  @Test("Threads stand behind a condition in what a program links")
  func threads() throws {
    for module in ["ChainRule", "Networks", "Drawing", "Homework"] {
      for (name, text) in try files(in: module) where text.contains("Dispatch") {
        #expect(text.contains(/\n *#if !.*os\(WASI\)/), "\(module)/\(name)")
      }
    }
  }

  @Test("The tools say by themselves where they do not run")
  func tools() throws {
    let text = try #require(try files(in: "Console")["SupportedSystems.swift"])
    #expect(text.contains("os(Windows) || os(WASI)") && text.contains("#error(\""))
  }
}
