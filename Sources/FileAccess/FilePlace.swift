#if !os(Windows) && !os(WASI)
  import Foundation

  /// The place of a file: the folder that it stands in, and its name there.
  struct FilePlace {
    /// The folder with a `/` at its end; empty for the current one.
    let folder: String
    let name: String

    var path: String { folder + name }

    /// Where the file may stand for a moment before it takes its place. It is always the same name:
    /// what a killed program may leave there, the next one replaces.
    var waitingPlace: String { "\(folder).\(String(name.unicodeScalars.prefix(50))).saving" }

    /// A path cut in two, as it is written.
    private init(_ path: String) {
      let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
      folder = String(path[..<start])
      name = String(path[start...])
    }

    /// The place that `path` leads to, at the end of symbolic links; a file need not be there.
    init(following path: String) throws(SystemError) {
      self.init(path)
      // As many links in a row as Linux follows.
      for _ in 0..<40 {
        guard
          let next = try? FileManager.default.destinationOfSymbolicLink(
            atPath: self.path.withoutHomeFolder)
        else { return }
        self.init(next.hasPrefix("/") ? next : folder + next)
      }
      throw SystemError(number: ELOOP)
    }
  }
#endif
