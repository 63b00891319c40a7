import Foundation

/// The code of the package as text: which files there are, and what they name.
struct SourceTree {
  /// A Swift file without its comments and texts.
  struct File {
    /// Where it lies, from the package's folder: `["Sources", "ChainRule", "Tape", "Tape.swift"]`.
    let path: [String]
    let code: String

    var module: String { path[1] }

    /// The folder within the module; the module itself for a file that lies in none.
    var room: String { path.count > 3 ? path[2] : module }

    /// The modules that the file imports.
    var imports: Set<String> {
      Set(code.matches(of: /\bimport (?:struct |enum |func )?(\w+)/).map { String($0.1) })
    }

    /// The types that the file declares, outside of other types.
    var declaredTypes: Set<String> {
      Set(
        code.matches(of: /(?m)^(?:[@\w()]+ )*(?:struct|class|enum|protocol|typealias) (\w+)/).map {
          String($0.1)
        })
    }

    /// Every name that begins with a capital letter.
    var namedTypes: Set<String> { Set(code.matches(of: /\b[A-Z]\w*/).map { String($0.0) }) }
  }

  /// The top of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let files: [File]

  /// The Swift files below a folder of the package.
  init(_ folder: String) throws {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: Self.package.appending(path: folder).path)
    files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let url = Self.package.appending(path: "\(folder)/\(path)")
      let text = try String(contentsOf: url, encoding: .utf8)
      return File(
        path: [folder] + path.split(separator: "/").map(String.init),
        code: text.replacing(/\/\/.*/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\""))
    }
  }

  /// Which rooms of a module name types of which others, with an example of each.
  func arrows(in module: String) -> [String: [String: String]] {
    let files = files.filter { $0.module == module }
    var home: [String: String] = [:]
    for file in files {
      for type in file.declaredTypes { home[type] = file.room }
    }
    var arrows: [String: [String: String]] = [:]
    for file in files {
      for type in file.namedTypes {
        guard let room = home[type], room != file.room else { continue }
        arrows[file.room, default: [:]][room] = "\(file.path.last ?? "") names \(type)"
      }
    }
    return arrows
  }
}
