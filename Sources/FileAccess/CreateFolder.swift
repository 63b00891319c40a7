#if !os(Windows) && !os(WASI)
  import Foundation

  /// Makes a folder, and the folders that it stands in; one that exists stays as it is.
  package func createFolder(_ path: String) throws(FileError) {
    do throws(SystemError) {
      for folder in ancestors(of: path) where try !isFolder(folder) {
        let place = try FilePlace(following: folder)
        guard mkdir(place.path, 0o777) == 0 || errno == EEXIST else { throw SystemError.latest }
      }
    } catch {
      throw FileError(.write, path, folderReason(for: error, at: path))
    }
  }

  /// Makes sure that files can be written into a folder, which need not exist yet, before the work
  /// whose results they will hold. No folder is made.
  package func checkFolderWritable(_ path: String) throws(FileError) {
    do throws(SystemError) {
      if path.isEmpty { throw SystemError(number: ENOENT) }
      var folder = path.hasPrefix("/") ? "/" : "."
      for ancestor in ancestors(of: path) where try isFolder(ancestor) { folder = ancestor }
      try FilePlace(following: folder + "/file").tryOut()
    } catch {
      throw FileError(.write, path, folderReason(for: error, at: path))
    }
  }

  /// `a`, `a/b` and `a/b/c` for `a/b/c`.
  private func ancestors(of path: String) -> [String] {
    let cuts = path.indices.dropFirst().filter {
      path[$0] == "/" && path[path.index(before: $0)] != "/"
    }
    return (cuts + [path.endIndex]).map { String(path[..<$0]) }
  }

  /// Whether a folder stands there; something else that does is an error.
  private func isFolder(_ path: String) throws(SystemError) -> Bool {
    guard let status = try FileStatus(of: path) else { return false }
    guard status.kind == .folder else { throw SystemError(number: ENOTDIR) }
    return true
  }

  private func folderReason(for error: SystemError, at path: String) -> String {
    if path.isEmpty { return "the name is empty" }
    switch error.number {
    case ENOTDIR:
      let file = ancestors(of: path).first { (try? FileStatus(of: $0))??.kind != .folder } ?? path
      return "\(file) is not a folder"
    case ENOENT: return "nothing can be made there"
    case EACCES, EPERM: return "the folder may not be written to"
    default: return error.reason
    }
  }
#endif
