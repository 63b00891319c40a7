import Foundation
import Testing

/// A library of Python, which some tests let read what the kit writes.
public struct PythonLibrary: Sendable {
  /// What a program imports.
  let modules: String

  /// How a person gets it.
  let installation: String

  /// The interpreter that has it: the usual one or that of the system, whose packages hold some
  /// libraries that the usual one lacks.
  public let interpreter: String?

  private init(_ modules: String, installation: String) {
    self.modules = modules
    self.installation = installation
    interpreter = ["python3", "/usr/bin/python3"].first { interpreter in
      let run = try? Command([interpreter, "-c", "import \(modules)"])
      return run?.status == 0
    }
  }

  /// What reads DOT, and the library of graphs that it fills.
  public static let pydot = PythonLibrary(
    "pydot, networkx", installation: "pip install pydot networkx")

  /// What reads DOT as Graphviz itself does.
  public static let pygraphviz = PythonLibrary(
    "pygraphviz", installation: "apt-get install python3-pygraphviz")
}

extension Trait where Self == ConditionTrait {
  /// Skips a test on a machine that lacks a library of Python, and says how to get it.
  public static func needs(_ library: PythonLibrary) -> Self {
    .enabled(
      if: library.interpreter != nil,
      "it needs the program python3 with \(library.modules): \(library.installation)")
  }
}
