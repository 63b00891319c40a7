import Foundation
import Notation
import TestSupport
import Testing

extension Language {
  /// Compiles a program, runs it, and returns the numbers at the ends of the lines that it prints.
  ///
  /// Without -O0 the C compiler computes some functions itself, and rounds better.
  func run(_ program: String, options: [String] = ["-O0"]) throws -> [Double?] {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "main.\(ending)").path
      let executable = folder.appending(path: "program").path
      try Data(program.utf8).write(to: URL(filePath: file))
      let words: (compiler: [String], program: [String]) =
        switch self {
        case .swift: (["swiftc", "-Onone", "-warnings-as-errors", file, "-o", executable], [])
        case .c:
          (
            ["cc", "-std=c99", "-ffp-contract=off", "-Wall", "-Werror"] + options
              + [file, "-o", executable, "-lm"], []
          )
        case .python: ([], ["python3", file])
        case .javascript: ([], ["node", file])
        }
      if !words.compiler.isEmpty {
        let compiler = try Command(words.compiler)
        try #require(compiler.status == 0, "\(compiler.errors)")
      }
      let run = try Command(words.program.isEmpty ? [executable] : words.program)
      try #require(run.status == 0, "\(run.errors)")
      return run.output.split(separator: "\n").map { line in
        Double(line.split(separator: " ").last?.lowercased() ?? "")
      }
    }
  }

  private var ending: String {
    switch self {
    case .swift: "swift"
    case .c: "c"
    case .python: "py"
    case .javascript: "js"
    }
  }
}
