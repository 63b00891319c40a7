import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A class: what is handed in")
struct SubmissionTests {
  @Test("Folders of any depth, single files and odd names are found, each for its lesson")
  func found() throws {
    let all = try HandedIn.submissions([
      "Ada/01-a/Exercise.swift": "one", "Ada/02-b/Exercise.swift": "two",
      "Émile ✓ x/deep/er/homework/02-b/Exercise.swift": "two",
      "bob.swift": "/// **2.1**\n/// **2.2**", "carla/Exercise.swift": "/// **1.1** a",
      "dora/notes.txt": "nothing", ".hidden/01-a/Exercise.swift": "no",
      "__MACOSX/01-a/Exercise.swift": "no", "eve/.build/01-a/Exercise.swift": "no",
    ])
    #expect(all.keys.sorted() == ["Ada", "bob", "carla", "dora", "eve", "Émile ✓ x"])
    #expect(all["Ada"]?.work == [1: HandedIn.code("one"), 2: HandedIn.code("two")])
    #expect(all["Émile ✓ x"]?.work == [2: HandedIn.code("two")])
    #expect(all["bob"]?.work == [2: HandedIn.code("/// **2.1**\n/// **2.2**")])
    #expect(all["carla"]?.work == [1: HandedIn.code("/// **1.1** a")])
    #expect(all["dora"]?.work == [:])
    #expect(all["eve"]?.work == [:])
  }

  @Test("Two files for one lesson are graded if they are the same, and told if they differ")
  func several() throws {
    let all = try HandedIn.submissions([
      "a/x/01-a/Exercise.swift": "one", "a/y/01-a/Exercise.swift": "one",
      "b/x/01-a/Exercise.swift": "one", "b/y/01-a/Exercise.swift": "other",
    ])
    #expect(all["a"]?.work == [1: HandedIn.code("one")])
    let words = "there are several files for lesson 1: x/01-a/Exercise.swift, y/01-a/Exercise.swift"
    #expect(all["b"]?.work == [1: .problem(words)])
  }

  @Test("A link is not followed, wherever it leads")
  func links() throws {
    let all = try HandedIn.submissions(["a/01-a/Exercise.swift": "one"]) { folder in
      let files = FileManager.default
      try files.createSymbolicLink(
        at: folder.appending(path: "b"), withDestinationURL: folder.appending(path: "a"))
      try files.createDirectory(
        at: folder.appending(path: "c/02-b"), withIntermediateDirectories: true)
      try files.createSymbolicLink(
        at: folder.appending(path: "c/02-b/Exercise.swift"),
        withDestinationURL: URL(filePath: "/etc/passwd"))
    }
    #expect(all["b"]?.work[1] == .problem("b is a link, which is not followed"))
    #expect(
      all["c"]?.work == [2: .problem("02-b/Exercise.swift is a link, which is not followed")])
  }

  @Test("A zip file that leads out or is none harms nobody", .needs(.unzip), .needs(.zip))
  func zips() throws {
    let all = try HandedIn.submissions(["z/01-a/Exercise.swift": "one", "broken.zip": "no zip"]) {
      folder in
      try FileManager.default.moveItem(
        at: folder.appending(path: "z"), to: folder.appending(path: ".z"))
      let inside = folder.appending(path: ".z")
      _ = try Command(["zip", "-qr", "../good.zip", "01-a"], in: inside)
      let script = """
        import zipfile
        z = zipfile.ZipFile('climber.zip', 'w')
        z.writestr('../../01-a/Exercise.swift', 'climbs')
        z.close()
        """
      _ = try Command(["python3", "-c", script], in: folder)
    }
    #expect(all["good"]?.work == [1: HandedIn.code("one")])
    #expect(all["broken"]?.work[1] == .problem("the zip file cannot be read"))
    if let climber = all["climber"] { #expect(climber.work[2] == nil) }
  }
}
