#if !os(Windows) && !os(WASI)
  import Foundation

  /// Writes a file, new or in place of an older one, whole or not at all.
  ///
  /// The data go to a file without a name, or with one that begins with a dot, which then takes the
  /// place of an older one and keeps its permissions. A symbolic link is followed. What is not a
  /// regular file, such as a pipe, is written to directly. An error leaves an older file as it was.
  package func replaceFile(at path: String, with data: Data) throws(FileError) {
    do throws(SystemError) {
      switch try WriteTarget(path) {
      case .stream: try data.write(toStream: path)
      case .file(let place, let older): try data.write(to: place, replacing: older)
      }
    } catch {
      throw FileError(.write, path, reason(for: error, at: path))
    }
  }

  /// Makes sure that a file can be written, before the work whose result it will hold. Nothing is
  /// left behind, and an older file is not touched.
  package func checkWritable(_ path: String) throws(FileError) {
    do throws(SystemError) {
      switch try WriteTarget(path) {
      case .stream:
        guard access(path, W_OK) == 0 else { throw SystemError.latest }
      case .file(let place, _): try place.tryOut()
      }
    } catch {
      throw FileError(.write, path, reason(for: error, at: path))
    }
  }

  /// What a path to write to leads to.
  private enum WriteTarget {
    /// A pipe, a device, a terminal: what is written to from where it stands.
    case stream

    /// A file that is replaced as a whole, or a new one.
    case file(FilePlace, older: FileStatus?)

    init(_ path: String) throws(SystemError) {
      if path.isEmpty { throw SystemError(number: ENOENT) }
      let status = try FileStatus(of: path)
      // Files of the system are never replaced, even where a regular file is behind one.
      let isSystems = path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
      switch status?.kind {
      case .folder: throw SystemError(number: EISDIR)
      case .other: self = .stream
      case .file where isSystems: self = .stream
      case .file:
        guard access(path, W_OK) == 0 else { throw SystemError.latest }
        self = .file(try FilePlace(following: path), older: status)
      case nil:
        if path.hasSuffix("/") { throw SystemError(number: EISDIR) }
        self = .file(try FilePlace(following: path), older: nil)
      }
    }
  }

  /// The reason in words, with the folder named where that is what is wrong.
  private func reason(for error: SystemError, at path: String) -> String {
    if path.isEmpty { return "the name is empty" }
    guard let place = try? FilePlace(following: path) else { return error.reason }
    let folder = place.folder.isEmpty ? "." : place.folder
    let name = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    switch (error.number, try? FileStatus(of: folder)?.kind) {
    case (ENOENT, nil): return "there is no folder \(name)"
    case (ENOENT, .folder): return "no file can be made there"
    case (ENOTDIR, _): return "\(name) is not a folder"
    case (EACCES, .folder), (EPERM, .folder):
      return access(folder, W_OK) == 0
        ? error.reason : "the folder \(name) may not be written to"
    default: return error.reason
    }
  }
#endif
