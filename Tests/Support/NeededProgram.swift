import Drawing
import Foundation
import Testing

/// A program that is not part of Swift, which some tests run.
public struct NeededProgram: Sendable {
  /// What a person types to run it.
  let name: String

  /// The package of Debian and Ubuntu that holds it.
  let package: String

  /// A file that LaTeX must find as well.
  var file: String?

  /// Graphviz, which makes pictures of diagrams.
  public static let dot = NeededProgram(name: "dot", package: "graphviz")

  /// bubblewrap, in whose boxes code runs that nobody has read.
  public static let bubblewrap = NeededProgram(name: "bwrap", package: "bubblewrap")

  /// What prints the files in a zip file, and what makes one.
  public static let unzip = NeededProgram(name: "unzip", package: "unzip")
  public static let zip = NeededProgram(name: "zip", package: "zip")

  /// A C compiler.
  public static let cc = NeededProgram(name: "cc", package: "gcc libc6-dev")

  /// Python 3.
  public static let python = NeededProgram(name: "python3", package: "python3")

  /// Node, which runs JavaScript.
  public static let node = NeededProgram(name: "node", package: "nodejs")

  /// LaTeX, which sets formulas.
  public static let pdflatex = NeededProgram(
    name: "pdflatex", package: "texlive-latex-base")

  /// What drives Chromium, a browser; the two come together.
  public static let chromedriver = NeededProgram(
    name: "chromedriver", package: "chromium chromium-driver")

  /// The package for LaTeX that draws.
  public static let tikz = NeededProgram(
    name: "pdflatex", package: "texlive-latex-base texlive-pictures", file: "tikz.sty")

  /// Whether LaTeX finds the file, if there is one.
  var hasFile: Bool {
    guard let file else { return true }
    return (try? Command(["kpsewhich", file]))?.status == 0
  }

  /// Whether it is found where ``Graphviz`` looks for programs.
  var isInstalled: Bool {
    Graphviz().searchPath.contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test on a machine that lacks a program, and says how to get it.
  public static func needs(_ program: NeededProgram) -> Self {
    .enabled(
      if: program.isInstalled && program.hasFile,
      "it needs the program \(program.name): apt-get install \(program.package)")
  }
}
