#if !os(Windows) && !os(WASI)
  import Foundation

  extension Data {
    /// Writes a new file, or one that takes the place of an older one. On Linux it has no name
    /// until it is whole: a killed program leaves nothing. Elsewhere it waits beside its place.
    func write(to place: FilePlace, replacing older: FileStatus?) throws(SystemError) {
      let waiting = place.waitingPlace
      unlink(waiting)
      if let descriptor = place.openUnnamed() {
        defer { close(descriptor) }
        try write(to: descriptor)
        try older?.copy(to: descriptor)
        if place.name(descriptor, isNew: older == nil) { return }
      }
      let descriptor = try openFile(waiting, O_WRONLY | O_CREAT | O_EXCL)
      do throws(SystemError) {
        defer { close(descriptor) }
        try write(to: descriptor)
        try older?.copy(to: descriptor)
        guard rename(waiting, place.path) == 0 else { throw SystemError.latest }
      } catch {
        unlink(waiting)
        throw error
      }
    }
  }

  extension FilePlace {
    /// Opens a file for writing and takes it away again.
    func tryOut() throws(SystemError) {
      if let descriptor = openUnnamed() {
        close(descriptor)
        return
      }
      unlink(waitingPlace)
      close(try openFile(waitingPlace, O_WRONLY | O_CREAT | O_EXCL))
      unlink(waitingPlace)
    }

    /// A file in the folder without a name, gone when it is closed; `nil` where there are none.
    fileprivate func openUnnamed() -> Int32? {
      #if os(Linux) || os(Android)
        // The headers write O_TMPFILE in a form that Swift does not import.
        let unnamed = 0o20000000 | O_DIRECTORY
        return try? openFile(folder.isEmpty ? "." : folder, O_WRONLY | unnamed)
      #else
        return nil
      #endif
    }

    /// Gives a file without a name this one, in place of another file, if that is possible.
    fileprivate func name(_ descriptor: Int32, isNew: Bool) -> Bool {
      func link(to path: String) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
      }
      if isNew && link(to: path) { return true }
      guard link(to: waitingPlace) else { return false }
      if rename(waitingPlace, path) == 0 { return true }
      unlink(waitingPlace)
      return false
    }
  }
#endif
