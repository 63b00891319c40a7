import ChainRule
import Drawing
import Foundation
import TestSupport
import Testing

@Suite("Pictures through dot")
struct GraphvizTests {
  @Test("Each format is what it says", .needs(.dot))
  func formats() throws {
    let dot = Diagram(of: sharedExpression()).dot
    #expect(try Graphviz().render(dot, as: .svg).starts(with: Data("<?xml".utf8)))
    #expect(try Graphviz().render(dot, as: .png).starts(with: Data([0x89, 0x50, 0x4E, 0x47])))
    #expect(try Graphviz().render(dot, as: .pdf).starts(with: Data("%PDF".utf8)))
  }

  @Test("dot is looked for where the shell looks for it, and first there")
  func searchPath() throws {
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    let folders = path.split(separator: ":").map(String.init)
    #expect(!folders.isEmpty)
    #expect(Graphviz().searchPath.starts(with: folders))
  }

  @Test("Where dot is missing, the error says how to install it")
  func missing() throws {
    try withTemporaryFolder { folder in
      let graphviz = Graphviz(searchPath: [folder.path, "/nowhere"])
      #expect(throws: RenderingError.missing) { try graphviz.render("digraph {}", as: .svg) }
      #expect("\(RenderingError.missing)".contains("apt-get install graphviz"))
      #expect("\(RenderingError.missing)".contains("brew install graphviz"))
      #expect("\(RenderingError.unsupported)".contains("on this system no program can start"))
    }
  }

  @Test("Where dot fails, the error has its own words", .needs(.dot))
  func failing() throws {
    let error = #expect(throws: RenderingError.self) {
      try Graphviz().render("digraph { a -> }", as: .svg)
    }
    #expect("\(error!)".contains("diagram.dot: syntax error in line 1"))
  }

  @Test("A program that says much and fails, or ends without a word, is reported")
  func programs() throws {
    try withTemporaryFolder { folder in
      let graphviz = Graphviz(searchPath: [folder.path])
      try install("yes out of ideas | head -c 1000000 >&2; exit 3", in: folder)
      let wordy = #expect(throws: RenderingError.self) { try graphviz.render("", as: .svg) }
      #expect("\(wordy!)".hasPrefix("dot failed: out of ideas"))
      #expect("\(wordy!)".count < 2_000)

      try install("exit 3", in: folder)
      #expect(throws: RenderingError.failed("it ended with exit status 3")) {
        try graphviz.render("", as: .svg)
      }
      try install("exit 0", in: folder)
      #expect(throws: RenderingError.self, "no picture was written") {
        try graphviz.render("", as: .svg)
      }
    }
  }

  @Test("A program that takes too long is stopped")
  func timeout() throws {
    try withTemporaryFolder { folder in
      try install("exec sleep 60", in: folder)
      let start = ContinuousClock.now
      #expect(throws: RenderingError.timedOut(after: .milliseconds(200))) {
        try Graphviz(searchPath: [folder.path]).render("", as: .svg, timeout: .milliseconds(200))
      }
      #expect(ContinuousClock.now - start < .seconds(20))
    }
  }

  @Test("A large picture does not get stuck")
  func largePicture() throws {
    try withTemporaryFolder { folder in
      try install("head -c 3000000 /dev/zero > picture; head -c 3000000 /dev/zero", in: folder)
      let picture = try Graphviz(searchPath: [folder.path]).render("", as: .svg)
      #expect(picture.count == 3_000_000)
    }
  }

  @Test("No temporary files are left behind")
  func temporaryFiles() throws {
    try withTemporaryFolder { folder in
      try install("pwd > '\(folder.path)/where'; echo > picture", in: folder)
      _ = try Graphviz(searchPath: [folder.path]).render("", as: .svg)
      let place = try String(contentsOf: folder.appending(path: "where"), encoding: .utf8)
      let path = place.trimmingCharacters(in: .newlines)
      #expect(!path.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("The first folder that has dot is the one whose dot is run")
  func firstFolder() throws {
    try withTemporaryFolder { folder in
      let folders = ["none", "first", "second"].map { folder.appending(path: $0) }
      for place in folders {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      }
      for place in folders.dropFirst() {
        try install("printf \(place.lastPathComponent) > picture", in: place)
      }
      let picture = try Graphviz(searchPath: folders.map(\.path)).render("", as: .svg)
      #expect(String(decoding: picture, as: UTF8.self) == "first")
    }
  }

  @Test(
    "Each format is asked for by name; pixels alone are asked for in more than screen sharpness")
  func words() throws {
    try withTemporaryFolder { folder in
      try install("printf '%s ' \"$@\" > picture", in: folder)
      let graphviz = Graphviz(searchPath: [folder.path])
      for (format, words) in [
        (PictureFormat.svg, "-Tsvg -o picture diagram.dot "),
        (.pdf, "-Tpdf -o picture diagram.dot "),
        (.png, "-Tpng -Gdpi=144 -o picture diagram.dot "),
      ] {
        let picture = try graphviz.render("", as: format)
        #expect(String(decoding: picture, as: UTF8.self) == words)
      }
    }
  }

  @Test("A program that is ended by a signal is said to be that")
  func signal() throws {
    try withTemporaryFolder { folder in
      try install("kill -9 $$", in: folder)
      #expect(throws: RenderingError.failed("it ended with signal 9")) {
        try Graphviz(searchPath: [folder.path]).render("", as: .svg)
      }
    }
  }

  /// Puts a program called dot into a folder.
  ///
  /// A shell writes it, not this process: a program that any process has open for writing cannot be
  /// run, and whatever another thread starts meanwhile has open what this process has open.
  private func install(_ script: String, in folder: URL) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c", "printf '%s\\n' '#!/bin/sh' \"$1\" > dot && chmod 755 dot", "install", script,
    ]
    shell.currentDirectoryURL = folder
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
  }
}
