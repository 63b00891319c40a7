import Foundation
import TestSupport

/// A program that runs one sample after the other.
struct SampleProgram {
  /// The libraries that a sample may import.
  static let modules = ["ChainRule", "Drawing", "Networks", "Notation", "Pages"]

  /// The samples.
  let samples: [Sample]

  /// The source: a function for each sample, whose lines the compiler knows by their own places.
  var source: String {
    var lines = (Self.modules + ["Foundation"]).map { "import \($0)" }
    for (index, sample) in samples.enumerated() {
      lines.append("func sample\(index)() throws {")
      lines.append("#sourceLocation(file: \"\(sample.file)\", line: \(sample.line))")
      lines += sample.code.map { $0.trimmed.hasPrefix("import ") ? "" : $0 }
      lines += ["#sourceLocation()", "}"]
    }
    for index in samples.indices {
      lines += [
        "do { try sample\(index)() } catch RenderingError.missing {} catch { print(error) }",
        "print(\"\(Self.mark)\")",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Compiles the program in `folder`, runs it there, and returns the lines that each sample
  /// prints. A sample that makes a picture ends without a word where Graphviz is missing.
  func run(in folder: URL) throws -> [[String]] {
    let file = folder.appending(path: "main.swift").path
    let program = folder.appending(path: "samples").path
    try Data(source.utf8).write(to: URL(filePath: file))
    let objects = try (Self.modules + ["FileAccess"]).flatMap(Self.objects)
    let compilation = try Command(
      ["swiftc", "-swift-version", "6", "-Onone", "-suppress-warnings", "-o", program, file]
        + ["-I", Place.products.appending(path: "Modules").path] + objects)
    guard compilation.status == 0 else { throw SampleError(compilation.errors) }
    let run = try Command([program], in: folder)
    guard run.status == 0 else { throw SampleError(run.errors) }
    return run.output.components(separatedBy: Self.mark + "\n").dropLast().map {
      $0.split(separator: "\n").map(String.init)
    }
  }

  /// The object files of a module, without those of sources that are no longer there.
  private static func objects(of module: String) throws -> [String] {
    let map = Place.products.appending(path: "\(module).build/output-file-map.json")
    let files = try JSONDecoder().decode(
      [String: [String: String]].self, from: Data(contentsOf: map))
    return files.values.compactMap { $0["object"] }
  }

  private static let mark = "--- end of the sample ---"
}

/// What stands in the way of the samples, in the words of the compiler or of the program.
struct SampleError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
