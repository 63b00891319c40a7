import FileAccess
import Foundation
import Synchronization
import Testing

@Suite("Files that are written whole or not at all")
struct ReplaceFileTests {
  @Test("An older file keeps its permissions, a new one has the usual ones")
  func permissions() throws {
    try withFolder { folder in
      for mode in [0o600, 0o640, 0o755] {
        try Data("older".utf8).write(to: URL(filePath: "\(folder)/file"))
        try FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: "\(folder)/file")
        try replaceFile(at: "\(folder)/file", with: Data("new".utf8))
        #expect(try permissions(of: "\(folder)/file") == mode)
      }
      try replaceFile(at: "\(folder)/other", with: Data())
      let mask = umask(0)
      umask(mask)
      #expect(try permissions(of: "\(folder)/other") == Int(0o666 & ~mask))
    }
  }

  @Test("Links are followed one after the other, also to a file that is not there yet")
  func links() throws {
    try withFolder { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: "\(folder)/inner", withIntermediateDirectories: true)
      try files.createSymbolicLink(atPath: "\(folder)/a", withDestinationPath: "inner/b")
      try files.createSymbolicLink(atPath: "\(folder)/inner/b", withDestinationPath: "../c")
      for text in ["first", "second"] {
        try replaceFile(at: "\(folder)/a", with: Data(text.utf8))
        #expect(try String(contentsOfFile: "\(folder)/c", encoding: .utf8) == text)
      }
      #expect(try files.destinationOfSymbolicLink(atPath: "\(folder)/a") == "inner/b")
      #expect(try files.destinationOfSymbolicLink(atPath: "\(folder)/inner/b") == "../c")
      #expect(try names(in: folder) == ["a", "c", "inner"])

      try files.createSymbolicLink(atPath: "\(folder)/round", withDestinationPath: "round")
      let error = #expect(throws: FileError.self) {
        try replaceFile(at: "\(folder)/round", with: Data())
      }
      #expect(error?.reason == "its links lead round in a circle")
    }
  }

  #if os(Linux)
    @Test("While a file is written nothing shows of it, so that a kill at any time leaves nothing")
    func unnamed() throws {
      try withFolder { folder in
        let data = Data(repeating: 7, count: 64 << 20)
        for older in [nil, Data("older".utf8)] {
          try older.map { try replaceFile(at: "\(folder)/file", with: $0) }
          // On a thread, which begins at once: a task would wait for other tests to end.
          let written = Mutex<Result<Void, any Error>?>(nil)
          Thread.detachNewThread {
            let result = Result { try replaceFile(at: "\(folder)/file", with: data) }
            written.withLock { $0 = result }
          }
          while written.withLock({ $0 == nil }) {
            // For a moment, what is whole already may have two names.
            for name in try names(in: folder) {
              #expect(["file", ".file.saving"].contains(name))
              let status = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
              let isWhole = [nil, older?.count, data.count].contains(status?[.size] as? Int)
              #expect(isWhole)
            }
          }
          try written.withLock { try $0?.get() }
          try FileManager.default.removeItem(atPath: "\(folder)/file")
        }
      }
    }
  #endif

  @Test("What a killed program may have left is gone with the next file of the name")
  func leftovers() throws {
    try withFolder { folder in
      for name in ["new", "new"] {
        try Data("half".utf8).write(to: URL(filePath: "\(folder)/.new.saving"))
        try replaceFile(at: "\(folder)/\(name)", with: Data("whole".utf8))
        #expect(try names(in: folder) == ["new"])
        #expect(try String(contentsOfFile: "\(folder)/new", encoding: .utf8) == "whole")
      }
    }
  }

  @Test("A try leaves nothing behind and changes nothing")
  func tries() throws {
    try withFolder { folder in
      try replaceFile(at: "\(folder)/file", with: Data("text".utf8))
      try checkWritable("\(folder)/file")
      try checkWritable("\(folder)/new")
      try checkFolderWritable("\(folder)/inner/most")
      #expect(try names(in: folder) == ["file"])
      #expect(try String(contentsOfFile: "\(folder)/file", encoding: .utf8) == "text")
    }
  }

  @Test("What cannot be written is refused by the try and by the writing, with the same reason")
  func reasons() throws {
    try withFolder { folder in
      try replaceFile(at: "\(folder)/file", with: Data())
      for (path, reason) in [
        ("", "the name is empty"), (folder, "it is a folder"), ("\(folder)/new/", "it is a folder"),
        ("\(folder)/no/file", "there is no folder \(folder)/no"),
        ("\(folder)/file/file", "\(folder)/file is not a folder"),
        ("\(folder)/\(String(repeating: "n", count: 300))", "its name is too long"),
      ] {
        let tried = #expect(throws: FileError.self) { try checkWritable(path) }
        let written = #expect(throws: FileError.self) { try replaceFile(at: path, with: Data()) }
        #expect(tried?.description == "cannot write \(path): \(reason)")
        #expect(written == tried)
      }
      for place in ["file", "file/"] {
        #expect(throws: FileError.self) { try createFolder("\(folder)/\(place)") }
        #expect(throws: FileError.self) { try checkFolderWritable("\(folder)/\(place)") }
      }
      let inFile = #expect(throws: FileError.self) { try createFolder("\(folder)/file/inner") }
      #expect(inFile?.reason == "\(folder)/file is not a folder")
      let tried = #expect(throws: FileError.self) {
        try checkFolderWritable("\(folder)/file/inner")
      }
      #expect(tried == inFile)
    }
  }

  @Test(
    "A device that is full says so, and /dev/null takes everything and stays what it is",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func devices() throws {
    let error = #expect(throws: FileError.self) {
      try replaceFile(at: "/dev/full", with: Data("text".utf8))
    }
    #expect(error?.description == "cannot write /dev/full: no space is left for it")
    try replaceFile(at: "/dev/null", with: Data("text".utf8))
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test("What cannot be read is named with the reason, and what is empty is read as such")
  func reading() throws {
    try withFolder { folder in
      try replaceFile(at: "\(folder)/file", with: Data("text".utf8))
      #expect(try readFile("\(folder)/file") == Data("text".utf8))
      #expect(try readFile("/dev/null") == Data())
      for (path, reason) in [
        ("", "the name is empty"), (folder, "it is a folder"),
        ("\(folder)/no", "there is no such file"),
        ("\(folder)/file/no", "a part of its path is a file, not a folder"),
      ] {
        let error = #expect(throws: FileError.self) { try readFile(path) }
        #expect(error?.description == "cannot read \(path): \(reason)")
      }
    }
  }

  @Test(
    "A file and a folder that are not to be written are refused and stay as they are",
    .enabled(if: geteuid() != 0, "everything may be written by the user root"))
  func forbidden() throws {
    try withFolder { folder in
      try replaceFile(at: "\(folder)/file", with: Data("text".utf8))
      chmod("\(folder)/file", 0o444)
      let file = #expect(throws: FileError.self) { try checkWritable("\(folder)/file") }
      #expect(file?.reason == "there is no permission for it")
      chmod(folder, 0o555)
      let new = #expect(throws: FileError.self) { try checkWritable("\(folder)/new") }
      #expect(new?.reason == "the folder \(folder) may not be written to")
      #expect(throws: FileError.self) { try checkFolderWritable("\(folder)/inner") }
      chmod(folder, 0o755)
    }
  }

  private func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Runs `body` with a folder that is removed afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID())").path
    try createFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
