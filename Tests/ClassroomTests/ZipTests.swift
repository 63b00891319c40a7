import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A class: zip files", .serialized)
struct ZipTests {
  /// Has Python make zip files, each with the lines that fill it as `z`, and returns the work in
  /// them, in order.
  private func work(_ zips: [String]) throws -> [[Int: Submission.Work]] {
    let all = try HandedIn.submissions([:]) { folder in
      let script = zips.enumerated().map { number, lines in
        "z = zipfile.ZipFile('\(number).zip', 'w', zipfile.ZIP_DEFLATED)\n\(lines)\nz.close()\n"
      }
      let run = try Command(["python3", "-c", "import zipfile\n" + script.joined()], in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    return zips.indices.map { all["\($0)"]?.work ?? [:] }
  }

  @Test(
    "Odd names in a zip file are found, and what systems add is left out", .needs(.unzip),
    .needs(.python))
  func names() throws {
    let names = [
      "Émile ✓/01-a/", "-x/01-a/", "a[b]c/01-a/", "a*b?/01-a/", #"back\\01-a\\"#, "/root/01-a/",
      "../../../01-a/",
    ]
    let all = try work(
      names.map { name in
        """
        z.writestr('\(name)Exercise.swift', 'one')
        z.writestr('__MACOSX/\(name)._Exercise.swift', 'no')
        z.writestr('__MACOSX/02-b/Exercise.swift', 'no')
        z.writestr('.DS_Store', 'no')
        """
      })
    for (name, work) in zip(names, all) { #expect(work == [1: HandedIn.code("one")], "\(name)") }
  }

  @Test(
    "A zip file that blows up costs no more than one that does not", .needs(.unzip),
    .needs(.python))
  func bombs() throws {
    let all = try work([
      "z.writestr('01-a/Exercise.swift', ' ' * 20_000_000)",
      "for i in range(101): z.writestr(f'{i}/01-a/Exercise.swift', 'x')",
    ])
    guard case .code(let data)? = all[0][1] else {
      Issue.record("\(all[0])")
      return
    }
    #expect(data.count == 1_000_001)
    #expect(all[1][1] == .problem("the zip file holds 101 files of exercises"))
  }

  @Test(
    "A zip file in a folder is opened, and one in a zip file is told", .needs(.unzip), .needs(.zip))
  func nested() throws {
    let all = try HandedIn.submissions(["a/01-a/Exercise.swift": "one"]) { folder in
      let script = """
        cd a; zip -qr ../in.zip 01-a; rm -r 01-a; mkdir x; cp ../in.zip x; cd ..
        mkdir b; zip -q b/out.zip in.zip; mv in.zip .in.zip
        zip -q -P secret c.zip a/x/in.zip; mkdir 01-a; cp .in.zip 01-a/Exercise.swift
        zip -q -P secret d.zip 01-a/Exercise.swift; rm -r 01-a
        """
      let run = try Command(["sh", "-ec", script], in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(all["a"]?.work == [1: HandedIn.code("one")])
    let words = "in.zip is a zip file in a zip file, which is not opened"
    #expect(all["b"]?.work[1] == .problem(words))
    #expect(
      all["d"]?.work[1]
        == .problem("01-a/Exercise.swift: the zip file is locked with a password"))
  }
}
