import Drawing
import Foundation
import TestSupport
import Testing

@Suite("Files")
struct WriteFileTests {
  @Test("A file is written whole, also over an older one, and nothing else is left in the folder")
  func writing() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "graph.dot").path
      try writeFile("an older and much longer text", to: file)
      try writeFile("digraph {}", to: file)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "digraph {}")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.dot"])
    }
  }

  @Test("A link stays a link, and what is not a file is written to, not replaced")
  func specialFiles() throws {
    try withTemporaryFolder { folder in
      let (file, link) = (folder.appending(path: "file").path, folder.appending(path: "link").path)
      try writeFile("an older and longer text", to: file)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      try writeFile("new", to: link)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
      let linkType = try FileManager.default.attributesOfItem(atPath: link)[.type]
      #expect(linkType as? FileAttributeType == .typeSymbolicLink)
      try writeFile("nothing", to: "/dev/null")
      let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
      #expect(type as? FileAttributeType == .typeCharacterSpecial)
    }
  }

  @Test("What cannot be written is named, with the reason")
  func errors() throws {
    try withTemporaryFolder { folder in
      let missing = folder.path + "/missing"
      let noFolder = #expect(throws: FileError.self) { try writeFile("", to: missing + "/a.svg") }
      #expect("\(noFolder!)" == "cannot write \(missing)/a.svg: there is no folder \(missing)")
      let isFolder = #expect(throws: FileError.self) { try writeFile("", to: folder.path) }
      #expect("\(isFolder!)" == "cannot write \(folder.path): it is a folder")
      try writeFile("", to: folder.path + "/file")
      let inFile = #expect(throws: FileError.self) {
        try writeFile("", to: folder.path + "/file/a")
      }
      #expect("\(inFile!)".hasSuffix("file is not a folder"))
    }
  }
}
