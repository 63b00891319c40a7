#if !os(Windows) && !os(WASI)
  import Foundation

  /// The number by which the system says why a call failed, and what it means.
  struct SystemError: Error, Equatable {
    let number: Int32

    /// The reason for which the latest call on this thread failed.
    static var latest: SystemError { SystemError(number: errno) }

    /// The reason in words that follow a colon.
    var reason: String {
      switch number {
      case ENOENT: "there is no such file"
      case EACCES, EPERM: "there is no permission for it"
      case EISDIR: "it is a folder"
      case ENOTDIR: "a part of its path is a file, not a folder"
      case EROFS: "it lies where everything is read-only"
      case ENOSPC: "no space is left for it"
      case EFBIG: "it would be larger than is allowed"
      case ENAMETOOLONG: "its name is too long"
      case ELOOP: "its links lead round in a circle"
      case EBADF: "it is closed"
      case ENXIO: "nothing is there to read or write"
      case EMFILE, ENFILE: "too many files are open"
      case EIO: "the device reports an error"
      default: "the system refuses it, with error number \(number)"
      }
    }
  }
#endif
