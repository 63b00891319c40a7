import ChainRule
import Console
import Foundation
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("backprop: every option of every command")
struct OptionTests {
  @Test("The table has a row for each option of the one list, and no others")
  func complete() {
    let listed = Backprop.commands.flatMap { name, command in
      command.help.options.map { "\(name) \($0.name)" }
    }
    #expect(Set(OptionRow.all.map { "\($0.command) \($0.option)" }) == Set(listed))
    #expect(OptionRow.all.count == listed.count)
  }

  @Test(
    "A value that is not right is refused by name, with what would be right",
    arguments: OptionRow.all)
  func wrongValues(row: OptionRow) {
    guard row.value != nil else {
      #expect(
        refusal(row.command, row.line + ["\(row.option)=1"]) == "\(row.option) takes no value")
      return
    }
    for words in [[row.option, row.wrong], ["\(row.option)=\(row.wrong)"]] {
      let refusal = refusal(row.command, row.line + words) ?? ""
      #expect(refusal.hasPrefix("\(row.option) is \(row.right)"))
      #expect(refusal.hasSuffix(", not ‘\(row.wrong)’"))
    }
    let needed = "\(row.option) needs a value: \(row.right)"
    #expect(refusal(row.command, row.line + [row.option])?.hasPrefix(needed) == true)
    let beforeOption = refusal(row.command, row.line + [row.option, "--json"]) ?? ""
    #expect(beforeOption.hasPrefix(needed) && beforeOption.contains("; --json is an option"))
    let twice = refusal(row.command, row.line + row.words + row.words)
    let isRepeatable =
      ["--derivative", "--open"].contains(row.option)
      || row.command == "class grade" && row.option == "--format"
    #expect((twice == nil) == isRepeatable)
    #expect(twice?.contains("once is enough") ?? true)
  }

  /// What is said of words that are sorted into the options of a command; `nil` if nothing is.
  private func refusal(_ command: String, _ words: [String]) -> String? {
    do throws(UsageError) {
      _ = try Arguments(words, options: Backprop.commands[command]?.help.options ?? [])
    } catch {
      return error.description
    }
    return nil
  }

  @Test("The options of a table are refused without one")
  func tableOptions() {
    for row in OptionRow.all where row.isOfTable && row.command == "train" {
      #expect(refusal(row.command, ["xor"] + row.words) == "\(row.option) goes with --data")
    }
  }

  @Test("An option that is given has an effect", .thorough, arguments: OptionRow.all)
  func effects(row: OptionRow) throws {
    guard !row.command.hasPrefix("lessons"), !row.command.hasPrefix("class") else { return }
    try withFiles { folder in
      let without = try Outcome([row.command] + row.line, in: folder)
      let with = try Outcome([row.command] + row.line + row.words, in: folder)
      #expect(with.status == 0, "\(with.errors)")
      #expect(with != without)
    }
  }

  @Test(
    "Of two options both have an effect, or the two are refused by name", .thorough,
    arguments: ["trace", "check", "code", "derive", "draw", "train"])
  func pairs(command: String) throws {
    let rows = OptionRow.all.filter { $0.command == command && !$0.isOfTable }
    var refused: Set<String> = []
    try withFiles { folder in
      var outcomes: [[String]: Outcome] = [:]
      func outcome(_ words: [String]) throws -> Outcome {
        if let known = outcomes[words] { return known }
        let outcome = try Outcome(words, in: folder)
        outcomes[words] = outcome
        return outcome
      }
      for (index, first) in rows.enumerated() {
        for second in rows[..<index] {
          let names = [first.option, second.option]
          // Without the two steps of their row names take a thousand.
          if names.contains("--steps") && (first.isOfNames || second.isOfNames) { continue }
          let isShorter = first.line.count < second.line.count
          let isFirst = first.isOfNames || !second.isOfNames && isShorter
          let base = isFirst ? first.line : second.line
          let line = [command] + base.filter { !names.contains($0.option) }
          if let refusal = refusal(command, Array(line.dropFirst()) + first.words + second.words) {
            refused.insert(names.sorted().joined(separator: " "))
            #expect(names.contains { refusal.contains($0) })
            continue
          }
          let both = try Outcome(line + first.words + second.words, in: folder)
          if names == OptionRow.equalPair { continue }
          if both.status == 0 {
            #expect(try both != outcome(line + first.words), "\(second.option) in \(names)")
            #expect(try both != outcome(line + second.words), "\(first.option) in \(names)")
          } else {
            refused.insert(names.sorted().joined(separator: " "))
            let said = names + ["old.json", "own.csv"]
            #expect(
              both.status == 2 && said.contains { both.errors.contains($0) }, "\(both.errors)")
          }
        }
      }
    }
    #expect(refused == Set(OptionRow.refusedPairs[command] ?? []))
  }

  @Test("What is to be written is tried before the work, and nothing is printed")
  func targets() throws {
    try withFiles { folder in
      for row in OptionRow.all {
        let option = Backprop.commands[row.command]?.help.options.first { $0.name == row.option }
        guard option?.target != nil else { continue }
        for place in ["\(folder.path)/own.csv/a.dot", "/dev/null/a.dot"] {
          let refusal = refusal(row.command, row.line + [row.option, place]) ?? ""
          #expect(refusal.hasPrefix("\(row.option): \(place) could not be written: "))
        }
      }
      let long = ["train", "xor", "--steps", "1000000", "--save", "no/net.json"]
      let tool = try Outcome(long, in: folder)
      #expect(tool.status == 2 && tool.output.isEmpty)
      #expect(
        tool.errors == "backprop: --save: no/net.json could not be written: there is no folder no\n"
      )
      let inside = folder.appending(path: "plots/loss.svg")
      try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
      let plot = try Outcome(
        ["train", "xor", "--steps", "1000000", "--plot", "plots"], in: folder)
      #expect(plot.errors == "backprop: cannot write plots/loss.svg: it is a folder\n")
      let twice = try Outcome(
        ["train", "xor", "--steps", "1000000", "--plot", "new", "--save", "new"], in: folder)
      #expect(twice.errors == "backprop: cannot write new: it is a folder\n")
      let both = try Outcome(["train", "xor", "--page", "new", "--save", "new"], in: folder)
      #expect(both.errors == "backprop: --save and --page are one file: new\n")
      let picture = try Outcome(
        ["train", "xor", "--steps", "1000000", "--plot", ".", "--save", "loss.svg"], in: folder)
      #expect(
        picture.errors
          == "backprop: --plot would write over --save loss.svg: name another folder\n")
    }
  }

  @Test("The options that name a place to write to are known as such")
  func writtenTargets() {
    let writing = Backprop.commands.flatMap { name, command in
      command.help.options.filter { $0.target != nil }.map { "\(name) \($0.name)" }
    }
    #expect(
      Set(writing) == [
        "page --output", "draw --output", "draw --frames", "draw --animate", "train --save",
        "train --plot", "train --page", "predict --output",
        "class grade --output",
        "class report --output", "class package --output",
      ])
  }

  @Test("No file that is read is written over, but the one of a training by itself")
  func readFiles() throws {
    let reading = Backprop.commands.flatMap { name, command in
      command.help.options.filter { $0.readFile != nil }.map { "\(name) \($0.name)" }
    }
    #expect(
      Set(reading) == ["train --data", "train --resume", "predict --data", "draw --resume"])
    try withFiles { folder in
      let file = folder.appending(path: "own.csv")
      let before = try Data(contentsOf: file)
      for words in [
        ["train", "--data", "own.csv", "--steps", "1", "--save", "./own.csv"],
        ["predict", "net.json", "--data", "own.csv", "--output", "own.csv"],
        ["predict", "own.csv", "--output", "own.csv"],
      ] {
        let tool = try Outcome(words, in: folder)
        #expect(tool.status == 2 && tool.errors.contains(" would write over "), "\(tool.errors)")
        #expect(try Data(contentsOf: file) == before)
      }
    }
  }

  /// Runs `body` in a folder with a table and the file of a training.
  private func withFiles(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let rows = (0..<10).map { "\($0),\($0 % 3),\($0 < 5 ? 0 : 1)\n" }
      try Data(rows.joined().utf8).write(to: folder.appending(path: "own.csv"))
      let bars = (0..<10).map { "\($0),\($0 % 3),p|q,\($0 < 5 ? 0 : 1)\n" }
      try Data(bars.joined().utf8).write(to: folder.appending(path: "bars.csv"))
      try Data(("?,1,1\n" + rows.joined()).utf8).write(to: folder.appending(path: "gaps.csv"))
      try Data("anna\nhanna\nnan\nhannah\nann\nnana\n".utf8).write(
        to: folder.appending(path: "lines.txt"))
      for (name, text) in [
        ("bits.csv", "bit 1,bit 2\n0,1\n"), ("holes.csv", "bit 1,bit 2\n0,1\n,1\n"),
        ("joined.csv", "bit 1|bit 2|a,b\n0|1|c,d\n"), ("unnamed.csv", "0,1\n1,1\n"),
      ] { try Data(text.utf8).write(to: folder.appending(path: name)) }
      try Self.unnamed.get().write(to: folder.appending(path: "unnamed.json"))
      try Self.saved.get().write(to: folder.appending(path: "old.json"))
      try Self.lines.get().write(to: folder.appending(path: "lines.json"))
      // In place of Graphviz, which need not be there.
      let program = folder.appending(path: "dot")
      try Data("#!/bin/sh\n(echo $1; cat diagram.dot) > picture\n".utf8).write(to: program)
      chmod(program.path, 0o755)
      try body(folder)
    }
  }

  /// A training of one step with a table without names.
  private static let unnamed = Result {
    try withTemporaryFolder { folder in
      try Data("0,1,a\n1,0,b\n1,1,a\n".utf8).write(to: folder.appending(path: "own.csv"))
      let words = ["train", "--data", "own.csv", "--steps", "1", "--save", "unnamed.json"]
      _ = try Tool.run(words, in: folder)
      return try Data(contentsOf: folder.appending(path: "unnamed.json"))
    }
  }

  /// A model of texts that has not learnt anything yet.
  private static let lines = Result {
    try withTemporaryFolder { folder in
      let text = TextData(["anna", "hanna", "nan"])
      var generator = SeededGenerator(seed: 1)
      let model = GPT(
        vocabularySize: text.vocabulary.count, contextLength: 8, width: 4, headCount: 2,
        standardDeviation: 0.5, using: &generator)
      let file = folder.appending(path: "lines.json")
      try SequenceTrainer(model, sequences: text.training, schedule: .constant(0.1)).save(
        to: file, vocabulary: text.vocabulary)
      return try Data(contentsOf: file)
    }
  }

  /// A training of one step.
  private static let saved = Result {
    try withTemporaryFolder { folder in
      _ = try Tool.run(["train", "xor", "--steps", "1", "--save", "old.json"], in: folder)
      return try Data(contentsOf: folder.appending(path: "old.json"))
    }
  }
}

extension String {
  /// The option that a word names: `--steps` for `--steps=2`.
  fileprivate var option: String { String(prefix { $0 != "=" }) }
}

/// What a command line brings about: what is printed, and the files in the folder, which are
/// removed.
private struct Outcome: Equatable {
  let status: Int32
  let output: Data
  let errors: String
  let files: [String: Data]

  init(_ words: [String], in folder: URL) throws {
    let tool = try Tool.run(
      words, environment: ["PATH": "\(folder.path):/usr/bin:/bin"], in: folder)
    status = tool.status
    output = tool.output
    errors = tool.errors
    let given: Set = [
      "lines.txt", "lines.json", "own.csv", "bars.csv", "gaps.csv", "bits.csv", "holes.csv",
      "joined.csv",
      "unnamed.csv",
      "unnamed.json", "old.json", "dot",
    ]
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !given.contains(name) {
      files[name] = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
    }
    self.files = files
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !given.contains(name) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }
}
