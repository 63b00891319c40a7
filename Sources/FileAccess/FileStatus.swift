#if !os(Windows) && !os(WASI)
  import Foundation

  /// What stands at a path, once symbolic links are followed.
  struct FileStatus {
    enum Kind { case file, folder, other }

    let kind: Kind
    private let status: stat

    /// `nil` if nothing stands there.
    init?(of path: String) throws(SystemError) {
      var status = stat()
      guard stat(path, &status) == 0 else {
        let error = SystemError.latest
        if error.number == ENOENT { return nil }
        throw error
      }
      self.init(status)
    }

    /// What an open file is.
    init(of descriptor: Int32) throws(SystemError) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw SystemError.latest }
      self.init(status)
    }

    private init(_ status: stat) {
      self.status = status
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }

    /// Whether both are one file, whatever it is called.
    func isSameFile(as other: FileStatus) -> Bool {
      (status.st_dev, status.st_ino) == (other.status.st_dev, other.status.st_ino)
    }

    /// Gives an open file the same owner, if that is allowed, and the same permissions.
    func copy(to descriptor: Int32) throws(SystemError) {
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw SystemError.latest }
    }
  }
#endif
