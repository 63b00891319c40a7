import FileAccess
import Foundation
import TestSupport
import Testing

@Suite("Two paths to one file")
struct SameFileTests {
  @Test("A file is the same by other words and by links, and another one of the same text is not")
  func places() throws {
    try withTemporaryFolder { folder in
      let files = FileManager.default
      let place = folder.path
      for name in ["a", "b"] { try Data("same".utf8).write(to: folder.appending(path: name)) }
      try files.createSymbolicLink(atPath: "\(place)/link", withDestinationPath: "a")
      try files.linkItem(atPath: "\(place)/a", toPath: "\(place)/hard")
      for other in ["a", "./a", "link", "hard"] {
        #expect(isSameFile("\(place)/a", "\(place)/\(other)"), "\(other)")
      }
      #expect(!isSameFile("\(place)/a", "\(place)/b"))
      #expect(!isSameFile("\(place)/a", "\(place)/new"))
      #expect(isSameFile("\(place)/new", "\(place)/./new"))
      #expect(!isSameFile("\(place)/new", "\(place)/newer"))
    }
  }
}
