#if !os(Windows) && !os(WASI)
  import Foundation

  /// Opens a file, closed in programs that this one starts; a new one has the usual permissions.
  func openFile(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError.latest }
    return descriptor
  }

  extension Data {
    /// Writes to what stands at a path, behind what is there already.
    func write(toStream path: String) throws(SystemError) {
      let descriptor = try openFile(path, O_WRONLY | O_APPEND)
      defer { close(descriptor) }
      try write(to: descriptor)
    }

    /// Writes all bytes, however many calls it takes.
    func write(to descriptor: Int32) throws(SystemError) {
      var start = startIndex
      while start < endIndex {
        let count = self[start...].withUnsafeBytes {
          Foundation.write(descriptor, $0.baseAddress, $0.count)
        }
        if count < 0 {
          try waitOrThrow(descriptor, POLLOUT)
        } else {
          start += count
        }
      }
    }

    /// Reads to the end.
    init(readingFrom descriptor: Int32, limit: Int) throws(SystemError) {
      self.init()
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 {
          try waitOrThrow(descriptor, POLLIN)
        } else if count == 0 {
          return
        } else {
          append(contentsOf: buffer[..<count])
          if self.count > limit { throw SystemError(number: EFBIG) }
        }
      }
    }
  }

  /// After a call that failed: throws the reason, or waits where the call can be made again.
  private func waitOrThrow(_ descriptor: Int32, _ event: Int32) throws(SystemError) {
    let error = SystemError.latest
    switch error.number {
    case EINTR: return
    case EAGAIN:
      var waited = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      poll(&waited, 1, -1)
    default: throw error
    }
  }
#endif
