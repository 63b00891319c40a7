import Foundation
import Notation
import TestSupport
import Testing

/// All functions stand in one program for each language, so that it is compiled once.
@Suite("Programs that are printed are run, and agree with Value", .serialized)
struct ProgramTests {
  @Test("Swift agrees to the last bit")
  func swift() throws {
    try withTemporaryFolder { folder in
      let file = try write(.swift, to: folder.appending(path: "main.swift"))
      let program = folder.appending(path: "program").path
      let compiler = try Command(["swiftc", "-Onone", "-warnings-as-errors", file, "-o", program])
      try #require(compiler.status == 0, "\(compiler.errors)")
      try expectAgreement(Command([program]), within: 0)
    }
  }

  @Test("C agrees to the last bit", .needs(.cc))
  func c() throws {
    try withTemporaryFolder { folder in
      let file = try write(.c, to: folder.appending(path: "main.c"))
      let program = folder.appending(path: "program").path
      let compiler = try Command(
        // Without -O0 the compiler computes some functions itself, and rounds better.
        ["cc", "-std=c99", "-O0", "-ffp-contract=off", "-Wall", "-Werror"]
          + [file, "-o", program, "-lm"])
      try #require(compiler.status == 0, "\(compiler.errors)")
      try expectAgreement(Command([program]), within: 0)
    }
  }

  @Test("Python agrees within 1e-13", .needs(.python))
  func python() throws {
    try withTemporaryFolder { folder in
      let file = try write(.python, to: folder.appending(path: "main.py"))
      try expectAgreement(Command(["python3", file]), within: 1e-13)
    }
  }

  @Test("JavaScript agrees within 1e-13", .needs(.node))
  func javascript() throws {
    try withTemporaryFolder { folder in
      let file = try write(.javascript, to: folder.appending(path: "main.js"))
      try expectAgreement(Command(["node", file]), within: 1e-13)
    }
  }

  private func write(_ language: Language, to file: URL) throws -> String {
    let text = try SourceFile(TestedFunctions.all.functions).text(in: language, withMain: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Expects the numbers that a program prints to be those of `Value`, up to a difference that is
  /// relative to the largest number on the way.
  private func expectAgreement(_ run: Command, within tolerance: Double) throws {
    try #require(run.status == 0, "\(run.errors)")
    let printed = run.output.split(separator: "\n").map { line in
      Double(line.split(separator: " ").last?.lowercased() ?? "")
    }
    let all = TestedFunctions.all
    try #require(printed.count == all.expected.joined().count)
    var rest = printed[...]
    var largest = 0.0
    for (index, (expected, description)) in zip(all.expected, all.descriptions).enumerated() {
      let size = all.sizes[index]
      for (place, number) in expected.enumerated() {
        let found = rest.popFirst().flatMap(\.self)
        if found == number || found?.isNaN == true && number.isNaN { continue }
        let difference = found.map { abs($0 - number) / max(abs(number), size) } ?? .infinity
        let isNear = difference <= tolerance
        #expect(isNear, "\(description) [\(place)]: \(found ?? .nan) but \(number)")
        if isNear { largest = max(largest, difference) }
      }
    }
    if all.expected.count > 1000 { print("the largest relative difference is \(largest)") }
  }
}
